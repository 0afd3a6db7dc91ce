package org.sevenfold.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.PlantedCase;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.WorkList;

/**
 * What one completed task costs: statements, rows and write-ahead log, over C01 answered whole. Not part of the suite:
 * {@code mvn test -Plong -Dtest=StepCost}.
 */
@Tag("long")
@Tag("engine")
class StepCost {

  private static final Path CASE = Path.of("src/test/resources/cases/C01.yaml");
  private static final Path RESULT = Path.of("docs/measured/step-cost.md");
  private static final int WARM_UP = 3;
  private static final int MEASURED = 5;

  @TempDir
  Path var;

  @Test
  void whatACompletedTaskCosts() throws SQLException, IOException {
    try (MeasuredProduct product = new MeasuredProduct(var)) {
      Person raiser = new TestPeople(product.get(Directory.class)).raiser();
      play(product, raiser, WARM_UP);
      Spent before = product.spent();
      int tasks = play(product, raiser, MEASURED);
      Spent cost = product.spent().since(before);
      Files.writeString(RESULT, page(cost, tasks));
      assertThat(tasks).isGreaterThan(5 * MEASURED);
    }
  }

  /** @return how many tasks were completed */
  private static int play(MeasuredProduct product, Person raiser, int times) {
    int tasks = 0;
    for (int i = 0; i < times; i++) {
      PlantedCase driven = new PlantedCase(product.get(CaseWork.class), product.get(WorkList.class),
          product.get(Directory.class), product.get(Vocabulary.class), product.get(LondonTime.class), StepCost::text);
      ConcernReference reference = driven.raise(CASE, raiser, Map.of());
      driven.goOn(reference);
      tasks += (int) product.get(Journal.class).read(TestReading.COMPARING, reference).of(Act.Kind.ANSWERED).count();
    }
    return tasks;
  }

  private static String text(String form, String field) {
    return field.endsWith("(date)") ? "2026-11-16" : "Seen and heard, and written down as it was said.";
  }

  private static String page(Spent cost, int tasks) throws IOException {
    return "# What a step costs\n\n"
        + "C01 answered whole through the guard (claim and answer, the raising too), " + MEASURED + " times after "
        + WARM_UP + " to warm up, measured by `mvn test -Plong -Dtest=StepCost`.\n\n"
        + MeasuredProduct.circumstances() + " Statements, rows and WAL can be compared; times can't, so there are"
        + " none.\n\n"
        + "| | tasks | SQL | rows inserted | updated | deleted | WAL |\n|---|---|---|---|---|---|---|\n"
        + String.format(Locale.ROOT, "| per case | %.1f | ", (double) tasks / MEASURED) + cost.cells(MEASURED)
        + "| per completed task | 1 | " + cost.cells(tasks)
        + "| engine notes: the engine alone, facts set when answered, per case | 15 | 445 | 134 | | | 192 KB |\n"
        + "| the same, per task | 1 | 30 | 9 | | | 12.8 KB |\n"
        + "| engine notes: completing a step of the spine | 1 | 28 | | | | |\n\n"
        + "Beside the engine's own, ours has: the sealed entry of each act and of each table's result, the table of"
        + " open work with whom it is offered to, and one grant for each candidate. Most rows are the engine's own:"
        + " the spine passes some 115 nodes a case, each a row of its history, and writes some 150 facts and"
        + " results.\n";
  }
}
