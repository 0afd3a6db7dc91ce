package org.sevenfold.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SiteId;
import org.sevenfold.work.LineCounts;
import org.sevenfold.work.Listed;
import org.sevenfold.work.Tab;
import org.sevenfold.work.WorkCounts;
import org.sevenfold.work.WorkLines;

/**
 * What the first page of a tasklist and its counts cost somebody to whom all the work of an agency is offered, up to a
 * million open tasks: {@code mvn test -Plong -Dtest=TasklistCost}, {@code -Dtasks=1000,10000} for fewer.
 */
@Tag("long")
@Tag("engine")
class TasklistCost {

  private static final Path RESULT = Path.of("docs/measured/tasklist.md");
  private static final int SHOWN = 51;
  private static final double MOST_QUERY = 5;
  private static final double MOST_PAGE = 60;
  private static final double MOST_GROWTH = 1.5;

  @TempDir
  Path var;
  private MeasuredProduct product;
  private PersonId lead;

  @Test
  void theFirstPageCostsTheSameHoweverMuchThereIs() throws Exception {
    try (MeasuredProduct started = new MeasuredProduct(var)) {
      product = started;
      MuchOpen much = new MuchOpen(product);
      Costs costs = new Costs(product);
      lead = much.people().lead().id();
      StringBuilder rows = new StringBuilder();
      List<Costs.Cost> lists = new ArrayList<>();
      List<Costs.Cost> pages = new ArrayList<>();
      int before = 0;
      for (String size : System.getProperty("tasks", "1000,10000,100000,1000000").split(",")) {
        int tasks = Integer.parseInt(size);
        Duration rebuilt = much.open(before, tasks);
        before = tasks;
        Visitor visitor = new Visitor(product, much.people().lead());
        Costs.Cost list = costs.of(this::list);
        Costs.Cost page = costs.of(() -> visitor.open("/tasks"));
        lists.add(list);
        pages.add(page);
        rows.append(
            "| %,d | %s | %s | %s | %s | %d s |%n".formatted(tasks, costs.of(this::counts).cells(), list.cells(),
                costs.of(this::further).cells(), page.cells(), rebuilt.toSeconds()));
      }
      Files.writeString(RESULT, page(rows.toString()));
      assertThat(lists).allSatisfy(list -> assertThat(list.millis()).isLessThan(MOST_QUERY));
      assertThat(pages).allSatisfy(page -> assertThat(page.millis()).isLessThan(MOST_PAGE));
      grows(lists);
      grows(pages);
    }
  }

  private static void grows(List<Costs.Cost> costs) {
    if (costs.size() > 2) {
      assertThat(costs.get(costs.size() - 1).rows() / costs.get(1).rows()).isLessThan(MOST_GROWTH);
    }
  }

  private void list() {
    WorkCounts counts = product.get(WorkCounts.class);
    LineCounts counted = counts.of(lead);
    assertThat(counted.of(Tab.OVERDUE)).isPositive();
    assertThat(product.get(WorkLines.class).page(lead, Listed.first(Tab.TO_DO), SHOWN)).hasSize(SHOWN);
  }

  private void counts() {
    assertThat(product.get(WorkCounts.class).of(lead).of(Tab.TO_DO)).isPositive();
  }

  /** What is overdue, what is due today, in another order, at one place. */
  private void further() {
    WorkLines lines = product.get(WorkLines.class);
    lines.page(lead, Listed.first(Tab.OVERDUE), SHOWN);
    lines.page(lead, Listed.first(Tab.TODAY), SHOWN);
    lines.page(lead, new Listed(Tab.FREE, Listed.Order.OLDEST, Optional.empty(), Optional.empty(), Optional.empty()),
        SHOWN);
    lines.page(lead, new Listed(Tab.TO_DO, Listed.Order.URGENCY, Optional.empty(), Optional.of(new SiteId("s3")),
        Optional.empty()), SHOWN);
  }

  private static String page(String rows) throws IOException {
    return """
        # What a tasklist costs

        One agency with five places; all its open tasks, one in each concern, are offered to its two leads: seven of ten
        are free, one is the lead's, two are the other's; due within two months, a twelfth of them overdue. What one of
        the leads opens, %d times after %d to warm up, asked by `mvn test -Plong -Dtest=TasklistCost`. Rows are those
        that the database fetched, blocks those that it looked into, both for each time; the time is that which
        95 of 100 did not exceed. The concerns have no record: fifty names to decipher come on top, see
        [pages.md](pages.md).

        %s Load on the machine at the end of it: %d.

        | open tasks | counts: rows | blocks | ms | first page and counts: rows | blocks | ms | \
        four other lists: rows | blocks | ms | page over HTTP: rows | blocks | ms | rebuilt in |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
        %s
        Aimed at: the first page and its counts in 5 ms, the whole page in 60 ms, and from 10,000 to a million no more
        than half as much again. On 2026-11-29 the list of one who is offered 1,000 of 100,000 took 95 ms.
        """.formatted(Costs.MEASURED, Costs.WARM_UP, MeasuredProduct.circumstances(),
        Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()), rows);
  }
}
