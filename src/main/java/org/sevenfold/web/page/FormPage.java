package org.sevenfold.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;

/**
 * A form as the page draws it: no template and no Java class knows a form or a field by name.
 *
 * @param title    the question that the page puts
 * @param parts    texts and fields in order
 * @param buttons  the question whose answers are the buttons that send the page; empty where it has one button
 * @param problems what is wrong, for the summary at the top
 */
public record FormPage(String title, List<Part> parts, Optional<Question> buttons, List<Problem> problems) {

  /** One piece of the page: a field, or a text and the heading above it, or the numbers to ring, or a letter. */
  public record Part(Optional<String> heading, Optional<String> text, Optional<Question> field, String condition,
      boolean shown, boolean numbers, boolean letter) {
  }

  /** One question with the answer that stands in it. */
  public record Question(String key, String type, String label, String help, boolean required, List<Choice> choices,
      String value, List<String> dateParts, Optional<String> error, Optional<Integer> most) {
  }

  /** One answer to choose. */
  public record Choice(String value, String label, boolean chosen) {
  }

  /** @param answers what stands in the fields: typed just now, or given before */
  public static FormPage of(Form form, AnswerCheck check, Map<String, ?> answers, List<Problem> problems) {
    Map<String, String> errors = problems.stream()
        .collect(Collectors.toMap(Problem::key, Problem::message, (first, second) -> first));
    List<Part> parts = new ArrayList<>();
    for (Form.Part part : form.parts()) {
      if (part instanceof Form.Text text) {
        parts.add(new Part(text.heading(), Optional.of(text.body()), Optional.empty(), text.shown().json(),
            text.shown() == Condition.ALWAYS || check.holds(text.shown(), answers),
            puts(text, Form.Insert.RING_NUMBERS),
            puts(text, Form.Insert.WORDS_TO_SAY)));
      } else if (part instanceof Field field && !field.sends()) {
        boolean shown = check.asks(field, answers) || answers.get(field.key()) != null;
        Question question = question(field, answers.get(field.key()), errors);
        parts.add(new Part(Optional.empty(), Optional.empty(), Optional.of(question), field.shown().json(), shown,
            false, false));
      }
    }
    Optional<Question> buttons = form.fields().filter(Field::sends).findFirst()
        .map(field -> question(field, answers.get(field.key()), errors));
    return new FormPage(form.title(), parts, buttons, problems);
  }

  private static boolean puts(Form.Text text, Form.Insert insert) {
    return text.insert().filter(insert::equals).isPresent();
  }

  private static Question question(Field field, Object answer, Map<String, String> errors) {
    String value = answer == null ? "" : answer.toString();
    List<?> several = answer instanceof List<?> list ? list : List.of(value);
    List<Choice> choices = field.options().stream()
        .map(option -> new Choice(option.value(), option.label(), several.contains(option.value()))).toList();
    return new Question(field.key(), field.type().name(), field.label(), field.description(),
        field.rules().required(), choices, value, dateParts(value), Optional.ofNullable(errors.get(field.key())),
        field.rules().maxLength().isPresent() ? Optional.of(field.rules().maxLength().getAsInt()) : Optional.empty());
  }

  /** Day, month and year as three boxes. */
  private static List<String> dateParts(String value) {
    String[] iso = value.split("-");
    String[] typed = value.split("/", -1);
    if (iso.length == 3) {
      return List.of(iso[2], iso[1], iso[0]);
    }
    return typed.length == 3 ? List.of(typed) : List.of("", "", "");
  }
}
