package org.sevenfold.models;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.DefaultPack;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Span;

/** What a lead wants to know of a task beside its name, as the model and the default pack have it. */
record TaskLine(Task task) {

  private static final Pack PACK = DefaultPack.read();
  private static final Pattern CLOCK = Pattern.compile("clocks\\.\\w+\\((?:\\w+, )?'(\\w+)', pack[,)]");
  private static final Map<Role, String> SHORT = new EnumMap<>(Map.of(
      Role.SAFEGUARDING_LEAD, "lead", Role.CALDICOTT_GUARDIAN, "guardian", Role.IG_LEGAL_ADVISER, "legal adviser"));

  /** What stands under its box: who and by when, where somebody does it, and the paragraph. */
  List<String> note() {
    return Stream.concat(people().map(person -> shortly(role()) + ", " + briefly(person)), Stream.of(paragraphs()))
        .filter(line -> !line.isEmpty()).toList();
  }

  Role role() {
    String key = ModelFiles.property(task, "role");
    return Role.of(key).orElseThrow(() -> new IllegalStateException(task.getId() + " is for nobody: " + key));
  }

  String paragraphs() {
    return ModelFiles.property(task, "para").replaceFirst("^ours$", "not of the guidance");
  }

  /** The lengths of the clocks that its due date asks for: {@code 8 working hours}, {@code 1 hour or 1 working day}. */
  static String byWhen(UserTask task) {
    return String.join(" or ", lengths(task).distinct().toList());
  }

  /** The same in the width of a box, which says nothing of day and night: {@code 8 hours}, {@code 1 or 8 hours}. */
  private static String briefly(UserTask task) {
    return lengths(task).map(length -> length.replace("working ", "")).distinct().collect(Collectors.joining(" or "))
        .replaceFirst("(\\d+) (\\w+?)s? or (\\d+ \\2s)$", "$1 or $3");
  }

  private static Stream<String> lengths(UserTask task) {
    String due = task.getCamundaDueDate();
    if (clocks(due).findAny().isEmpty() || clocks(due).count() != due.split("clocks\\.", -1).length - 1) {
      throw new IllegalStateException("The due date of " + task.getId() + " can't be read: " + due);
    }
    return clocks(due).map(PACK::clock).sorted(Comparator.comparing(TaskLine::hours)).map(TaskLine::words);
  }

  private static String words(Span span) {
    return span instanceof Span.Working working ? working.words() : LondonTime.length(((Span.Elapsed) span).length());
  }

  /** In which order people would name them. */
  private static long hours(Span span) {
    if (span instanceof Span.Working working) {
      return working.unit() == Span.Unit.DAY ? working.amount() * 24L : working.amount();
    }
    return ((Span.Elapsed) span).length().toHours();
  }

  static String shortly(Role role) {
    return SHORT.getOrDefault(role, role.words());
  }

  /** Who is asked when it is late, rung by rung. */
  static String ladder() {
    return PACK.ladder().stream().flatMap(rung -> rung.ask().stream()).flatMap(role -> Role.of(role).stream())
        .map(TaskLine::shortly).collect(Collectors.joining(", then "));
  }

  private Stream<UserTask> people() {
    return Stream.of(task).filter(UserTask.class::isInstance).map(UserTask.class::cast);
  }

  private static Stream<String> clocks(String expression) {
    return CLOCK.matcher(expression).results().map(found -> found.group(1));
  }
}
