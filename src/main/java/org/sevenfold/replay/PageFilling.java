package org.sevenfold.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;

/** How a page is filled in, from the top, whatever it is that somebody answers. */
final class PageFilling {

  private static final String SENTENCE = "This is what was seen and heard, written down without any opinion.";
  private static final List<String> SHORT_ANSWERS = List.of("10:00", "24");
  private static final int DATE_OFFSET_DAYS = 14;

  private PageFilling() {
  }

  /** Everything that is asked, with its answer; empty where one of them has none. */
  static Optional<Map<String, Object>> fill(Form form, UnaryOperator<String> facts,
      Function<Field, Optional<Object>> answers) {
    AnswerCheck check = new AnswerCheck(form, facts::apply);
    Map<String, Object> filled = new LinkedHashMap<>();
    int before;
    do { // a field may be asked because of one that stands after it
      before = filled.size();
      for (Field field : form.fields().toList()) {
        if (!filled.containsKey(field.key()) && check.asks(field, filled)) {
          Optional<Object> answer = answers.apply(field);
          if (answer.isEmpty()) {
            return Optional.empty();
          }
          filled.put(field.key(), answer.get());
        }
      }
    } while (filled.size() > before);
    return Optional.of(filled);
  }

  /** Some answer that the field takes. */
  static Object anything(Field field, LocalDate today) {
    return switch (field.type()) {
      case SELECT, RADIO -> field.options().get(0).value();
      case CHECKLIST -> field.options().stream().limit(1).map(Field.Option::value).toList();
      case CHECKBOX -> "true";
      case NUMBER -> field.rules().min().orElse(1);
      case DATE -> today.plusDays(field.rules().dayNearest(DATE_OFFSET_DAYS)).toString();
      case TEXTFIELD, TEXTAREA -> field.past() ? SHORT_ANSWERS.get(0) : text(field.rules());
    };
  }

  private static String text(Field.Rules rules) {
    return rules.pattern().map(pattern -> SHORT_ANSWERS.stream().filter(text -> pattern.matcher(text).find())
        .findFirst().orElseThrow())
        .orElseGet(
            () -> SENTENCE.substring(0, Math.min(SENTENCE.length(), rules.maxLength().orElse(SENTENCE.length()))));
  }
}
