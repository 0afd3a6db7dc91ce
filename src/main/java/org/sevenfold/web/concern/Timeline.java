package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.web.task.Recommendation;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;

/** The record of a concern as people read it: newest first, who did what, in the words of the pages. */
@Component
class Timeline {

  /** Tables that steer the questions and say nothing about the concern. */
  private static final Set<String> OF_THE_PRODUCT = Set.of("what-is-asked", "judgement-needed", "linked-concern");

  private final Journal journal;
  private final CaseWork cases;
  private final Directory directory;
  private final Recommendation recommendation;

  Timeline(Journal journal, CaseWork cases, Directory directory, Recommendation recommendation) {
    this.journal = journal;
    this.cases = cases;
    this.directory = directory;
    this.recommendation = recommendation;
  }

  /** One thing that happened. */
  record Happened(int number, Instant at, String who, String what, List<Line> lines, boolean byTable) {
  }

  /** One question and its answer. */
  record Line(String question, String answer) {
  }

  List<Happened> of(String concern) {
    List<Happened> all = new ArrayList<>(journal.read(concern).stream().map(this::happened).flatMap(Optional::stream)
        .toList());
    Collections.reverse(all);
    return all;
  }

  private Optional<Happened> happened(Entry entry) {
    return switch (entry.act().kind()) {
      case "raised", "answered" -> Optional.of(answered(entry));
      case "recommended" -> Optional.of(entry).filter(one -> !OF_THE_PRODUCT.contains(one.act().subject()))
          .map(this::recommended);
      case "passed" -> Optional.of(plain(entry, "Passed to the safeguarding lead"));
      case "linked" -> Optional.of(plain(entry, "A part of it goes on as a linked concern"));
      case "excluded" -> Optional.of(plain(entry, whom(entry) + " was left out of this concern"));
      case "let_in" -> Optional.of(plain(entry, whom(entry) + " was let in again"));
      case "told" -> Optional.of(plain(entry, said(entry.act().subject())));
      case "opened" -> Optional.of(plain(entry, "Opened who it is about, to " + to(entry)));
      case "closed" -> Optional.of(plain(entry, "The concern was closed"));
      default -> Optional.empty();
    };
  }

  private Happened answered(Entry entry) {
    Form form = cases.form(entry.act().form());
    List<Line> lines = new ArrayList<>();
    form.fields().forEach(field -> answer(field, entry.content()).ifPresent(lines::add));
    return new Happened(entry.number(), entry.at(), name(entry), form.title(), lines, false);
  }

  private static Optional<Line> answer(Field field, Map<String, Object> content) {
    return Optional.ofNullable(content.get(field.key())).map(answer -> new Line(field.label(), field.worded(answer)));
  }

  private Happened recommended(Entry entry) {
    Recommendation.Found found = recommendation.found(entry);
    List<Line> lines = new ArrayList<>(List.of(new Line("Answer", found.answer())));
    found.because().forEach(reason -> lines.add(new Line("Because", reason)));
    return new Happened(entry.number(), entry.at(), "Table", found.question(), lines, true);
  }

  private Happened plain(Entry entry, String what) {
    List<Line> lines = entry.content().entrySet().stream().filter(one -> "said".equals(one.getKey()))
        .map(one -> new Line("In their words", one.getValue().toString())).toList();
    return new Happened(entry.number(), entry.at(), name(entry), what, lines, false);
  }

  private String name(Entry entry) {
    return Act.PRODUCT.equals(entry.act().who()) ? "Sevenfold"
        : directory.person(entry.act().who()).map(Person::name).orElse("Somebody who has left");
  }

  private String to(Entry entry) {
    return directory.person(String.valueOf(entry.content().get("to"))).map(Person::name)
        .orElse("somebody who has left");
  }

  private String whom(Entry entry) {
    return directory.person(entry.act().subject()).map(Person::name).orElse("Somebody who has left");
  }

  private static String said(String message) {
    return switch (message) {
      case "new_danger" -> "Said that somebody is in danger now";
      case "new_information" -> "Said that there is new information";
      case "withdrawal" -> "Said that consent was withdrawn";
      case "purpose_changed" -> "Said that the purpose has changed";
      case "advice_wanted" -> "Asked for advice";
      default -> "Chose to refer now";
    };
  }
}
