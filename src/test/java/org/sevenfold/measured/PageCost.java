package org.sevenfold.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;

/**
 * What opening a page costs: statements, entries of the record that are opened, time; and how long people wait while
 * fifty of them work. Not part of the suite: {@code mvn test -Plong -Dtest=PageCost}.
 */
@Tag("long")
@Tag("engine")
class PageCost {

  private static final String DECISION = "decide_sharing";
  private static final Path RESULT = Path.of("docs/measured/pages.md");
  private static final String HEAD = "| | SQL | entries opened | time |\n|---|---|---|---|\n";
  private static final String BEFORE = """
      | my concerns, 50 of them | 203 | 1000 | 537.7 ms |
      | one concern | 41 | 40 | 62.7 ms |
      | a task: somebody decides | 29 | 40 | 68.1 ms |
      | tasklist, 50 tasks | 4 | 0 | 53.8 ms |
      | dashboard | 4 | 0 | 24.7 ms |
      | 50 people | | | p50 627 ms, p95 2708 ms, p99 4217 ms |
      """;
  private static final int CONCERNS = 50;
  private static final int WARM_UP = 30;
  private static final int MEASURED = 21;
  private static final int PEOPLE = 50;
  private static final Duration THOUGHT = Duration.ofSeconds(1);
  private static final int PAGES_EACH = 40;
  private static final int PAGES_NOT_COUNTED = 12;

  @TempDir
  Path var;

  /** A page with who opens it. */
  private record Opening(String name, Visitor by, String path) {
  }

  @Test
  void whatAPageCosts() throws Exception {
    try (MeasuredProduct product = new MeasuredProduct(var)) {
      TestPeople people = new TestPeople(product.get(Directory.class));
      OpenTask decision = decisions(product, people);
      List<Opening> pages = pages(new Visitor(product, people.raiser()), new Visitor(product, people.lead()), decision);
      StringBuilder rows = new StringBuilder();
      for (Opening page : pages) {
        rows.append(measured(product, page));
      }
      List<Duration> waits = together(product, people, decision);
      Files.writeString(RESULT, page(rows.append(waited(waits)).toString()));
      assertThat(waits).hasSize(PEOPLE * (PAGES_EACH - PAGES_NOT_COUNTED));
    }
  }

  private static String page(String rows) throws IOException {
    return """
        # What a page costs

        %d concerns as in C01, each raised by the same teacher and waiting for a decision, with some twenty entries in
        each record. Each page is opened %d times, after %d times to warm up; what is given is the middle one. Then
        %d people open these five pages one after the other, with a second of thought in between. Measured over HTTP
        with a session for each by `mvn test -Plong -Dtest=PageCost`.

        An entry is opened: read from the database to be checked; a list deciphers those alone of which it tells.
        Whatever opens a concern is noted in the access log, which takes two of its statements.

        ## Now

        %s Load on the machine at the end of it: %s.

        %s%s
        ## Before the record was read once for each page

        2026-11-28, commit 9c0d593, the same machine, on which other builds ran: the load was 12 to 18 on its two cores.

        %s%s
        The counts are the figures to compare. Times of two runs can be compared only where nothing else ran beside
        them; how much did, the load says.

        Nor is one machine the other: the commit that had measured p50 22, p95 57, p99 84 ms on one (5c08260) gave
        p50 93, p95 565, p99 774 ms on the next, on 2026-11-29, between two runs of 6e61c46 with p50 46, p95 157,
        p99 259 ms.
        """.formatted(CONCERNS, MEASURED, WARM_UP, PEOPLE, MeasuredProduct.circumstances(), load(), HEAD, rows, HEAD,
        BEFORE);
  }

  private static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "%.0f", load);
  }

  /** Concerns that wait for a decision. @return one of them, claimed by a lead */
  private static OpenTask decisions(MeasuredProduct product, TestPeople people) {
    WorkList work = product.get(WorkList.class);
    Walk walk = new Walk(product.get(CaseWork.class), work, product.get(Vocabulary.class),
        product.get(Directory.class), product.get(Clock.class));
    ConcernReference last = null;
    for (int i = 0; i < CONCERNS; i++) {
      last = walk.raise(people.raiser(), Walk.HARM, Map.of());
      walk.until(last, task -> DECISION.equals(task.key()), Walk.HARM, Map.of());
    }
    OpenTask decision = work.ofConcern(last).get(0);
    product.get(CaseWork.class).claim(people.lead(), decision.id());
    return decision;
  }

  private static List<Opening> pages(Visitor raiser, Visitor lead, OpenTask decision) {
    return List.of(new Opening("my concerns, " + CONCERNS + " of them", raiser, "/concerns"),
        new Opening("one concern", lead, "/concerns/" + decision.concern()),
        new Opening("a task: somebody decides", lead, "/tasks/" + decision.id()),
        new Opening("tasklist, " + CONCERNS + " tasks", lead, "/tasks"),
        new Opening("dashboard", lead, "/dashboard"));
  }

  private static String measured(MeasuredProduct product, Opening page) throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      page.by.open(page.path);
    }
    List<Long> statements = new ArrayList<>();
    List<Long> opened = new ArrayList<>();
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      long statementsBefore = product.statements();
      long openedBefore = product.opened();
      times.add(page.by.open(page.path));
      statements.add(product.statements() - statementsBefore);
      opened.add(product.opened() - openedBefore);
    }
    return String.format(Locale.ROOT, "| %s | %d | %d | %.1f ms |%n", page.name, middle(statements), middle(opened),
        millis(middle(times)));
  }

  private static List<Duration> together(MeasuredProduct product, TestPeople people, OpenTask decision)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    List<Future<List<Duration>>> all = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      List<Opening> pages =
          pages(new Visitor(product, people.raiser()), new Visitor(product, people.lead()), decision);
      int first = i;
      all.add(threads.submit(() -> alone(pages, first)));
    }
    List<Duration> waits = new ArrayList<>();
    for (Future<List<Duration>> one : all) {
      waits.addAll(one.get());
    }
    threads.shutdown();
    return waits;
  }

  /** One person, page after page, with thought in between; nobody begins with the same page at the same moment. */
  private static List<Duration> alone(List<Opening> pages, int first) throws IOException, InterruptedException {
    List<Duration> waits = new ArrayList<>();
    TimeUnit.MILLISECONDS.sleep(THOUGHT.toMillis() * first / PEOPLE);
    for (int i = 0; i < PAGES_EACH; i++) {
      Opening page = pages.get((first + i) % pages.size());
      Duration wait = page.by.open(page.path);
      if (i >= PAGES_NOT_COUNTED) {
        waits.add(wait);
      }
      TimeUnit.MILLISECONDS.sleep(THOUGHT.toMillis());
    }
    return waits;
  }

  private static String waited(List<Duration> waits) {
    List<Duration> sorted = waits.stream().sorted().toList();
    return String.format(Locale.ROOT, "| %d people | | | p50 %.0f ms, p95 %.0f ms, p99 %.0f ms |%n", PEOPLE,
        millis(sorted.get(sorted.size() / 2)), millis(sorted.get(sorted.size() * 95 / 100)),
        millis(sorted.get(sorted.size() * 99 / 100)));
  }

  private static <T extends Comparable<T>> T middle(List<T> all) {
    Collections.sort(all);
    return all.get(all.size() / 2);
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
