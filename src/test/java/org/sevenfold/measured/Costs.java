package org.sevenfold.measured;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What questions cost the database and whoever waits for the answer, each asked many times. */
final class Costs {

  static final int WARM_UP = 200;
  static final int MEASURED = 200;
  private static final int OF_A_HUNDRED = 95;
  private static final String ROWS = "seq_tup_read + coalesce(idx_tup_fetch, 0)";
  private static final String BLOCKS =
      "heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit, 0) + coalesce(idx_blks_read, 0)";

  private final MeasuredProduct product;

  Costs(MeasuredProduct product) {
    this.product = product;
  }

  /** Something that is asked of the product. */
  interface Question {
    void ask() throws Exception;
  }

  /**
   * What a question cost.
   *
   * @param rows   that the database fetched, on average
   * @param blocks that it looked into, on average
   * @param millis that 95 of 100 did not exceed
   */
  record Cost(double rows, double blocks, double millis) {

    String cells() {
      return String.format(Locale.ROOT, "%.0f | %.0f | %.2f", rows, blocks, millis);
    }
  }

  Cost of(Question question) throws Exception {
    return of(question, WARM_UP, MEASURED);
  }

  Cost of(Question question, int warmUp, int measured) throws Exception {
    for (int i = 0; i < warmUp; i++) {
      question.ask();
    }
    double rows = read(ROWS, "pg_stat_user_tables");
    double blocks = read(BLOCKS, "pg_statio_user_tables");
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < measured; i++) {
      long begun = System.nanoTime();
      question.ask();
      times.add(System.nanoTime() - begun);
    }
    times.sort(null);
    return new Cost((read(ROWS, "pg_stat_user_tables") - rows) / measured,
        (read(BLOCKS, "pg_statio_user_tables") - blocks) / measured,
        times.get(measured * OF_A_HUNDRED / 100) / 1e6);
  }

  private double read(String what, String where) throws SQLException {
    product.spent();
    return product.statement("select sum(" + what + ")::bigint from " + where);
  }
}
