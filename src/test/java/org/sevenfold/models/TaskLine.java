package org.sevenfold.models;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
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
    return Stream.concat(people().map(person -> shortly(role()) + ", " + byWhen(person)), Stream.of(paragraphs()))
        .filter(line -> !line.isEmpty()).toList();
  }

  Role role() {
    String key = ModelFiles.property(task, "role");
    return Role.of(key).orElseThrow(() -> new IllegalStateException(task.getId() + " is for nobody: " + key));
  }

  String paragraphs() {
    return ModelFiles.property(task, "para").replaceFirst("^ours$", "not of the guidance");
  }

  /** The lengths of the clocks that its due date asks for: {@code 8 hours}, {@code 1 or 8 hours}. */
  static String byWhen(UserTask task) {
    String due = task.getCamundaDueDate();
    List<String> lengths = clocks(due).map(PACK::clock)
        .sorted(Comparator.comparing(TaskLine::hours)).map(TaskLine::words).distinct().toList();
    if (lengths.isEmpty() || clocks(due).count() != due.split("clocks\\.", -1).length - 1) {
      throw new IllegalStateException("The due date of " + task.getId() + " can't be read: " + due);
    }
    return String.join(" or ", lengths).replaceFirst("(\\d+) (\\w+?)s? or (\\d+ \\2s)$", "$1 or $3");
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

  /** The roles that an expression offers work to, in their order. */
  static String rolesIn(String expression) {
    Matcher words = Pattern.compile("\\w+").matcher(expression);
    return words.results().flatMap(word -> Role.of(word.group()).stream()).map(TaskLine::shortly)
        .collect(Collectors.joining(" or "));
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
