package org.sevenfold.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.sevenfold.directory.Role;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;

/**
 * Answers a form field by field, as somebody would for whom the case file is true. It knows the vocabulary and the
 * form; it knows no case and no form by name.
 */
public final class Answering {

  private static final String NAMED = "named";

  private final Vocabulary vocabulary;
  private final CaseFile file;
  private final Instant now;

  public Answering(Vocabulary vocabulary, CaseFile file, Instant now) {
    this.vocabulary = vocabulary;
    this.file = file;
    this.now = now;
  }

  /** The answers; empty where the person leaves the page unanswered, because its question has no such answer. */
  public Optional<Map<String, Object>> fill(Form form, UnaryOperator<String> facts) {
    return PageFilling.fill(form, facts, field -> asksForWhatIsGiven(field, form, facts)
        .or(() -> follows(field, facts)).or(() -> answer(field)));
  }

  /** Of a fact of which the case is silent, and which a table answers for somebody to confirm, what the table said. */
  private Optional<Object> follows(Field field, UnaryOperator<String> facts) {
    return vocabulary.fact(field.key()).filter(fact -> !fact.follows().isEmpty() && explicit(field).isEmpty())
        .flatMap(fact -> Stream.of(facts.apply(fact.follows().get(0)), fact.follows().get(1))
            .flatMap(value -> field.option(value).stream()).findFirst())
        .map(Field.Option::value);
  }

  /** Of a choice that is nobody's fact, the one after which the page asks for a fact that the case gives. */
  private Optional<Object> asksForWhatIsGiven(Field field, Form form, UnaryOperator<String> facts) {
    boolean isOwnChoice = vocabulary.fact(field.key()).isEmpty() && field.type() == Field.Type.RADIO
        && said(field).isEmpty();
    AnswerCheck check = new AnswerCheck(form, facts::apply);
    return !isOwnChoice ? Optional.empty() : form.fields()
        .filter(asked -> file.given().containsKey(asked.key()) && !check.asks(asked, Map.of()))
        .flatMap(asked -> field.options().stream().map(Field.Option::value)
            .filter(value -> check.asks(asked, Map.of(field.key(), value))))
        .map(value -> (Object) value).findFirst();
  }

  /** A page that asks for a fact whose true value it does not offer: silence, which the clock sets. */
  boolean isLeftToTheClock(Form form) {
    return form.fields().map(Field::key).filter(key -> !vocabulary.isDecision(key)).map(vocabulary::fact)
        .flatMap(Optional::stream).anyMatch(fact -> file.given().containsKey(fact.key())
            && form.field(fact.key()).flatMap(field -> field.option(value(fact))).isEmpty());
  }

  /** What the case says of a question; empty where it is silent. */
  Optional<Object> explicit(Field field) {
    boolean isGiven = file.decide().containsKey(field.key()) || file.given().containsKey(field.key());
    return vocabulary.fact(field.key()).isEmpty() ? said(field) : isGiven ? answer(field) : Optional.empty();
  }

  /** What somebody answers for whom the case is true, also where it is silent; empty where no option fits. */
  Optional<Object> answer(Field field) {
    Optional<Fact> fact = vocabulary.fact(field.key());
    return fact.isPresent() ? field.option(value(fact.get())).map(Field.Option::value)
        : Optional.of(said(field).orElseGet(() -> PageFilling.anything(field, today())));
  }

  /** What the case says of a question that is nobody's fact, fitting or not. */
  private Optional<Object> said(Field field) {
    List<String> named = named(field);
    return !named.isEmpty() ? Optional.of(named)
        : Stream.of(file.texts(), file.given()).filter(source -> source.containsKey(field.key()))
            .map(source -> source.get(field.key())).findFirst()
            .map(value -> field.type() == Field.Type.CHECKLIST ? List.of(value) : value);
  }

  /** Where several people can be chosen, those of the roles that the case says are named in it. */
  private List<String> named(Field field) {
    return field.type() != Field.Type.CHECKLIST ? List.of() : file.people().entrySet().stream()
        .filter(role -> NAMED.equals(role.getValue())).map(Map.Entry::getKey).flatMap(key -> Role.of(key).stream())
        .flatMap(role -> field.options().stream().filter(option -> option.label().endsWith(", " + role.words())))
        .map(Field.Option::value).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private String value(Fact fact) {
    String value = Stream.of(file.decide(), file.given()).filter(source -> source.containsKey(fact.key()))
        .map(source -> source.get(fact.key())).findFirst().orElse(fact.ifSilent());
    if (Fact.UNKNOWN.equals(value) && !fact.offersUnknown()) {
      value = fact.ifSilent(); // a form that does not offer "unknown" is not answered with it
    }
    if (Fact.REQUIRED.equals(value)) {
      throw new CaseFailed("no answer given for " + fact.key());
    }
    return value;
  }
}
