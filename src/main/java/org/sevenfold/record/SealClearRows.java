package org.sevenfold.record;

import java.time.Clock;
import java.util.List;

import org.flywaydb.core.api.migration.Context;
import org.sevenfold.record.column.ClearRows;
import org.sevenfold.record.column.ColumnSeal;
import org.sevenfold.record.key.MasterKey;
import org.sevenfold.start.CodedMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Seals what stood in clear, once: from then on a clear value where a sealed one belongs is a broken seal. A migration,
 * because the application's role can't write down that it has been done.
 */
@Component
class SealClearRows extends CodedMigration {

  private final MasterKey master;
  private final Clock clock;
  private final List<ClearRows> rows;

  SealClearRows(MasterKey master, Clock clock, List<ClearRows> rows) {
    super(11, "what stood in clear is sealed");
    this.master = master;
    this.clock = clock;
    this.rows = rows;
  }

  @Override
  public void migrate(Context context) {
    JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
    CaseKeys keys = new CaseKeys(owner, master, clock);
    ColumnSeal seal = new ColumnSeal(keys.find(CaseKeys.COLUMNS).orElseGet(() -> keys.create(CaseKeys.COLUMNS)));
    rows.forEach(clear -> clear.seal(owner, seal));
  }
}
