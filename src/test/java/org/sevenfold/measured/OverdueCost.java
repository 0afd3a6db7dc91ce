package org.sevenfold.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.clock.MovableClock;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.TaskId;

/**
 * Ten thousand tasks past their time, found in rows of our own by a sweeper, and by an engine timer for each. Either
 * way the same escalation starts. Not part of the suite: {@code mvn test -Plong -Dtest=OverdueCost}.
 */
@Tag("long")
@Tag("engine")
class OverdueCost {

  private static final Path RESULT = Path.of("docs/measured/overdue.md");
  private static final int TASKS = Integer.getInteger("tasks", 10_000);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final int WARM_UP = 500;
  /** What is told of them leaves by a clock of its own, and is measured by itself. */
  private static final String NO_LETTERS = "--sevenfold.notices.every=1d";
  private static final int SINGLE = 200;
  private static final int WAITING = Integer.getInteger("pending", 100_000);
  private static final int BETWEEN = 150;
  private static final String PENDING = """
      insert into open_work (task, reference, concern, agency, task_key, form, title, role, created_at, due_at)
      select 'pending-' || n, w.reference, w.concern, w.agency, 'pending', w.form, w.title, w.role, w.created_at,
             w.due_at + interval '30 days' + n * interval '1 second'
        from (select * from open_work where task_key = 'waiting' limit 1) w, generate_series(1, %d) n""";
  private static final String TIMER = """
      <bpmn:extensionElements>
        <camunda:taskListener event="timeout" id="past_its_time" expression="${overdueCost.escalate(task.id)}">
          <bpmn:timerEventDefinition id="at_its_time"><bpmn:timeDate>${due}</bpmn:timeDate></bpmn:timerEventDefinition>
        </camunda:taskListener>
      </bpmn:extensionElements>""";
  @TempDir
  Path var;

  /** What the timer of a task calls: the same escalation that the sweeper starts. Public for the model. */
  public record Escalating(Escalation escalation) {

    public void escalate(String task) {
      escalation.escalate(new TaskId(task));
    }
  }

  @Test
  void whatTenThousandOverdueTasksCost() throws SQLException, IOException {
    try (MeasuredProduct product = new MeasuredProduct(var, as -> {}, NO_LETTERS)) {
      product.register("overdueCost", new Escalating(product.get(Escalation.class)));
      ManyOverdue many = new ManyOverdue(product.beans(), Math.max(TASKS, WARM_UP));
      measured(product, many, new Kind("warm-by-row", "", "warmed up", this::sweep, WARM_UP));
      measured(product, many, new Kind("warm-by-timer", TIMER, "warmed up", this::fire, WARM_UP));
      product.prepare("update open_work set reminded_at = now()"); // what it was warmed up with climbs no further
      Measured rows = measured(product, many, new Kind("overdue-by-row", "", "due rows, swept", this::sweep, TASKS));
      product.printStatements(System.out);
      Measured timers =
          measured(product, many, new Kind("overdue-by-timer", TIMER, "an engine timer each", this::fire, TASKS));
      String ratio = "%.1f".formatted(rows.aSecond() / timers.aSecond());
      System.out.printf("due rows are swept at %s times the rate of the timers%n", ratio);
      Files.writeString(RESULT, page(rows.lines() + timers.lines(), ratio));
    }
  }

  private interface Finding {
    void all(MeasuredProduct product);
  }

  private record Kind(String key, String listener, String name, Finding finding, int tasks) {
  }

  /** How long after its time a single piece of work is put before the next rung, while people work and much waits. */
  @Test
  void howLateSingleClocksAre() throws SQLException, IOException {
    try (MeasuredProduct product = new MeasuredProduct(var)) {
      ManyOverdue many = new ManyOverdue(product.beans(), SINGLE);
      Instant begun = product.get(MovableClock.class).instant();
      many.open(SINGLE, begun.plus(AN_HOUR), "overdue-single", "");
      spread(product, begun);
      product.prepare(PENDING.formatted(WAITING));
      List<Long> late = new ArrayList<>();
      AtomicBoolean over = new AtomicBoolean();
      Thread work = new Thread(() -> {
        for (int i = 0; !over.get(); i++) {
          many.open(1, begun.plus(AN_HOUR), "beside-" + i, "");
        }
      });
      work.start();
      long zero = System.nanoTime();
      for (long seen = 0; seen < SINGLE;) {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        product.get(MovableClock.class).moveTo(begun.plusNanos(System.nanoTime() - zero));
        product.get(OverdueSweep.class).escalateWhatIsDue();
        long after = Duration.ofNanos(System.nanoTime() - zero).toMillis();
        long now = product.statement("select count(*) from open_work where overdue_task is not null");
        for (; seen < now; seen++) {
          late.add(after - (seen + 1) * BETWEEN);
        }
      }
      over.set(true);
      work.interrupt();
      Collections.sort(late);
      System.out.printf("%d single clocks with %d pending: median %d ms, p99 %d ms late%n", SINGLE, WAITING,
          late.get(SINGLE / 2), late.get(SINGLE * 99 / 100));
    }
  }

  /** One falls due after the other. */
  private static void spread(MeasuredProduct product, Instant begun) {
    product.prepare("update open_work w set due_at = timestamptz '" + begun + "' + n.number * interval '" + BETWEEN
        + " milliseconds' from (select task, row_number() over (order by task) number from open_work"
        + " where task_key = 'waiting') n where n.task = w.task");
  }

  private record Measured(double aSecond, String lines) {
  }

  private static Measured measured(MeasuredProduct product, ManyOverdue many, Kind kind) throws SQLException {
    Instant due = product.get(MovableClock.class).instant().plus(AN_HOUR);
    Spent before = product.spent();
    many.open(kind.tasks(), due, kind.key(), kind.listener());
    Spent opened = product.spent();
    product.get(MovableClock.class).moveTo(due.plusSeconds(1));
    long begun = System.nanoTime();
    kind.finding().all(product);
    double seconds = Math.max(Duration.ofNanos(System.nanoTime() - begun).toMillis(), 1) / 1000.0;
    double rate = kind.tasks() / seconds;
    System.out.printf("%s: %d in %.1f s, %.0f a second%n", kind.name(), kind.tasks(), seconds, rate);
    Spent found = product.spent();
    assertThat(escalated(product, kind.key())).isEqualTo(kind.tasks());
    return new Measured(rate, "| " + kind.name() + ": opening | " + opened.since(before).cells(kind.tasks())
        + "| " + kind.name() + ": found and escalated, " + Math.round(seconds) + " s, " + Math.round(rate)
        + " a second | " + found.since(opened).cells(kind.tasks()));
  }

  private static long escalated(MeasuredProduct product, String key) {
    return product.statement("select count(*) from open_work w join act_ru_task t on t.id_ = w.task"
        + " where w.reminded_at is not null and t.proc_def_id_ like '" + key + ":%'");
  }

  private void sweep(MeasuredProduct product) {
    OverdueSweep sweep = product.get(OverdueSweep.class);
    Instant now = product.get(MovableClock.class).instant();
    while (!product.get(OverdueWork.class).waiting(now, OverdueWork.Due.FIRST, 1).isEmpty()) {
      sweep.sweep();
    }
  }

  private void fire(MeasuredProduct product) {
    JobExecutor executor = ((ProcessEngineConfigurationImpl) product.get(ProcessEngine.class)
        .getProcessEngineConfiguration()).getJobExecutor();
    executor.start();
    try {
      await().pollInterval(Duration.ofSeconds(1)).atMost(Duration.ofHours(1)).until(
          () -> product.get(ManagementService.class).createJobQuery().executable().count() == 0);
    } finally {
      executor.shutdown();
    }
  }

  private static String page(String rows, String ratio) throws IOException {
    return "# Overdue work: due rows of our own against engine timers\n\n" + TASKS
        + " open tasks of as many concerns that fall due at"
        + " the same moment; each is put before the next rung by the same escalation. Measured by"
        + " `mvn test -Plong -Dtest=OverdueCost`; figures are for each task.\n\n" + MeasuredProduct.circumstances()
        + " Times are orders of magnitude, the ratio of the two is what counts: due rows are swept at " + ratio
        + " times the rate of the timers. Both are warmed up; letters are written and not sent meanwhile. The sweeper"
        + " has four threads, the job executor the engine's default pool.\n\n"
        + "| | SQL | rows inserted | updated | deleted | WAL |\n|---|---|---|---|---|---|\n" + rows;
  }
}
