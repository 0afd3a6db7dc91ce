package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.concern.Concern;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.policy.Words;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.work.CaseWork;
import org.springframework.stereotype.Component;

/**
 * What became of a concern, for whoever waits to hear it: one fact after another, each with its time. Made from the
 * record and from what has left, never from what is still to be done, so it says no more than has happened.
 */
@Component
class Became {

  private final CaseWork cases;
  private final Told told;
  private final Words words;
  private final Recommended recommended;

  Became(CaseWork cases, Told told, Words words, Recommended recommended) {
    this.cases = cases;
    this.told = told;
    this.words = words;
    this.recommended = recommended;
  }

  /** One thing that happened. */
  record Fact(String what, Instant at) {
  }

  /** What somebody wrote for whoever raised it, whole. */
  record Word(String said, String who, Instant at) {
  }

  /** Whether it says something to whoever waits, or to what they are told, by what stands in its head. */
  boolean isTold(Act.Kind kind, String form) {
    return switch (kind) {
      case RAISED, PASSED, OPENED, RECOMMENDED, CORRECTED -> true;
      case ANSWERED -> told.tells(form) || wordsToRaiser(form).findAny().isPresent() || isOfAChild(form);
      default -> false;
    };
  }

  /** The oldest first. */
  List<Fact> facts(PersonId reader, Concern concern, CaseRecord record, List<Disclosure> left) {
    List<Fact> facts = new ArrayList<>();
    record.entries().forEach(entry -> fact(reader, record, entry).ifPresent(facts::add));
    left.forEach(one -> facts.add(fact(one)));
    concern.closedAt().ifPresent(at -> facts.add(new Fact(closed(concern), at)));
    facts.sort(Comparator.comparing(Fact::at));
    return facts;
  }

  /** The newest first. */
  List<Word> words(CaseRecord record) {
    return record.of(Act.Kind.ANSWERED).filter(entry -> !entry.content().isEmpty()).flatMap(this::word)
        .sorted(Comparator.comparing(Word::at).reversed()).toList();
  }

  private Stream<Word> word(Entry entry) {
    return wordsToRaiser(entry.act().form()).flatMap(field -> Stream.ofNullable(entry.content().get(field.key())))
        .map(said -> new Word(said.toString(), entry.author().map(Author::name).orElse(""), entry.at()));
  }

  /** Whoever reads whom it is about reads of all of them. */
  private boolean isOfAChild(String form) {
    return cases.form(form).fields().anyMatch(field -> field.means().equals(Optional.of(Meaning.ANOTHER_CHILD)));
  }

  private Stream<Field> wordsToRaiser(String form) {
    return cases.form(form).fields()
        .filter(field -> field.means().filter(Meaning.WORD_TO_RAISER::equals).isPresent());
  }

  private Optional<Fact> fact(PersonId reader, CaseRecord record, Entry entry) {
    Optional<String> what = switch (entry.act().kind()) {
      case PASSED -> Optional.of("Passed to the safeguarding leads");
      case OPENED -> entry.named(new PersonId(String.valueOf(entry.content().get(Act.TO))))
          .map(one -> "Opened by " + one.name());
      case ANSWERED -> answered(reader, record, entry);
      default -> Optional.empty();
    };
    return what.map(said -> new Fact(said, entry.at()));
  }

  private Optional<String> answered(PersonId reader, CaseRecord record, Entry entry) {
    Form form = cases.form(entry.act().form());
    return entry.content().isEmpty() ? Optional.empty()
        : told.became(new AnsweredWords(form, entry.content(), who(reader, entry),
            recommended.before(record, entry, form)));
  }

  /** The one place that says how far something that leaves has come: what stands here has left the house. */
  private Fact fact(Disclosure one) {
    String to = words.of("destination", one.destination());
    return new Fact(one.byPhone() ? "Rang " + to : "Sent to " + to, one.sentAt());
  }

  private String closed(Concern concern) {
    return "Closed: " + words.of("decision", concern.outcome().orElse("ended"));
  }

  /** "you", or the name that they had then. */
  static String who(PersonId reader, Entry entry) {
    return entry.act().who().equals(reader) ? "you" : entry.author().map(Author::name).orElse("Sevenfold");
  }
}
