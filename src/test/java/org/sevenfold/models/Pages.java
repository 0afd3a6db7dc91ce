package org.sevenfold.models;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;

/** Fills a page from what is true in a story; what the story leaves open is what the vocabulary says of silence. */
final class Pages {

  private static final String SENTENCE = "This is what was seen and heard, written down without any opinion.";
  private static final List<String> SHORT_ANSWERS = List.of("10:00", "24");

  private final Vocabulary vocabulary;
  private final Map<String, String> truth;
  private final Instant now;

  Pages(Vocabulary vocabulary, Map<String, String> truth, Instant now) {
    this.vocabulary = vocabulary;
    this.truth = truth;
    this.now = now;
  }

  Map<String, Object> fill(Form form, UnaryOperator<String> facts) {
    AnswerCheck check = new AnswerCheck(form, facts::apply);
    Map<String, Object> answers = new LinkedHashMap<>();
    int before;
    do { // a field may be asked because of one that stands after it
      before = answers.size();
      form.fields().filter(field -> !answers.containsKey(field.key())).toList().forEach(field -> {
        if (check.asks(field, answers)) { // in order: what was just answered may make the next one needless
          answers.put(field.key(), answer(field));
        }
      });
    } while (answers.size() > before);
    return answers;
  }

  private Object answer(Field field) {
    return said(field).map(said -> field.type() == Field.Type.CHECKLIST ? List.of(said) : (Object) said)
        .orElseGet(() -> anything(field));
  }

  private Optional<String> said(Field field) {
    return Optional.ofNullable(truth.get(field.key())).or(() -> vocabulary.fact(field.key()).map(Pages::ifSilent));
  }

  private static String ifSilent(Fact fact) {
    if (Fact.REQUIRED.equals(fact.ifSilent()) || !fact.allows(fact.ifSilent())) {
      throw new IllegalStateException("The story does not say what " + fact.key() + " is");
    }
    return fact.ifSilent();
  }

  private Object anything(Field field) {
    return switch (field.type()) {
      case SELECT, RADIO -> field.options().get(0).value();
      case CHECKLIST -> List.of(field.options().get(0).value());
      case CHECKBOX -> "true";
      case NUMBER -> field.rules().min().orElse(1);
      case DATE -> LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(field.rules().dayNearest(0)).toString();
      case TEXTFIELD, TEXTAREA -> text(field.rules());
    };
  }

  private static String text(Field.Rules rules) {
    return rules.pattern().map(pattern -> SHORT_ANSWERS.stream().filter(text -> pattern.matcher(text).find())
        .findFirst().orElseThrow()).orElse(SENTENCE);
  }
}
