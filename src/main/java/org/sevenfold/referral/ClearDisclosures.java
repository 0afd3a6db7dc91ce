package org.sevenfold.referral;

import org.sevenfold.record.column.ClearRows;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where something was sent stood in clear, and in the key of its row. */
@Component
class ClearDisclosures implements ClearRows {

  @Override
  public void seal(JdbcClient owner, ColumnSeal seal) {
    owner.sql("alter table disclosure drop constraint disclosure_pkey, add primary key (concern, reference, entry)")
        .update();
    owner.sql("select concern, reference, entry, destination from disclosure")
        .query((row, i) -> new Clear(row.getString(1), row.getString(2), row.getInt(3), row.getString(4))).list()
        .forEach(clear -> owner
            .sql("update disclosure set destination = ? where concern = ? and reference = ? and entry = ?")
            .params(seal.close(clear.destination, place(clear.concern, clear.reference, clear.entry)), clear.concern,
                clear.reference, clear.entry)
            .update());
  }

  private record Clear(String concern, String reference, int entry, String destination) {
  }

  static String[] place(String concern, String reference, int entry) {
    return new String[] {"disclosure", "destination", concern, reference, String.valueOf(entry)};
  }
}
