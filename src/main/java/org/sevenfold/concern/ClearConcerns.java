package org.sevenfold.concern;

import org.sevenfold.record.ClearRows;
import org.sevenfold.record.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a concern ended with and what goes on beside it stood in clear beside whoever raised it. */
@Component
class ClearConcerns implements ClearRows {

  @Override
  public void seal(JdbcClient owner, ColumnSeal seal) {
    owner.sql("alter table concern_link drop constraint concern_link_what_check").update();
    owner.sql("select reference, outcome from concern where outcome is not null")
        .query((row, i) -> new Clear(row.getString(1), row.getString(2))).list()
        .forEach(clear -> owner.sql("update concern set outcome = ? where reference = ?")
            .params(seal.close(clear.value, outcome(clear.concern)), clear.concern).update());
    owner.sql("select concern, what from concern_link")
        .query((row, i) -> new Clear(row.getString(1), row.getString(2))).list()
        .forEach(clear -> owner.sql("update concern_link set what = ? where concern = ?")
            .params(seal.close(clear.value, what(clear.concern)), clear.concern).update());
  }

  private record Clear(String concern, String value) {
  }

  static String[] outcome(String concern) {
    return new String[] {"concern", "outcome", concern};
  }

  static String[] what(String concern) {
    return new String[] {"concern_link", "what", concern};
  }
}
