package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.web.task.Recommendation;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;

/** The record of a concern as people read it: newest first, who did what, in the words of the pages. */
@Component
class Timeline {

  /** Tables that steer the questions and say nothing about the concern. */
  private static final Set<String> OF_THE_PRODUCT = Set.of("what-is-asked", "judgement-needed", "linked-concern");

  private final CaseWork cases;
  private final Directory directory;
  private final Recommendation recommendation;

  Timeline(CaseWork cases, Directory directory, Recommendation recommendation) {
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

  List<Happened> of(CaseRecord record) {
    People people =
        new People(directory.people(record.entries().stream().flatMap(Timeline::named).distinct().toList()));
    List<Happened> all = new ArrayList<>(record.entries().stream()
        .flatMap(entry -> happened(entry, people).stream()).toList());
    Collections.reverse(all);
    return all;
  }

  /** The ids of those whom an entry names; where it is none, nobody is found. */
  private static Stream<String> named(Entry entry) {
    return Stream.of(entry.act().who(), entry.act().subject(), to(entry));
  }

  private Optional<Happened> happened(Entry entry, People people) {
    return switch (entry.act().kind()) {
      case RAISED, ANSWERED -> Optional.of(answered(entry, people));
      case RECOMMENDED -> Optional.of(entry).filter(one -> !OF_THE_PRODUCT.contains(one.act().subject()))
          .map(this::recommended);
      case PASSED -> plain(entry, "Passed to the safeguarding lead", people);
      case LINKED -> plain(entry, "A part of it goes on as a linked concern", people);
      case EXCLUDED -> plain(entry, people.name(entry.act().subject()) + " was left out of this concern", people);
      case LET_IN -> plain(entry, people.name(entry.act().subject()) + " was let in again", people);
      case TOLD -> plain(entry, said(CaseMessage.of(entry.act().subject())), people);
      case OPENED -> plain(entry, "Opened who it is about, to " + people.nameWithin(to(entry)), people);
      case UNMASKED -> plain(entry, "Opened who it is about, to whoever works on it", people);
      case CLOSED -> plain(entry, "The concern was closed", people);
      // who looked is kept in records of its own, one a day
      case READ -> Optional.empty();
    };
  }

  private Happened answered(Entry entry, People people) {
    Form form = cases.form(entry.act().form());
    List<Line> lines = new ArrayList<>();
    form.fields().forEach(field -> answer(field, entry.content()).ifPresent(lines::add));
    return new Happened(entry.number(), entry.at(), people.name(entry.act().who()), form.title(), lines, false);
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

  private static Optional<Happened> plain(Entry entry, String what, People people) {
    List<Line> lines = entry.content().entrySet().stream().filter(one -> "said".equals(one.getKey()))
        .map(one -> new Line("In their words", one.getValue().toString())).toList();
    return Optional.of(new Happened(entry.number(), entry.at(), people.name(entry.act().who()), what, lines, false));
  }

  private static String to(Entry entry) {
    return String.valueOf(entry.content().get("to"));
  }

  private static String said(CaseMessage message) {
    return switch (message) {
      case NEW_DANGER -> "Said that somebody is in danger now";
      case NEW_INFORMATION -> "Said that there is new information";
      case WITHDRAWAL -> "Said that consent was withdrawn";
      case PURPOSE_CHANGED -> "Said that the purpose has changed";
      case ADVICE_WANTED -> "Asked for advice";
      case REFER_NOW -> "Chose to refer now";
    };
  }

  /** Those whom the record names, by their ids. */
  private record People(Map<String, Person> known) {

    private static final String GONE = "Somebody who has left";

    String name(String id) {
      return Act.PRODUCT.equals(id) ? "Sevenfold" : person(id).orElse(GONE);
    }

    /** As it stands within a sentence. */
    String nameWithin(String id) {
      return person(id).orElse(GONE.toLowerCase(Locale.ROOT));
    }

    private Optional<String> person(String id) {
      return Optional.ofNullable(known.get(id)).map(Person::name);
    }
  }
}
