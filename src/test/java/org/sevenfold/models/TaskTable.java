package org.sevenfold.models;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The table of everything that somebody is asked to do, as it stands in the guide to the models. */
final class TaskTable {

  static final Path GUIDE = ModelFiles.PROCESSES.resolve("README.md");

  private static final String BEGINS = "<!-- The tasks, written by Pictures: change the models, not this. -->\n";
  private static final String ENDS = "<!-- The end of the tasks. -->\n";
  private static final String HEAD =
      "| task | who | by when | page | paragraph | when it is late |\n|---|---|---|---|---|---|\n";
  private static final String ESCALATED_TO = TaskLine.ladder();

  private TaskTable() {
  }

  /** The guide as it is now, with the table of the models as they are now. */
  static String inGuide() {
    String guide = ModelFiles.text(GUIDE);
    int from = guide.indexOf(BEGINS) + BEGINS.length();
    return guide.substring(0, from) + "\n" + written() + "\n" + guide.substring(guide.indexOf(ENDS));
  }

  private static String written() {
    return Picture.all().stream().flatMap(picture -> tasks(picture).map(task -> row(picture, task)))
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(Picture picture, UserTask task) {
    TaskLine line = new TaskLine(task);
    String form = task.getCamundaFormRef();
    return Stream
        .of("[" + picture.title() + "](" + picture.inGuide() + ")", task.getName(), TaskLine.shortly(line.role()),
            TaskLine.byWhen(task),
            "[" + form + "](../forms/" + form + ".form)", line.paragraphs(), late(task))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Whoever is next; a clock that is drawn on the task ends it. */
  private static String late(UserTask task) {
    return clockOn(task).map(clock -> "\"" + clock.getName() + "\" ends it"
        + (isOver(clock, task) ? "" : "; until then " + ESCALATED_TO)).orElse(ESCALATED_TO);
  }

  /** Whether the clock strikes when the task is late, and so before anybody else can be asked. */
  private static boolean isOver(BoundaryEvent clock, UserTask task) {
    return clock.getChildElementsByType(TimerEventDefinition.class).iterator().next().getTimeDate().getTextContent()
        .equals(task.getCamundaDueDate());
  }

  private static Optional<BoundaryEvent> clockOn(UserTask task) {
    return task.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
        .filter(event -> task.equals(event.getAttachedTo()) && event.cancelActivity())
        .filter(event -> !event.getChildElementsByType(TimerEventDefinition.class).isEmpty()).findFirst();
  }

  private static Stream<UserTask> tasks(Picture picture) {
    return picture.plane().getBpmnElement().getChildElementsByType(UserTask.class).stream();
  }
}
