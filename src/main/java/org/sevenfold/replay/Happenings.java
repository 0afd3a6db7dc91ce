package org.sevenfold.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;

/**
 * What happens while a case is played, each once: after a fact or a page when that is answered, after a step when none
 * of its pages is open any more.
 */
final class Happenings {

  private final Vocabulary vocabulary;
  private final List<CaseFile.Event> pending;
  private final Set<String> passed = new HashSet<>();
  private String current = "";

  Happenings(CaseFile file, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.pending = new ArrayList<>(file.happenings());
  }

  /** A page was answered: so are its facts, and it may have been the last of their step. */
  void answered(String page, Form form) {
    passed.add(page);
    keys(form).forEach(passed::add);
    current = step(form);
    passed.add(current);
  }

  /** What is due now, with these pages still open. */
  List<CaseFile.Event> due(Stream<Form> open) {
    if (pending.stream().noneMatch(event -> passed.contains(event.after()))) {
      return List.of();
    }
    Set<String> unfinished = open.map(this::step).collect(Collectors.toSet());
    List<CaseFile.Event> due = pending.stream()
        .filter(event -> passed.contains(event.after()) && !unfinished.contains(event.after())).toList();
    pending.removeAll(due);
    return due;
  }

  /**
   * The step that a page belongs to: the last of those whose facts it asks, because it may ask an earlier one again; a
   * page on which somebody only decides goes with the step that led to it.
   */
  private String step(Form form) {
    return keys(form).filter(key -> !vocabulary.isDecision(key)).flatMap(key -> vocabulary.askedAt(key).stream())
        .filter(step -> step.startsWith("S")).max(Comparator.naturalOrder())
        .orElse(keys(form).anyMatch(vocabulary::isDecision) ? current : "");
  }

  private static Stream<String> keys(Form form) {
    return form.fields().map(Field::key);
  }
}
