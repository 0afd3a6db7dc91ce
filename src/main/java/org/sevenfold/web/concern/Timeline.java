package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
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
  private final Recommendation recommendation;

  Timeline(CaseWork cases, Recommendation recommendation) {
    this.cases = cases;
    this.recommendation = recommendation;
  }

  /** One thing that happened. */
  record Happened(int number, Instant at, String who, String what, List<Line> lines, boolean byTable) {
  }

  /** One question and its answer. */
  record Line(String question, String answer) {
  }

  List<Happened> of(CaseRecord record) {
    List<Happened> all = new ArrayList<>(record.entries().stream().flatMap(entry -> happened(entry).stream()).toList());
    Collections.reverse(all);
    return all;
  }

  private Optional<Happened> happened(Entry entry) {
    return switch (entry.act().kind()) {
      case RAISED, ANSWERED -> Optional.of(answered(entry));
      case RECOMMENDED -> Optional.of(entry).filter(one -> !OF_THE_PRODUCT.contains(one.act().subject()))
          .map(this::recommended);
      case PASSED -> plain(entry, "Passed to the safeguarding lead");
      case LINKED -> plain(entry, "A part of it goes on as a linked concern");
      case EXCLUDED -> plain(entry, name(entry, entry.act().about())
          + (isTheirOwn(entry) ? " stepped out of this concern" : " was left out of this concern"));
      case LET_IN -> plain(entry, name(entry, entry.act().about()) + " was let in again");
      case PROPOSED -> plain(entry, "A second person is asked: " + proposed(entry));
      case CONFIRMED -> plain(entry, "Confirmed as a second person: " + proposed(entry));
      case DECLINED -> plain(entry, "Declined as a second person: " + proposed(entry));
      case WITHDRAWN -> plain(entry, "Taken back: " + proposed(entry));
      case ALONE -> plain(entry, entry.content().containsKey(Act.WHAT)
          ? "Nobody was there to be asked, so it holds until somebody is: " + proposed(entry)
          : "Taken from beginning to end by one person alone");
      case TOLD -> plain(entry, said(CaseMessage.of(entry.act().subject())));
      case OPENED -> plain(entry, "Opened who it is about, to "
          + name(entry, new PersonId(String.valueOf(entry.content().get(Act.TO)))));
      case UNMASKED -> plain(entry, "Opened who it is about, to whoever works on it");
      case MOVED -> plain(entry, "Corrected which site it is about: " + said(Act.WHAT, entry) + " (before: "
          + said(Act.FROM, entry) + ")");
      case CLOSED -> plain(entry, "The concern was closed");
      case GONE_ON -> plain(entry, "Went on without a lead's triage, which ended by itself");
      // who looked, and who came and went, is kept in records of its own
      case READ, TRIED, REVIEWED, EXPLAINED, SIGNED_IN, SIGN_IN_REFUSED, JOINED, CHANGED, LEFT, RETURNED ->
        Optional.empty();
    };
  }

  private static String proposed(Entry entry) {
    return name(entry, entry.act().about())
        + ("leave_out".equals(entry.content().get(Act.WHAT)) ? " is left out of this concern" : " is let in again");
  }

  private static boolean isTheirOwn(Entry entry) {
    return entry.act().who().equals(entry.act().about());
  }

  private Happened answered(Entry entry) {
    Form form = cases.form(entry.act().form());
    List<Line> lines = new ArrayList<>();
    form.fields().forEach(field -> answer(field, entry.content()).ifPresent(lines::add));
    return new Happened(entry.number(), entry.at(), who(entry), form.title(), lines, false);
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

  private static Optional<Happened> plain(Entry entry, String what) {
    List<Line> lines = Stream.of(new Line("Because", said(Act.BECAUSE, entry)), new Line("In their words",
        said(Act.SAID, entry))).filter(line -> !line.answer.isEmpty()).toList();
    return Optional.of(new Happened(entry.number(), entry.at(), who(entry), what, lines, false));
  }

  private static String said(String key, Entry entry) {
    return entry.content().getOrDefault(key, "").toString();
  }

  private static String who(Entry entry) {
    return entry.author().map(Author::nameAndJob).orElse("Sevenfold");
  }

  /** Of those who are always in the directory, whether or not they have left. */
  private static String name(Entry entry, PersonId person) {
    return entry.named(person).map(Author::name).orElseThrow();
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
}
