package org.sevenfold.engine.stored;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.sevenfold.record.column.ClearRows;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The variables of concerns that were open when variables began to be sealed. */
@Component
class ClearVariables implements ClearRows {

  @Override
  public void seal(JdbcClient owner, ColumnSeal seal) {
    owner.sql("select id_, proc_inst_id_, name_, type_, text_, text2_, long_, double_ from act_ru_variable")
        .query(ClearVariables::read).list().stream()
        .filter(row -> SealedVariables.isSealed(row.name) && !SealedVariables.SEALED.equals(row.value.type()))
        .forEach(row -> owner.sql("""
            update act_ru_variable set type_ = ?, text_ = ?, text2_ = null, long_ = null, double_ = null
             where id_ = ?""").params(SealedVariables.SEALED,
            seal.close(row.value.json(), SealedVariables.place(row.instance, row.name)), row.id).update());
  }

  private record Row(String id, String instance, String name, StoredValue value) {
  }

  private static Row read(ResultSet row, int index) throws SQLException {
    return new Row(row.getString("id_"), row.getString("proc_inst_id_"), row.getString("name_"),
        new StoredValue(row.getString("type_"), row.getString("text_"), row.getString("text2_"),
            row.getObject("long_", Long.class), row.getObject("double_", Double.class)));
  }
}
