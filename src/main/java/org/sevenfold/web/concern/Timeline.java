package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.web.task.Recommendation;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;

/**
 * The record of a concern as its story: from the beginning, each act one sentence, with what was written folded beneath
 * it. What a table found is part of the decision that was made on it, or else of the answer that it followed from.
 */
@Component
class Timeline {

  /** Tables that steer the questions and say nothing about the concern. */
  private static final Set<String> OF_THE_PRODUCT = Set.of("what-is-asked", "judgement-needed", "linked-concern");

  private final CaseWork cases;
  private final Recommendation recommendation;
  private final Recommended recommended;
  private final Told told;
  private final EntrySentence sentence;

  Timeline(CaseWork cases, Recommendation recommendation, Recommended recommended, Told told,
      EntrySentence sentence) {
    this.sentence = sentence;
    this.cases = cases;
    this.recommendation = recommendation;
    this.recommended = recommended;
    this.told = told;
  }

  /**
   * One thing that happened.
   *
   * @param because why, in the words of whoever did it; empty where they gave no reason
   * @param lines   what was written
   * @param left    the questions, with their answers, that were taken as suggested and left
   * @param found   what the tables found, on which it was decided or which followed from it
   * @param page    the number of the answered page that it is, or stands beside; nought for none
   * @param marks   what of the answers does not bear out the others
   */
  record Happened(int number, Instant at, String who, String what, Optional<String> because, List<Line> lines,
      List<Line> left, List<Recommendation.Found> found, int page, List<String> marks) {

    Happened(int number, Instant at, String who, String what, Optional<String> because, List<Line> lines,
        List<Line> left, List<Recommendation.Found> found, int page) {
      this(number, at, who, what, because, lines, left, found, page, List.of());
    }
  }

  /**
   * One question and its answer.
   *
   * @param corrected what stands beside it since
   */
  record Line(String question, String answer, List<Corrected> corrected) {

    Line(String question, String answer) {
      this(question, answer, List.of());
    }
  }

  List<Happened> of(PersonId reader, CaseRecord record) {
    List<Happened> story = new ArrayList<>();
    Map<Integer, Integer> decidedIn = decidedIn(record);
    record.entries().forEach(entry -> happened(reader, record, entry).ifPresent(story::add));
    record.of(Act.Kind.RECOMMENDED).filter(entry -> !OF_THE_PRODUCT.contains(entry.act().subject()))
        .forEach(entry -> of(story, decidedIn.getOrDefault(entry.number(), entry.number()))
            .ifPresent(one -> one.found.add(recommendation.found(reader, record, entry))));
    return story;
  }

  /** By the number of a table's entry, the one in which somebody decided on it. */
  private Map<Integer, Integer> decidedIn(CaseRecord record) {
    Map<Integer, Integer> decided = new HashMap<>();
    record.of(Act.Kind.ANSWERED).forEach(entry -> recommended.entry(record, entry, cases.form(entry.act().form()))
        .ifPresent(table -> decided.putIfAbsent(table.number(), entry.number())));
    return decided;
  }

  /** What stands there by this number, or last before it. */
  private static Optional<Happened> of(List<Happened> story, int number) {
    return story.stream().filter(one -> one.number <= number).reduce((earlier, later) -> later);
  }

  private Optional<Happened> happened(PersonId reader, CaseRecord record, Entry entry) {
    String who = sentence(Became.who(reader, entry));
    return switch (entry.act().kind()) {
      case RAISED, ANSWERED -> Optional.of(answered(reader, record, entry));
      // they stand with what was decided on them
      case RECOMMENDED -> Optional.empty();
      case CORRECTED -> Optional.of(corrected(record, entry, who));
      case ADDED -> Optional.of(added(entry, who));
      case CLOSED -> Optional.of(closed(record, entry));
      case STOPPED -> Optional.of(stopped(entry));
      case CLIMBED -> Optional.of(climbed(entry));
      default -> sentence.of(entry, who).map(what -> plain(entry, what));
    };
  }

  /** The stages climb by themselves, and the record says who was told of it. */
  private static Happened climbed(Entry entry) {
    String told = ((List<?>) entry.content().getOrDefault(Act.TO, List.of())).stream()
        .map(one -> EntrySentence.name(entry, new PersonId(one.toString()))).sorted().collect(Collectors.joining(", "));
    return new Happened(entry.number(), entry.at(), who(entry),
        "What people disagree about was not settled. It is with "
            + EntrySentence.stage(entry) + " now",
        Optional.empty(), List.of(new Line("Told of it", told)), List.of(), new ArrayList<>(), 0);
  }

  private static Happened stopped(Entry entry) {
    List<Line> lines = Stream.of(new Line("Stopped", listed(Act.ENDED, entry)),
        new Line("Had left before", listed(Act.GONE, entry))).toList();
    return new Happened(entry.number(), entry.at(), who(entry), "What was stopped by that", Optional.empty(), lines,
        List.of(), new ArrayList<>(), 0);
  }

  /** Both, as they were written: nothing is struck out. */
  private Happened corrected(CaseRecord record, Entry entry, String who) {
    List<Line> lines = cases.form(entry.act().form()).fields()
        .filter(field -> entry.corrected().containsKey(field.key()))
        .flatMap(field -> Stream.of(
            new Line(field.label() + " It said", field.worded(Corrected.before(record, entry, field.key()))),
            new Line("It says now", field.worded(entry.corrected().get(field.key())))))
        .toList();
    return beside(entry, who + " corrected an answer", Optional.of(Corrected.words(entry)), lines);
  }

  private Happened added(Entry entry, String who) {
    return beside(entry, who + " added to the page “" + cases.form(entry.act().form()).title() + "”",
        Optional.empty(), List.of(new Line("Added", Corrected.words(entry))));
  }

  private static Happened beside(Entry entry, String what, Optional<String> because, List<Line> lines) {
    return new Happened(entry.number(), entry.at(), who(entry), what, because, lines, List.of(), new ArrayList<>(),
        entry.beside().orElse(0));
  }

  private static String listed(String key, Entry entry) {
    String all = ((List<?>) entry.content().get(key)).stream().map(Object::toString).collect(Collectors.joining("; "));
    return all.isEmpty() ? "Nothing" : all;
  }

  private Happened answered(PersonId reader, CaseRecord record, Entry entry) {
    Form form = cases.form(entry.act().form());
    String who = Became.who(reader, entry);
    AnsweredWords words =
        new AnsweredWords(form, entry.content(), who, recommended.before(record, entry, form));
    List<Line> lines = form.fields().flatMap(field -> answer(field, entry).stream()
        .map(line -> new Line(line.question, line.answer, Corrected.of(record, entry.number(), field))))
        .collect(Collectors.toCollection(ArrayList::new));
    laws(entry).ifPresent(lines::add);
    return new Happened(entry.number(), entry.at(), who(entry), sentence(who) + " " + told.did(words),
        told.because(words), lines, left(form, entry), new ArrayList<>(),
        entry.content().isEmpty() ? 0 : entry.number(), form.marks(entry.content()));
  }

  private static Optional<Line> laws(Entry entry) {
    return entry.content().get(Act.LAWS) instanceof List<?> both
        ? Optional.of(new Line("Decided under " + both.get(0), "In force that day: " + both.get(1)))
        : Optional.empty();
  }

  /** What followed from what was said, and whoever sent the page left so. */
  private static List<Line> left(Form form, Entry entry) {
    List<?> keys = (List<?>) entry.content().getOrDefault(Act.LEFT_AS_SUGGESTED, List.of());
    return form.fields().filter(field -> keys.contains(field.key()))
        .flatMap(field -> answer(field, entry).stream()).toList();
  }

  private static Optional<Line> answer(Field field, Entry entry) {
    return Optional.ofNullable(entry.content().get(field.key()))
        .map(answer -> new Line(field.label(), field.worded(answer, LondonTime.at(entry.at()))));
  }

  /** What the record says of each of the seven questions, also of one that nobody had to come to. */
  private static Happened closed(CaseRecord record, Entry entry) {
    List<Line> questions = SevenQuestions.of(record).entrySet().stream()
        .map(one -> new Line(one.getKey(), one.getValue())).toList();
    return new Happened(entry.number(), entry.at(), who(entry), "The concern was closed", Optional.empty(), questions,
        List.of(), new ArrayList<>(), 0);
  }

  private static Happened plain(Entry entry, String what) {
    List<Line> lines = Stream
        .concat(Stream.of(new Line("Because", EntrySentence.said(Act.BECAUSE, entry)), new Line("In their words",
            EntrySentence.said(Act.SAID, entry))), TakenBackWords.ASKED.entrySet().stream()
                .map(asked -> new Line(asked.getValue().replace(" (optional)", ""),
                    EntrySentence.said(asked.getKey(), entry))))
        .filter(line -> !line.answer.isEmpty()).toList();
    return new Happened(entry.number(), entry.at(), who(entry), what, Optional.empty(), lines, List.of(),
        new ArrayList<>(), 0);
  }

  private static String who(Entry entry) {
    return entry.author().map(Author::nameAndJob).orElse("Sevenfold");
  }

  /** "you" begins a sentence. */
  private static String sentence(String who) {
    return "you".equals(who) ? "You" : who;
  }
}
