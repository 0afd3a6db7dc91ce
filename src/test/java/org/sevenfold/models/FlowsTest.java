package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ModelFiles.each;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.sevenfold.guidance.Meets;

/** Each thing that is drawn says one thing: the rules of bpmnlint that keep a picture honest. */
class FlowsTest {

  @Test
  void aGatewayJoinsOrForksAndNeverBoth() {
    assertThat(each(Gateway.class)).isNotEmpty().allSatisfy(gateway -> assertThat(isJoin(gateway) && isFork(gateway))
        .as("%s joins and forks: set a second gateway before it, in which the arrows meet", gateway.getId()).isFalse());
  }

  @Test
  void noGatewayStandsThereForNothing() {
    assertThat(each(Gateway.class)).isNotEmpty().allSatisfy(gateway -> assertThat(isJoin(gateway) || isFork(gateway))
        .as("%s has one way in and one way out: take it away", gateway.getId()).isTrue());
  }

  @Test
  void onlyAGatewaySplitsTheWay() {
    assertThat(each(FlowNode.class).filter(node -> !(node instanceof Gateway))).isNotEmpty()
        .allSatisfy(node -> assertThat(isFork(node)).as("%s has several ways out: set a gateway behind it",
            node.getId()).isFalse());
  }

  @Test
  void fromOneThingToAnotherThereIsOneArrow() {
    assertThat(each(SequenceFlow.class).map(FlowsTest::ends)).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void everyEventHasAName() {
    assertThat(each(Event.class)).isNotEmpty()
        .allSatisfy(event -> assertThat(event.getName()).as("name of " + event.getId()).isNotBlank());
  }

  /** The engine takes the first answer that fits in the order of the file; a reader takes them from the top down. */
  @Test
  void theNextOpenQuestionIsLookedForInTheOrderInWhichTheQuestionsAreDrawn() {
    ExclusiveGateway next = each(ExclusiveGateway.class).filter(gateway -> gateway.getId().equals("which_is_next"))
        .findFirst().orElseThrow();
    List<SequenceFlow> asked = next.getOutgoing().stream().filter(flow -> !flow.equals(next.getDefault())).toList();
    assertThat(inFile(asked).stream().map(FlowsTest::arrowhead)).hasSizeGreaterThan(7).isSorted();
  }

  /** Whoever looks at the picture of a concern finds no way to its end but through its record. */
  @Test
  @Meets("GR7#2")
  void noConcernEndsPastItsRecord() {
    FlowNode end = node("work_ends");
    assertThat(end.getIncoming().stream().map(flow -> flow.getSource().getId()))
        .as("the review that asks again goes round, and does not end").containsExactlyInAnyOrder(
            "complete_the_record", "asked_again_after_review");
    assertThat(((CallActivity) node("complete_the_record")).getCalledElement()).isEqualTo("complete-record");
    assertThat(node("record_complete").getIncoming()).singleElement()
        .satisfies(flow -> assertThat(flow.getSource().getId()).isEqualTo("anything_missing"));
    assertThat(node("concern_ended").getIncoming()).singleElement()
        .satisfies(flow -> assertThat(flow.getSource().getId()).isEqualTo("asked_again"));
  }

  private static FlowNode node(String id) {
    return each(FlowNode.class).filter(node -> node.getId().equals(id)).findFirst().orElseThrow();
  }

  private static List<SequenceFlow> inFile(List<SequenceFlow> flows) {
    return flows.get(0).getParentElement().getChildElementsByType(SequenceFlow.class).stream().filter(flows::contains)
        .toList();
  }

  private static double arrowhead(SequenceFlow flow) {
    return flow.getDiagramElement().getWaypoints().stream().reduce((earlier, later) -> later).orElseThrow().getY();
  }

  private static String ends(SequenceFlow flow) {
    return Stream.of(flow.getSource(), flow.getTarget()).map(FlowNode::getId).toList().toString();
  }

  private static boolean isJoin(FlowNode node) {
    return node.getIncoming().size() > 1;
  }

  private static boolean isFork(FlowNode node) {
    return node.getOutgoing().size() > 1;
  }
}
