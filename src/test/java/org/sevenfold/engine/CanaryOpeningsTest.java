package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Map;

import ch.qos.logback.classic.Level;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.work.TaskId;

/** Every other opening through which the engine takes a text: none of it stays in a table or a log. */
class CanaryOpeningsTest extends EngineTest {

  private final Canaries canaries = new Canaries();
  private final String canary = canaries.text("an opening");
  private CapturedLog log;
  private Task task;
  private TestPeople people;

  @BeforeEach
  void thePersonHasATask() {
    people = new TestPeople(directory);
    TaskId id = OpenCase.raised(people, cases, work).claimed(OpenCase.TRIAGE, people.lead());
    task = engine.getTaskService().createTaskQuery().taskId(id.value()).singleResult();
    log = new CapturedLog(Map.of("ROOT", Level.INFO, "org.camunda", Level.DEBUG));
    signIn(people.lead());
  }

  @AfterEach
  void nothingOfItStays() {
    engine.getIdentityService().clearAuthentication();
    log.close();
    assertThat(canaries.search().lines(log.lines())).isEmpty();
    assertThat(canaries.search().tables(jdbc)).isEmpty();
  }

  @Test
  void notInATask() {
    TaskService tasks = engine.getTaskService();
    closed(() -> tasks.createComment(task.getId(), task.getProcessInstanceId(), canary));
    closed(() -> tasks.createAttachment(canary, task.getId(), null, canary, canary, canary));
    closed(() -> tasks.createAttachment(canary, task.getId(), null, canary, canary,
        new ByteArrayInputStream(canary.getBytes())));
    closed(() -> tasks.setName(task.getId(), canary));
    closed(() -> tasks.setDescription(task.getId(), canary));
    task.setDescription(canary);
    closed(() -> tasks.saveTask(task));
    closed(() -> tasks.setOwner(task.getId(), canary));
    closed(() -> tasks.addCandidateGroup(task.getId(), canary));
    closed(() -> tasks.delegateTask(task.getId(), canary));
    closed(() -> tasks.resolveTask(task.getId(), Map.of("decision", canary)));
    closed(() -> tasks.handleBpmnError(task.getId(), canary, canary));
    closed(() -> tasks.handleEscalation(task.getId(), canary));
    closed(() -> tasks.newTask(canary));
  }

  @Test
  void notInAVariable() {
    closed(() -> engine.getTaskService().setVariable(task.getId(), canary, canary));
    closed(() -> engine.getTaskService().setVariableLocal(task.getId(), "decision", canary));
    closed(() -> engine.getRuntimeService().setVariable(task.getExecutionId(), "decision", canary));
    closed(() -> engine.getRuntimeService().setVariables(task.getExecutionId(), Map.of("decision", canary)));
    closed(() -> engine.getRuntimeService().messageEventReceived(canary, task.getExecutionId(), Map.of("a", canary)));
    closed(() -> engine.getRuntimeService().createMessageCorrelation("new_danger").setVariable("a", canary)
        .correlate());
    closed(() -> engine.getRuntimeService().signalEventReceived(canary, Map.of("a", canary)));
    refused(() -> engine.getTaskService().complete(task.getId(), Map.of(canary, canary)));
    refused(() -> engine.getFormService().submitTaskForm(task.getId(), Map.of("lead_level_of_need", canary)));
  }

  @Test
  void notInTheInstanceOrItsHistory() {
    RuntimeService runtime = engine.getRuntimeService();
    closed(() -> runtime.startProcessInstanceByKey("concern", canary));
    refused(() -> engine.getFormService().submitStartForm(task.getProcessDefinitionId(), canary, OpenCase.RAISED));
    closed(() -> runtime.deleteProcessInstance(task.getProcessInstanceId(), canary));
    closed(() -> runtime.createIncident(canary, task.getExecutionId(), canary, canary));
    closed(() -> runtime.setAnnotationForIncidentById("any", canary));
    closed(() -> engine.getHistoryService().setAnnotationForOperationLogById("any", canary));
    closed(() -> runtime.createModification(task.getProcessDefinitionId()).cancelAllForActivity("triage")
        .processInstanceIds(task.getProcessInstanceId()).setAnnotation(canary).execute());
  }

  @Test
  void notInADecisionAFilterOrAModel() {
    closed(() -> engine.getDecisionService().evaluateDecisionTableByKey("destination", Map.of("harm_level", canary)));
    closed(() -> engine.getDecisionService().evaluateDecisionByKey("destination").variables(Map.of("a", canary))
        .evaluate());
    Filter filter = new FilterEntity("Task").setName(canary);
    closed(() -> engine.getFilterService().saveFilter(filter));
    closed(() -> engine.getRepositoryService().createDeployment().name(canary).addString(canary + ".txt", canary)
        .deploy());
    closed(() -> engine.getManagementService().setProperty(canary, canary));
  }

  @Test
  void notByAskingForSomethingThatDoesNotExist() {
    // an id that somebody makes up is a value of the engine's statements: it is logged with them, at DEBUG
    log.close();
    log = new CapturedLog(Map.of("ROOT", Level.INFO));
    refused(() -> engine.getTaskService().claim(canary, people.lead().id().value()));
    refused(() -> engine.getFormService().getDeployedTaskForm(canary));
    refused(() -> engine.getFormService().submitStartForm(canary, OpenCase.RAISED));
  }

  @Test
  void notInTheFailureOfAJob() {
    engine.getIdentityService().clearAuthentication();
    FailingOnPurpose.says = canary;
    BpmnModelInstance model = Bpmn.createExecutableProcess("fails").camundaHistoryTimeToLive(1).startEvent()
        .serviceTask("step").camundaAsyncBefore().camundaClass(FailingOnPurpose.class.getName()).endEvent().done();
    String deployment = engine.getRepositoryService().createDeployment().addModelInstance("fails.bpmn", model)
        .deploy().getId();
    try {
      failUntilItIsAnIncident(engine.getRuntimeService().startProcessInstanceByKey("fails").getId());
      assertThat(canaries.search().tables(jdbc)).isEmpty();
    } finally {
      engine.getRepositoryService().deleteDeployment(deployment, true);
    }
  }

  private void failUntilItIsAnIncident(String instance) {
    ManagementService management = engine.getManagementService();
    Job job = management.createJobQuery().processInstanceId(instance).singleResult();
    for (int left = job.getRetries(); left > 0; left--) {
      assertThatThrownBy(() -> management.executeJob(job.getId())).hasStackTraceContaining(canary);
    }
    assertThat(engine.getRuntimeService().createIncidentQuery().processInstanceId(instance).singleResult()
        .getIncidentMessage()).isEqualTo(IllegalStateException.class.getName());
    assertThat(management.getJobExceptionStacktrace(job.getId())).contains("FailingOnPurpose.execute")
        .contains(IllegalArgumentException.class.getName());
  }

  private void closed(ThrowingCallable asked) {
    assertThatThrownBy(asked).isInstanceOf(AuthorizationException.class).hasMessageNotContaining(canary);
  }

  private static void refused(ThrowingCallable asked) {
    assertThatThrownBy(asked).isInstanceOf(RuntimeException.class);
  }
}
