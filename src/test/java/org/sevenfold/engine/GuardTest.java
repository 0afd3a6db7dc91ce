package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sevenfold.TestPeople;
import org.sevenfold.work.TaskId;
import org.springframework.util.ReflectionUtils;

/** Everything that the engine's services offer, asked for by a signed-in person who has a task of an open case. */
class GuardTest extends EngineTest {

  /** These come to a door, which refuses what the sweep asks of it. */
  private static final Set<String> AT_A_DOOR = Set.of(
      "TaskService.claim(String, String)", "TaskService.complete(String)", "TaskService.complete(String, Map)",
      "TaskService.completeWithVariablesInReturn(String, Map, boolean)",
      "FormService.submitTaskForm(String, Map)", "FormService.submitTaskFormData(String, Map)",
      "FormService.submitTaskFormWithVariablesInReturn(String, Map, boolean)",
      "FormService.submitStartForm(String, Map)", "FormService.submitStartForm(String, String, Map)",
      "FormService.submitStartFormData(String, Map)", "FormService.submitStartFormData(String, String, Map)");
  /** What a task list needs to draw a task: under the engine's own grants. */
  private static final Set<String> SHOWN = Set.of(
      "TaskService.getIdentityLinksForTask(String)", "FormService.getDeployedTaskForm(String)",
      "FormService.getTaskFormData(String)", "FormService.getTaskFormVariables(String)",
      "FormService.getTaskFormVariables(String, Collection, boolean)", "FormService.getTaskFormKey(String, String)",
      "FormService.getDeployedStartForm(String)", "FormService.getStartFormData(String)",
      "FormService.getStartFormKey(String)", "RepositoryService.getProcessDefinition(String)",
      "RepositoryService.getProcessModel(String)", "RepositoryService.getStaticCalledProcessDefinitions(String)",
      "RepositoryService.getDecisionDefinition(String)",
      "RepositoryService.getDecisionModel(String)", "RuntimeService.getActivityInstance(String)",
      "FilterService.getFilter(String)", "FilterService.count(String)",
      "FilterService.count(String, Query)", "FilterService.list(String)", "FilterService.list(String, Query)",
      "FilterService.listPage(String, Query, int, int)", "FilterService.listPage(String, int, int)",
      "FilterService.singleResult(String)", "FilterService.singleResult(String, Query)", "IdentityService.isReadOnly()",
      "AuthorizationService.isUserAuthorized(String, List, Permission, Resource)",
      "AuthorizationService.isUserAuthorized(String, List, Permission, Resource, String)");
  /** These give no command to the engine: they only look at what they were given. */
  private static final Set<String> NO_COMMAND = Set.of("IdentityService.getCurrentAuthentication()",
      "IdentityService.checkPasswordAgainstPolicy(PasswordPolicy, String)",
      "IdentityService.checkPasswordAgainstPolicy(PasswordPolicy, String, User)",
      "RepositoryService.createDeployment().getResourceNames()",
      "RepositoryService.createDeployment(ProcessApplicationReference).getResourceNames()");
  /** The engine refuses these by themselves, unless told where to start: see the test of that. */
  private static final Set<String> INCOMPLETE = Set.of(
      "RuntimeService.createProcessInstanceById(String).execute(boolean, boolean)",
      "RuntimeService.createProcessInstanceById(String).executeWithVariablesInReturn(boolean, boolean)");

  static Stream<Class<?>> services() {
    return Arrays.stream(ProcessEngineServices.class.getMethods()).<Class<?>>map(method -> method.getReturnType())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceDoesNothingForASignedInPersonButWhatTheListAllows(Class<?> service) {
    TestPeople people = new TestPeople(directory);
    OpenCase open = OpenCase.raised(people, cases, work);
    TaskId id = open.claimed(OpenCase.QUESTION, people.raiser());
    ServiceSweep sweep = new ServiceSweep(arguments(id.value()));
    Footprint before = Footprint.of(jdbc);

    signIn(people.raiser());
    sweep.all(service, instance(service));

    assertThat(sweep.notClosed()).isEqualTo(allowed(service));
    assertThat(Footprint.of(jdbc)).isEqualTo(before);
    assertThat(sweep.tried()).as("a sweep that finds nothing to call proves nothing").hasSizeGreaterThan(2);
  }

  @Test
  void nobodyStartsAModelInTheMiddle() {
    TestPeople people = new TestPeople(directory);
    TaskId triage = OpenCase.raised(people, cases, work).task(OpenCase.TRIAGE).id();
    String model =
        engine.getTaskService().createTaskQuery().taskId(triage.value()).singleResult().getProcessDefinitionId();
    Footprint before = Footprint.of(jdbc);

    signIn(people.raiser());
    assertThatThrownBy(() -> engine.getRuntimeService().createProcessInstanceById(model)
        .startBeforeActivity(OpenCase.TRIAGE).execute(true, true)).isInstanceOf(AuthorizationException.class);
    assertThat(Footprint.of(jdbc)).isEqualTo(before);
  }

  /** A text may be meant as the id of any of these. */
  private SweepArguments arguments(String id) {
    Task task = engine.getTaskService().createTaskQuery().taskId(id).singleResult();
    ProcessDefinition model = engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId());
    return new SweepArguments(
        List.of(id, task.getProcessInstanceId(), model.getId(), model.getKey(), model.getDeploymentId()), task);
  }

  private static Set<String> allowed(Class<?> service) {
    return Stream.of(AT_A_DOOR, SHOWN, NO_COMMAND, INCOMPLETE).flatMap(Set::stream)
        .filter(name -> name.startsWith(service.getSimpleName() + ".")).collect(Collectors.toCollection(TreeSet::new));
  }

  private Object instance(Class<?> service) {
    return Arrays.stream(ProcessEngineServices.class.getMethods())
        .filter(method -> method.getReturnType() == service)
        .map(method -> ReflectionUtils.invokeMethod(method, engine)).findFirst().orElseThrow();
  }
}
