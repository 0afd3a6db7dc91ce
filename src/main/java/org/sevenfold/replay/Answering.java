package org.sevenfold.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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

  private static final String SENTENCE = "This is what was seen and heard, written down without any opinion.";
  private static final List<String> SHORT_ANSWERS = List.of("10:00", "24");
  private static final int DATE_OFFSET_DAYS = 14;

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
    AnswerCheck check = new AnswerCheck(form, facts::apply);
    Map<String, Object> answers = new LinkedHashMap<>();
    int before;
    do { // a field may be asked because of one that stands after it
      before = answers.size();
      for (Field field : form.fields().toList()) {
        if (!answers.containsKey(field.key()) && check.asks(field, answers)) {
          Optional<Object> answer = answer(field);
          if (answer.isEmpty()) {
            return Optional.empty();
          }
          answers.put(field.key(), answer.get());
        }
      }
    } while (answers.size() > before);
    return Optional.of(answers);
  }

  /** A page that asks for a fact whose true value it does not offer: silence, which the clock sets. */
  boolean isLeftToTheClock(Form form) {
    return form.fields().map(Field::key).filter(key -> !vocabulary.isDecision(key)).map(vocabulary::fact)
        .flatMap(Optional::stream).anyMatch(fact -> file.given().containsKey(fact.key())
            && form.field(fact.key()).flatMap(field -> field.option(value(fact))).isEmpty());
  }

  private Optional<Object> answer(Field field) {
    Optional<Fact> fact = vocabulary.fact(field.key());
    if (fact.isPresent()) {
      String value = value(fact.get());
      return field.option(value).map(Field.Option::value);
    }
    return Optional.of(switch (field.type()) {
      case SELECT, RADIO -> field.options().get(0).value();
      case CHECKLIST -> List.of(field.options().get(0).value());
      case CHECKBOX -> "true";
      case NUMBER -> field.rules().min().orElse(1);
      case DATE -> LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(field.rules().dayNearest(DATE_OFFSET_DAYS))
          .toString();
      case TEXTFIELD, TEXTAREA -> file.texts().getOrDefault(field.key(), text(field.rules()));
    });
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

  private static String text(Field.Rules rules) {
    if (rules.pattern().isPresent()) {
      return SHORT_ANSWERS.stream().filter(text -> rules.pattern().get().matcher(text).find()).findFirst()
          .orElseThrow();
    }
    return SENTENCE.substring(0, Math.min(SENTENCE.length(), rules.maxLength().orElse(SENTENCE.length())));
  }
}
