package org.sevenfold.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.TestPeople;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.clock.MovableClock;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.PlantedCase;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;

/**
 * Ten thousand tasks past their time, found in rows of our own by one sweeper, and by an engine timer for each. Either
 * way the same escalation starts. Not part of the suite: {@code mvn test -Plong -Dtest=OverdueCost}.
 */
@Tag("long")
@Tag("engine")
class OverdueCost {

  private static final Path RESULT = Path.of("docs/measured/overdue.md");
  private static final Path CASE = Path.of("src/test/resources/cases/C33.yaml");
  private static final int TASKS = Integer.getInteger("tasks", 10_000);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final String TIMER = """
      <bpmn:extensionElements>
        <camunda:taskListener event="timeout" id="past_its_time" expression="${overdueCost.escalate(task.id)}">
          <bpmn:timerEventDefinition id="at_its_time"><bpmn:timeDate>${due}</bpmn:timeDate></bpmn:timerEventDefinition>
        </camunda:taskListener>
      </bpmn:extensionElements>""";
  private static final String MODEL = """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://sevenfold.org/measured">
        <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="begin" />
          <bpmn:sequenceFlow id="on" sourceRef="begin" targetRef="waiting" />
          <bpmn:userTask id="waiting" name="Waiting" camunda:formRef="overdue-task" camunda:formRefBinding="latest"
              camunda:dueDate="${due}" camunda:candidateUsers="${people.offered(reference, 'safeguarding_lead')}">%s
          </bpmn:userTask>
        </bpmn:process>
      </bpmn:definitions>""";

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
    try (MeasuredProduct product = new MeasuredProduct(var)) {
      product.register("overdueCost", new Escalating(product.get(Escalation.class)));
      Map<String, Object> concern = concern(product);
      String rows = measured(product, concern, "overdue-by-row", "", "due rows, swept", this::sweep);
      String timers = measured(product, concern, "overdue-by-timer", TIMER, "an engine timer each", this::fire);
      Files.writeString(RESULT, page(rows + timers));
    }
  }

  /** Somebody has to be overdue with something: one concern that is left lying. */
  private static Map<String, Object> concern(MeasuredProduct product) {
    Person raiser = new TestPeople(product.get(Directory.class)).raiser();
    ConcernReference reference = new PlantedCase(product.get(CaseWork.class), product.get(WorkList.class),
        product.get(Directory.class), product.get(Vocabulary.class), product.get(LondonTime.class),
        (form, field) -> "Seen and heard, and written down as it was said.").raise(CASE, raiser, Map.of());
    return Map.of("reference", reference.value(), "agency", raiser.agency(), "pack", "england-2026");
  }

  private interface Finding {
    void all(MeasuredProduct product);
  }

  private static String measured(MeasuredProduct product, Map<String, Object> concern, String key, String listener,
      String name, Finding finding) throws SQLException {
    product.get(ProcessEngine.class).getRepositoryService().createDeployment()
        .addString(key + ".bpmn", MODEL.formatted(key, listener)).deploy();
    Instant due = product.get(MovableClock.class).instant().plus(AN_HOUR);
    Spent before = product.spent();
    for (int i = 0; i < TASKS; i++) {
      RuntimeService runtime = product.get(RuntimeService.class);
      runtime.createProcessInstanceByKey(key).setVariables(concern).setVariable("due", Date.from(due)).execute();
    }
    Spent opened = product.spent();
    product.get(MovableClock.class).moveTo(due.plusSeconds(1));
    long begun = System.nanoTime();
    finding.all(product);
    double seconds = Math.max(Duration.ofNanos(System.nanoTime() - begun).toMillis(), 1) / 1000.0;
    System.out.printf("%s: %d in %.1f s, %.0f a second%n", name, TASKS, seconds, TASKS / seconds);
    Spent found = product.spent();
    assertThat(escalated(product, key)).isEqualTo(TASKS);
    return "| " + name + ": opening | " + opened.since(before).cells(TASKS)
        + "| " + name + ": found and escalated, " + Math.round(seconds) + " s, "
        + Math.round(TASKS / seconds) + " a second | " + found.since(opened).cells(TASKS);
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

  private static String page(String rows) throws IOException {
    return "# Overdue work: due rows of our own against engine timers\n\n" + TASKS + " open tasks that fall due at"
        + " the same moment; each is put before the next rung by the same escalation. Measured by"
        + " `mvn test -Plong -Dtest=OverdueCost`; figures are for each task.\n\n" + MeasuredProduct.circumstances()
        + " Times are orders of magnitude: the sweeper is one thread, the job executor the engine's default pool.\n\n"
        + "| | SQL | rows inserted | updated | deleted | WAL |\n|---|---|---|---|---|---|\n" + rows;
  }
}
