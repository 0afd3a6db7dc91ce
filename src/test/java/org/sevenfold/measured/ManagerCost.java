package org.sevenfold.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.report.WaitingWork;
import org.sevenfold.report.Workloads;

/**
 * What a manager's pages cost, up to a million closed concerns and a hundred thousand open tasks: {@code mvn test
 * -Plong -Dtest=ManagerCost}, {@code -Dtasks=1000,10000} for fewer.
 */
@Tag("long")
@Tag("engine")
class ManagerCost {

  private static final Path RESULT = Path.of("docs/measured/manager.md");
  private static final int CLOSED_FOR_EACH_OPEN = 10;
  private static final double MOST_PAGE = 100;
  /** A quarter in numbers opens what each of its concerns ended with. */
  private static final int FIGURES = 20;

  @TempDir
  Path var;

  @Test
  void theManagersPageIsThereAtOnceHoweverMuchThereIs() throws Exception {
    try (MeasuredProduct product = new MeasuredProduct(var)) {
      MuchOpen much = new MuchOpen(product);
      Costs costs = new Costs(product);
      Person manager = much.people().the(Role.MANAGER);
      StringBuilder rows = new StringBuilder();
      Costs.Cost page = null;
      int before = 0;
      for (String size : System.getProperty("tasks", "1000,10000,100000").split(",")) {
        int tasks = Integer.parseInt(size);
        much.closed(before * CLOSED_FOR_EACH_OPEN, tasks * CLOSED_FOR_EACH_OPEN);
        much.decided(before * CLOSED_FOR_EACH_OPEN, tasks * CLOSED_FOR_EACH_OPEN);
        much.sent(before, tasks);
        much.open(before, tasks);
        before = tasks;
        Visitor visitor = new Visitor(product, manager);
        page = costs.of(() -> visitor.open("/dashboard"));
        rows.append("| %,d | %,d | %s | %s | %s | %s |%n".formatted(tasks * CLOSED_FOR_EACH_OPEN, tasks,
            costs.of(() -> product.get(Workloads.class).of(manager)).cells(),
            costs.of(() -> product.get(WaitingWork.class).of(manager)).cells(),
            page.cells(), costs.of(() -> visitor.open("/dashboard/figures"), FIGURES, FIGURES).cells()));
        Files.writeString(RESULT, page(rows.toString()));
      }
      assertThat(page.millis()).isLessThan(MOST_PAGE);
    }
  }

  private static String page(String rows) throws IOException {
    return """
        # What a manager's pages cost

        One agency with five places; for each open task, in a concern of its own, ten concerns that were closed within
        two years. A twelfth of the tasks is overdue; of a third of the concerns something was sent, half of it
        answered. What its manager opens, %d times after %d to warm up, asked by `mvn test -Plong -Dtest=ManagerCost`.
        Rows are those that the database fetched, blocks those that it looked into, both for each time; the time is that
        which 95 of 100 did not exceed. A quarter in numbers, which opens what is sealed of each of its concerns, was
        opened %d times.

        %s Load on the machine at the end of it: %d.

        | closed | open | counts: rows | blocks | ms | steps: rows | blocks | ms | \
        page over HTTP: rows | blocks | ms | figures over HTTP: rows | blocks | ms |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
        %s
        Aimed at: the page in 100 ms with a million closed and a hundred thousand open.
        """.formatted(Costs.MEASURED, Costs.WARM_UP, FIGURES, MeasuredProduct.circumstances(),
        Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()), rows);
  }
}
