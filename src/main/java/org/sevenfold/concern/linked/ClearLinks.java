package org.sevenfold.concern.linked;

import org.sevenfold.record.column.ClearRows;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of two concerns is about the harm stood in clear. */
@Component
class ClearLinks implements ClearRows {

  @Override
  public void seal(JdbcClient owner, ColumnSeal seal) {
    owner.sql("alter table concern_link drop constraint concern_link_what_check").update();
    owner.sql("select concern, what from concern_link")
        .query((row, i) -> new Clear(row.getString(1), row.getString(2))).list()
        .forEach(clear -> owner.sql("update concern_link set what = ? where concern = ?")
            .params(seal.close(clear.what, what(clear.concern)), clear.concern).update());
  }

  private record Clear(String concern, String what) {
  }

  static String[] what(String concern) {
    return new String[] {"concern_link", "what", concern};
  }
}
