package org.sevenfold.engine.stored;

import org.sevenfold.record.column.ClearRows;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that the engine kept of the past: nobody reads them, and they say in clear what was decided. */
@Component
class ClearHistory implements ClearRows {

  @Override
  public void seal(JdbcClient owner, ColumnSeal seal) {
    owner.sql("delete from act_hi_actinst").update();
    owner.sql("delete from act_hi_taskinst").update();
    owner.sql("delete from act_hi_procinst where super_process_instance_id_ is not null").update();
  }
}
