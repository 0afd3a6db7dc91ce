package org.sevenfold.models;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The picture of a level as a reader sees it: boxes, lines and writing, each called as one would point to it. */
record Sheet(BpmnPlane plane) {

  /** A box, or something written. */
  record Patch(String called, BaseElement of, Rectangle2D area) {

    boolean touches(Patch other) {
      return area.intersects(other.area);
    }

    boolean isCrossedBy(Line line) {
      return line.pieces().stream().anyMatch(piece -> piece.intersects(area));
    }
  }

  /** A flow: its straight pieces, and what it may touch: its two ends, and the box on whose border it begins. */
  record Line(String called, Set<BaseElement> ends, List<Line2D> pieces) {

    /** Not where they part or meet: only where each goes on beyond the other. */
    boolean crosses(Line other) {
      return pieces.stream().anyMatch(piece -> other.pieces.stream()
          .anyMatch(one -> piece.intersectsLine(one) && goesOnBeyond(piece, one) && goesOnBeyond(one, piece)));
    }

    private static boolean goesOnBeyond(Line2D piece, Line2D other) {
      return other.ptSegDist(piece.getP1()) > 0 && other.ptSegDist(piece.getP2()) > 0;
    }
  }

  static Stream<Sheet> all() {
    return ModelFiles.each(BpmnPlane.class).map(Sheet::new);
  }

  String called() {
    return "The picture \"" + plane.getBpmnElement().getAttributeValue("name") + "\"";
  }

  List<Patch> boxes() {
    return shapes().map(shape -> new Patch(name(shape.getBpmnElement()), shape.getBpmnElement(),
        area(shape.getBounds()))).toList();
  }

  /** Names that stand outside of what they name, and the small print under a task. */
  List<Patch> writing() {
    Stream<Patch> names = Stream.concat(
        shapes().flatMap(shape -> label(shape.getBpmnElement(), shape.getBpmnLabel())),
        edges().flatMap(edge -> label(edge.getBpmnElement(), edge.getBpmnLabel())));
    Stream<Patch> notes = shapes().flatMap(shape -> Note.under(shape)
        .map(note -> new Patch("who, when and paragraph of " + name(shape.getBpmnElement()), shape.getBpmnElement(),
            note.area()))
        .stream());
    return Stream.concat(names, notes).toList();
  }

  List<Line> lines() {
    return edges().map(edge -> (SequenceFlow) edge.getBpmnElement()).map(this::line).toList();
  }

  private Line line(SequenceFlow flow) {
    List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
    List<Line2D> pieces = IntStream.range(1, points.size()).<Line2D>mapToObj(i -> new Line2D.Double(
        points.get(i - 1).getX(), points.get(i - 1).getY(), points.get(i).getX(), points.get(i).getY())).toList();
    Optional<Activity> border = Optional.of(flow.getSource()).filter(BoundaryEvent.class::isInstance)
        .map(event -> ((BoundaryEvent) event).getAttachedTo());
    return new Line("the line from " + name(flow.getSource()) + " to " + name(flow.getTarget()),
        Set.copyOf(Stream.concat(border.stream(), Stream.of(flow.getSource(), flow.getTarget())).toList()), pieces);
  }

  private Stream<Patch> label(BaseElement of, BpmnLabel label) {
    return Optional.ofNullable(label)
        .map(written -> new Patch("the name " + name(of), of, area(written.getBounds()))).stream();
  }

  private Stream<BpmnShape> shapes() {
    return plane.getChildElementsByType(BpmnShape.class).stream();
  }

  private Stream<BpmnEdge> edges() {
    return plane.getChildElementsByType(BpmnEdge.class).stream();
  }

  private static String name(BaseElement element) {
    return Optional.ofNullable(element.getAttributeValue("name")).map(name -> "\"" + name + "\"")
        .orElse(element.getId());
  }

  private static Rectangle2D area(Bounds bounds) {
    return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
