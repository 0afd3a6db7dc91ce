package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ModelFiles.each;
import static org.sevenfold.models.ModelFiles.property;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Vocabulary;

/** What every model keeps to, so that a safeguarding lead can read it and nobody has to guess. */
class ModelLintTest {

  private static final String LADDER = "offeredOnTheLadder(overdue_task)";
  private static final Pattern GENERATED = Pattern.compile("[A-Z][a-z]+_[0-9a-z]{7}");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
  private static final Pattern WORD = Pattern.compile("(?<![.'\\w])([a-z]\\w*)(?!\\w*['(])");
  private static final Pattern BEAN = Pattern.compile("[{ (?:]([a-z]\\w*)\\.\\w+\\(");
  private static final int MOST_NODES = 25;
  /** Public names of ours for the models, beside what the engine itself offers to an expression. */
  private static final Set<String> BEANS =
      Set.of("disagreements", "agreement", "confidenceChecks", "decided", "recordGate", "people", "clocks",
          "recipients", "references",
          "overdue",
          "identity", "linkedConcerns",
          "triage",
          "execution", "decisionResult");

  private final Vocabulary vocabulary = new Vocabulary();

  @Test
  void noIdIsGenerated() {
    List<String> generated = Stream.concat(ModelFiles.named(".bpmn").stream(), ModelFiles.named(".dmn").stream())
        .flatMap(file -> ID.matcher(ModelFiles.text(file)).results()).map(found -> found.group(1))
        .filter(id -> GENERATED.matcher(id).matches()).toList();
    assertThat(generated).isEmpty();
  }

  @Test
  void aFileHasTheNameOfItsProcess() {
    ModelFiles.named(".bpmn").forEach(file -> {
      BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
      assertThat(file.getFileName().toString()).isEqualTo(ModelFiles.process(model).getId() + ".bpmn");
    });
  }

  @Test
  void everyProcessAndEveryTableHasATimeToLive() {
    assertThat(ModelFiles.all())
        .allSatisfy(model -> assertThat(ModelFiles.process(model).getCamundaHistoryTimeToLiveString()).isNotBlank());
    assertThat(ModelFiles.named(".dmn")).allSatisfy(
        file -> assertThat(ModelFiles.text(file)).containsPattern("<decision [^>]*camunda:historyTimeToLive=\"P"));
  }

  @Test
  void aFileHasTheNameOfItsTable() {
    assertThat(ModelFiles.named(".dmn")).allSatisfy(file -> assertThat(ModelFiles.text(file))
        .contains("<decision id=\"" + file.getFileName().toString().replace(".dmn", "") + "\""));
  }

  @Test
  void noLevelHasMoreNodesThanAPageCanShow() {
    assertThat(ModelFiles.all()).allSatisfy(model -> {
      assertThat(nodes(ModelFiles.process(model))).isLessThanOrEqualTo(MOST_NODES);
      assertThat(model.getModelElementsByType(SubProcess.class))
          .allSatisfy(level -> assertThat(nodes(level)).as(level.getId()).isLessThanOrEqualTo(MOST_NODES));
    });
  }

  @Test
  void aGatewayIsAQuestionAndEachWayOutOfItAnAnswer() {
    assertThat(each(ExclusiveGateway.class).filter(gateway -> gateway.getOutgoing().size() > 1)).allSatisfy(gateway -> {
      assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
      assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
      assertThat(gateway.getOutgoing()).as(gateway.getId())
          .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
      assertThat(gateway.getOutgoing()).allSatisfy(flow -> assertThat(flow.getConditionExpression() == null)
          .as("condition of " + flow.getId()).isEqualTo(flow.equals(gateway.getDefault())));
    });
  }

  @Test
  void noJoinWaitsForMoreThanItsForkSendsOut() {
    assertThat(each(ParallelGateway.class).filter(gateway -> gateway.getIncoming().size() > 1)).allSatisfy(join -> {
      int most = join.getParentElement().getChildElementsByType(ParallelGateway.class).stream()
          .mapToInt(fork -> fork.getOutgoing().size()).max().orElse(0);
      assertThat(join.getIncoming()).as("flows that " + join.getId() + " waits for").hasSizeLessThanOrEqualTo(most);
    });
  }

  @Test
  void aTaskOfAPersonHasItsFormItsPeopleItsTimeItsRoleAndItsParagraph() {
    assertThat(each(UserTask.class)).allSatisfy(task -> {
      assertThat(task.getCamundaFormRef()).as("form of " + task.getId()).isNotBlank();
      assertThat(ModelFiles.PROCESSES.resolveSibling("forms/" + task.getCamundaFormRef() + ".form")).exists();
      assertThat(task.getCamundaFormRefBinding()).as("binding of " + task.getId()).isEqualTo("deployment");
      assertThat(task.getCamundaCandidateUsers()).as("people of " + task.getId()).startsWith("${people.offered");
      assertThat(task.getCamundaDueDate()).as("time of " + task.getId()).contains("clocks.due(");
      assertThat(property(task, "role")).as("role of " + task.getId()).isNotBlank();
      assertThat(property(task, "para")).as("paragraph of " + task.getId()).isNotBlank();
    });
  }

  @Test
  void aTaskIsOfferedToThoseWhoseItIs() { // what is overdue: to those whom the pack names
    assertThat(each(UserTask.class)).allSatisfy(task -> {
      String role = property(task, "role").replace("practitioner", "raiser");
      assertThat(task.getCamundaCandidateUsers()).as(task.getId()).containsAnyOf(role, LADDER);
    });
  }

  @Test
  void whatStartsWithAFormTakesTheOneOfItsDeployment() {
    assertThat(each(StartEvent.class).filter(start -> start.getCamundaFormRef() != null))
        .allSatisfy(start -> assertThat(start.getCamundaFormRefBinding()).as(start.getId()).isEqualTo("deployment"));
  }

  @Test
  void aTableIsTheOneOfItsDeploymentAndNamesItsParagraph() {
    Set<String> tables = new HashSet<>();
    ModelFiles.named(".dmn").forEach(file -> tables.add(file.getFileName().toString().replace(".dmn", "")));
    assertThat(each(BusinessRuleTask.class)).allSatisfy(task -> {
      assertThat(tables).as(task.getId()).contains(task.getCamundaDecisionRef());
      assertThat(task.getCamundaDecisionRefBinding()).as(task.getId()).isEqualTo("deployment");
      assertThat(property(task, "para")).as("paragraph of " + task.getId()).isNotBlank();
    });
    assertThat(each(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef)).containsAll(tables);
  }

  @Test
  void aCalledProcessIsTheOneOfItsDeploymentAndGetsOnlyWhatItNames() {
    assertThat(each(CallActivity.class)).allSatisfy(call -> {
      assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
      Collection<CamundaIn> ins = call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
      assertThat(ins).as(call.getId()).isNotEmpty().allMatch(in -> in.getCamundaVariables() == null)
          .noneMatch(in -> "reference".equals(in.getCamundaSource()))
          .noneMatch(in -> in.getCamundaBusinessKey() != null);
    });
    assertThat(ModelFiles.named(".bpmn"))
        .allSatisfy(file -> assertThat(ModelFiles.text(file)).doesNotContain("variables=\"all\""));
  }

  @Test
  void everyMessageAndErrorIsUsed() {
    assertThat(each(Message.class).map(BaseElement::getId)).containsExactlyInAnyOrderElementsOf(
        each(MessageEventDefinition.class).map(used -> used.getMessage().getId()).distinct().toList());
    assertThat(each(Error.class).map(BaseElement::getId)).containsExactlyInAnyOrderElementsOf(
        each(ErrorEventDefinition.class).map(used -> used.getError().getId()).distinct().toList());
  }

  @Test
  void everyNodeNamesAllThatComesInAndGoesOut() {
    assertThat(each(SequenceFlow.class)).allSatisfy(flow -> {
      assertThat(flow.getSource().getOutgoing()).as(flow.getId()).contains(flow);
      assertThat(flow.getTarget().getIncoming()).as(flow.getId()).contains(flow);
    });
    assertThat(each(FlowNode.class)).allSatisfy(node -> {
      assertThat(node.getOutgoing()).as(node.getId()).allMatch(flow -> flow.getSource().equals(node));
      assertThat(node.getIncoming()).as(node.getId()).allMatch(flow -> flow.getTarget().equals(node));
    });
  }

  @Test
  void everyBeanThatAModelCallsIsOneOfOurs() {
    List<String> called = new ArrayList<>();
    ModelFiles.named(".bpmn").forEach(file -> expressions(ModelFiles.text(file))
        .forEach(expression -> BEAN.matcher(expression).results().forEach(found -> called.add(found.group(1)))));
    assertThat(new TreeSet<>(called)).isNotEmpty().isSubsetOf(BEANS);
  }

  @Test
  void aConditionNamesOnlyWhatTheVocabularyKnows() {
    assertThat(each(ConditionExpression.class))
        .allSatisfy(condition -> assertThat(names(condition.getTextContent())).as(condition.getTextContent())
            .isNotEmpty().allMatch(this::isKnown));
  }

  private boolean isKnown(String name) {
    return name.startsWith("ask_") || name.equals("judgement_needed") || name.equals("asked_because")
        || Derived.names().contains(name)
        || vocabulary.routingKeys().contains(name);
  }

  private static List<String> names(String expression) {
    Matcher words = WORD.matcher(expression.replaceAll("'[^']*'", ""));
    return words.results().map(found -> found.group(1)).toList();
  }

  private static Stream<String> expressions(String text) {
    return Pattern.compile("\\$\\{[^}]*}").matcher(text).results().map(found -> found.group());
  }

  private static int nodes(BaseElement level) {
    return level.getChildElementsByType(FlowNode.class).size();
  }
}
