package org.sevenfold.models;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/**
 * What a picture shows of its level, as text: what each thing is, how it is called, where it stands and what is noted
 * under it. Whatever else a model says can change without a new picture.
 */
final class WhatIsDrawn {

  private WhatIsDrawn() {
  }

  static String on(BpmnPlane plane) {
    Stream<String> shapes = plane.getChildElementsByType(BpmnShape.class).stream().map(WhatIsDrawn::shape);
    Stream<String> lines = plane.getChildElementsByType(BpmnEdge.class).stream().map(WhatIsDrawn::line);
    Stream<String> notes = Note.on(plane).map(Note::toString);
    return Stream.of(shapes, lines, notes).flatMap(each -> each).collect(Collectors.joining("\n"));
  }

  private static String shape(BpmnShape shape) {
    return String.join(" ", kind(shape.getBpmnElement()), name(shape.getBpmnElement()), place(shape.getBounds()),
        place(shape.getBpmnLabel()), shape.isMarkerVisible() + "", shape.isExpanded() + "");
  }

  private static String line(BpmnEdge edge) {
    String way = edge.getWaypoints().stream().map(point -> point.getX() + "," + point.getY())
        .collect(Collectors.joining(" "));
    return String.join(" ", kind(edge.getBpmnElement()), name(edge.getBpmnElement()), way, place(edge.getBpmnLabel()));
  }

  /** The type, and what is drawn into it: an envelope, a clock, three bars, broken rings, the stroke of a default. */
  private static String kind(BaseElement element) {
    Stream<String> inside = Stream.concat(element.getChildElementsByType(EventDefinition.class).stream(),
        element.getChildElementsByType(LoopCharacteristics.class).stream()).map(WhatIsDrawn::type);
    boolean goesOn = element instanceof BoundaryEvent event && !event.cancelActivity();
    boolean byDefault = element instanceof SequenceFlow flow
        && flow.getId().equals(flow.getSource().getAttributeValue("default"));
    return type(element) + inside.collect(Collectors.joining(" ", " ", " ")) + goesOn + " " + byDefault;
  }

  private static String type(BaseElement element) {
    return element.getElementType().getTypeName();
  }

  private static String name(BaseElement element) {
    return Optional.ofNullable(element.getAttributeValue("name")).orElse("");
  }

  private static String place(BpmnLabel label) {
    return Optional.ofNullable(label).map(BpmnLabel::getBounds).map(WhatIsDrawn::place).orElse("");
  }

  private static String place(Bounds bounds) {
    return bounds.getX() + "," + bounds.getY() + "," + bounds.getWidth() + "," + bounds.getHeight();
  }
}
