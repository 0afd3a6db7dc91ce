package org.sevenfold.concern;

import org.sevenfold.record.column.ClearRows;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a concern ended with, and what each process that it called was for, stood in clear. */
@Component
class ClearConcerns implements ClearRows {

  @Override
  public void seal(JdbcClient owner, ColumnSeal seal) {
    owner.sql("select reference, outcome from concern where outcome is not null")
        .query((row, i) -> new Clear(row.getString(1), row.getString(2))).list()
        .forEach(clear -> owner.sql("update concern set outcome = ? where reference = ?")
            .params(seal.close(clear.outcome, outcome(clear.reference)), clear.reference).update());
    owner.sql("alter table own_reference add column opens boolean").update();
    owner.sql("update own_reference set opens = purpose not in ('advice', 'escalation')").update();
    owner.sql("alter table own_reference alter column opens set not null, drop column purpose").update();
  }

  private record Clear(String reference, String outcome) {
  }

  static String[] knownBy(String reference) {
    return new String[] {"concern", "known_by", reference};
  }

  static String[] outcome(String reference) {
    return new String[] {"concern", "outcome", reference};
  }
}
