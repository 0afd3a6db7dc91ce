package org.sevenfold.models;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/**
 * The small print under a task in a picture.
 *
 * @param x the middle of its lines
 * @param y the top of the first
 */
record Note(double x, double y, List<String> lines) {

  private static final double BELOW_THE_BOX = 3;
  private static final double LINE = 14;
  /** A little more than the usual letter of its size takes. */
  private static final double LETTER = 5.6;

  static Stream<Note> on(BpmnPlane plane) {
    return plane.getChildElementsByType(BpmnShape.class).stream().map(Note::under).flatMap(Optional::stream);
  }

  static Optional<Note> under(BpmnShape shape) {
    return Optional.of(shape.getBpmnElement()).filter(Task.class::isInstance)
        .map(task -> of((Task) task, shape.getBounds())).filter(note -> !note.lines().isEmpty());
  }

  private static Note of(Task task, Bounds box) {
    return new Note(box.getX() + box.getWidth() / 2, box.getY() + box.getHeight() + BELOW_THE_BOX,
        new TaskLine(task).note());
  }

  /** The paper that it takes. */
  Rectangle2D area() {
    double width = LETTER * lines.stream().mapToInt(String::length).max().orElse(0);
    return new Rectangle2D.Double(x - width / 2, y, width, LINE * lines.size());
  }

  /** For the browser: where each of its lines stands. */
  Stream<Map<String, Object>> texts() {
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .map(i -> Map.of("x", x, "y", y + LINE * (i + 1) - BELOW_THE_BOX, "text", lines.get(i)));
  }
}
