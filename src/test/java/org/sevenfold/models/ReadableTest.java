package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;

/** A picture can be read: its lines are straight and run through nothing, and no name stands on a line. */
class ReadableTest {

  @Test
  void everyLineRunsAcrossOrUpAndDown() {
    assertThat(edges(planes())).allSatisfy(edge -> assertThat(lines(edge)).as(edge.getId())
        .allMatch(line -> line.getX1() == line.getX2() || line.getY1() == line.getY2()));
  }

  @Test
  void noLineRunsThroughABoxThatIsNotItsOwn() {
    assertThat(planes().flatMap(plane -> edges(Stream.of(plane)).flatMap(edge -> shapes(plane)
        .filter(shape -> !own(edge).contains(shape.getBpmnElement()))
        .filter(shape -> lines(edge).anyMatch(line -> line.intersects(area(shape.getBounds()))))
        .map(shape -> edge.getId() + " through " + shape.getId())))).isEmpty();
  }

  @Test
  void noNameStandsOnALine() {
    assertThat(planes().flatMap(plane -> names(plane).flatMap(name -> edges(Stream.of(plane))
        .filter(edge -> lines(edge).anyMatch(line -> line.intersects(area(name))))
        .map(edge -> edge.getId() + " through the name at " + name.getX() + ", " + name.getY())))).isEmpty();
  }

  @Test
  void noTwoNamesStandOnEachOther() {
    assertThat(planes().flatMap(plane -> {
      List<Bounds> names = names(plane).toList();
      return names.stream().flatMap(one -> names.stream().filter(other -> other != one)
          .filter(other -> area(one).intersects(area(other)))
          .map(other -> plane.getId() + " at " + one.getX() + ", " + one.getY()));
    })).isEmpty();
  }

  private static Stream<BpmnPlane> planes() {
    return ModelFiles.each(BpmnPlane.class);
  }

  private static Stream<BpmnEdge> edges(Stream<BpmnPlane> planes) {
    return planes.flatMap(plane -> plane.getChildElementsByType(BpmnEdge.class).stream());
  }

  private static Stream<BpmnShape> shapes(BpmnPlane plane) {
    return plane.getChildElementsByType(BpmnShape.class).stream();
  }

  private static Stream<Bounds> names(BpmnPlane plane) {
    return Stream.concat(shapes(plane).map(BpmnShape::getBpmnLabel),
        edges(Stream.of(plane)).map(BpmnEdge::getBpmnLabel))
        .filter(label -> label != null).map(label -> label.getBounds());
  }

  /** What a line may touch: its two ends, and the box on whose border it begins. */
  private static List<BaseElement> own(BpmnEdge edge) {
    SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
    BaseElement begin = flow.getSource() instanceof BoundaryEvent event ? event.getAttachedTo() : flow.getSource();
    return List.of(begin, flow.getSource(), flow.getTarget());
  }

  private static Stream<Line2D> lines(BpmnEdge edge) {
    List<Waypoint> points = List.copyOf(edge.getWaypoints());
    return IntStream.range(1, points.size()).mapToObj(i -> new Line2D.Double(points.get(i - 1).getX(),
        points.get(i - 1).getY(), points.get(i).getX(), points.get(i).getY()));
  }

  private static Rectangle2D area(Bounds bounds) {
    return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
