package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.models.ModelFiles.each;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;

/** The models are drawn whole: what runs is what a lead sees. */
class ModelPictureTest {

  private static final double CLOSE = 1;

  @Test
  void everyNodeIsDrawnOnceInThePictureOfItsLevel() {
    assertThat(each(FlowNode.class)).allSatisfy(node -> {
      List<BpmnShape> shapes = shapes((BpmnModelInstance) node.getModelInstance())
          .filter(shape -> node.equals(shape.getBpmnElement())).toList();
      assertThat(shapes).as(node.getId()).hasSize(1);
      BpmnPlane plane = (BpmnPlane) shapes.get(0).getParentElement();
      assertThat(plane.getBpmnElement()).as("picture of " + node.getId()).isEqualTo(node.getParentElement());
    });
  }

  @Test
  void everyFlowIsDrawnFromTheBorderOfItsSourceToTheBorderOfItsTarget() {
    assertThat(ModelFiles.all()).allSatisfy(model -> {
      Map<BaseElement, Bounds> bounds = bounds(model);
      Map<BaseElement, BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class).stream()
          .collect(Collectors.toMap(BpmnEdge::getBpmnElement, Function.identity()));
      assertThat(model.getModelElementsByType(SequenceFlow.class)).allSatisfy(flow -> {
        assertThat(edges).as(flow.getId()).containsKey(flow);
        List<Waypoint> points = List.copyOf(edges.get(flow).getWaypoints());
        assertThat(points).as(flow.getId()).hasSizeGreaterThan(1);
        assertThat(isOnBorder(points.get(0), bounds.get(flow.getSource()))).as("start of " + flow.getId()).isTrue();
        assertThat(isOnBorder(points.get(points.size() - 1), bounds.get(flow.getTarget()))).as("end of " + flow.getId())
            .isTrue();
      });
    });
  }

  @Test
  void noTwoShapesOfOnePictureOverlap() {
    List<String> overlapping = new ArrayList<>();
    planes().forEach(plane -> {
      List<BpmnShape> shapes = List.copyOf(plane.getChildElementsByType(BpmnShape.class));
      for (int i = 0; i < shapes.size(); i++) {
        for (int j = i + 1; j < shapes.size(); j++) {
          if (overlap(shapes.get(i), shapes.get(j))) {
            overlapping.add(shapes.get(i).getId() + " and " + shapes.get(j).getId());
          }
        }
      }
    });
    assertThat(overlapping).isEmpty();
  }

  @Test
  void whatHangsOnABorderIsDrawnOnIt() {
    assertThat(each(BoundaryEvent.class)).allSatisfy(event -> {
      Map<BaseElement, Bounds> bounds = bounds((BpmnModelInstance) event.getModelInstance());
      Bounds own = bounds.get(event);
      double x = own.getX() + own.getWidth() / 2;
      double y = own.getY() + own.getHeight() / 2;
      assertThat(isOnBorder(x, y, bounds.get(event.getAttachedTo()))).as(event.getId()).isTrue();
    });
  }

  @Test
  void nothingIsDrawnThatIsNotThere() {
    assertThat(ModelFiles.all().stream().flatMap(ModelPictureTest::shapes))
        .allSatisfy(shape -> assertThat(shape.getBpmnElement()).as(shape.getId()).isNotNull());
  }

  private static boolean overlap(BpmnShape one, BpmnShape other) {
    boolean attached = isAttached(one, other) || isAttached(other, one);
    Bounds a = one.getBounds();
    Bounds b = other.getBounds();
    return !attached && a.getX() < b.getX() + b.getWidth() && b.getX() < a.getX() + a.getWidth()
        && a.getY() < b.getY() + b.getHeight() && b.getY() < a.getY() + a.getHeight();
  }

  private static boolean isAttached(BpmnShape event, BpmnShape activity) {
    return event.getBpmnElement() instanceof BoundaryEvent boundary
        && boundary.getAttachedTo().equals(activity.getBpmnElement());
  }

  private static boolean isOnBorder(Waypoint point, Bounds bounds) {
    return isOnBorder(point.getX(), point.getY(), bounds);
  }

  private static boolean isOnBorder(double x, double y, Bounds bounds) {
    double left = Math.abs(x - bounds.getX());
    double right = Math.abs(x - bounds.getX() - bounds.getWidth());
    double top = Math.abs(y - bounds.getY());
    double bottom = Math.abs(y - bounds.getY() - bounds.getHeight());
    boolean across = x > bounds.getX() - CLOSE && x < bounds.getX() + bounds.getWidth() + CLOSE;
    boolean along = y > bounds.getY() - CLOSE && y < bounds.getY() + bounds.getHeight() + CLOSE;
    return across && along && (left < CLOSE || right < CLOSE || top < CLOSE || bottom < CLOSE);
  }

  private static Map<BaseElement, Bounds> bounds(BpmnModelInstance model) {
    return shapes(model).collect(Collectors.toMap(BpmnShape::getBpmnElement, BpmnShape::getBounds));
  }

  private static Stream<BpmnShape> shapes(BpmnModelInstance model) {
    return model.getModelElementsByType(BpmnShape.class).stream();
  }

  private static Stream<BpmnPlane> planes() {
    return each(BpmnPlane.class);
  }
}
