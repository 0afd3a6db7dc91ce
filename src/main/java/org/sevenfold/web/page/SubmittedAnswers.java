package org.sevenfold.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.work.RaisingSite;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a page: kept as it is for showing it again, and read as answers for the guard. */
public record SubmittedAnswers(MultiValueMap<String, String> parameters) {

  private static final List<String> DATE_PARTS = List.of("-day", "-month", "-year");
  /** Under this, a page says up to which entry of the record its reader knows what it is about. */
  public static final String KNOWN_TO = "_known_to";
  /** What comes with a page and is no answer. */
  static final Set<String> OF_THE_PAGE = Set.of("_csrf", TypedSoFar.DRAWING, NameQuestion.ASKED, NameQuestion.ABOUT,
      SubmittedAnswers.SUGGESTED, SubmittedAnswers.STOOD, KNOWN_TO);
  /** Under this, a page says which answers it had suggested, each as {@code key=answer}. */
  static final String SUGGESTED = "_suggested";

  /** Under this, a page says what stood in a question that hangs on another, each as {@code key=answer}. */
  static final String STOOD = "_stood";

  /**
   * The answers but for those that stood there when the page was drawn, that nobody has changed, and that are no longer
   * asked: a page without a script can neither hide such a question nor leave it out.
   */
  public Map<String, Object> asked(Form form, AnswerCheck check) {
    Map<String, Object> answers = answers(form);
    List<String> stood = parameters.getOrDefault(STOOD, List.of());
    form.fields().filter(field -> stood.contains(field.key() + "=" + answers.get(field.key())))
        .forEach(field -> {
          if (!check.asks(field, answers)) { // by what is left: one may hang on another
            answers.remove(field.key());
          }
        });
    return answers;
  }

  /** The answers; what the form does not ask for is passed on too, so that the guard can refuse it. */
  public Map<String, Object> answers(Form form) {
    Map<String, Object> answers = new LinkedHashMap<>();
    parameters.keySet().stream().filter(name -> !OF_THE_PAGE.contains(name) && !name.equals(RaisingSite.KEY))
        .map(SubmittedAnswers::withoutDatePart)
        .distinct()
        .forEach(key -> answers.put(key, answer(form, key)));
    return answers;
  }

  /** The keys of what was suggested and stands as it was. */
  public List<String> left(Map<String, ?> answers) {
    return answers.entrySet().stream()
        .filter(one -> parameters.getOrDefault(SUGGESTED, List.of()).contains(one.getKey() + "=" + one.getValue()))
        .map(Map.Entry::getKey).toList();
  }

  private Object answer(Form form, String key) {
    Field.Type type = form.field(key).map(Field::type).orElse(Field.Type.TEXTFIELD);
    return switch (type) {
      case DATE -> date(key);
      case CHECKLIST -> List.copyOf(parameters.getOrDefault(key, List.of()));
      default -> text(key);
    };
  }

  /** ISO, or whatever was typed where it is no date: the check says so. */
  private String date(String key) {
    List<String> parts = DATE_PARTS.stream().map(part -> text(key + part)).toList();
    if (parts.stream().allMatch(String::isBlank)) {
      return "";
    }
    boolean numbers = parts.stream().allMatch(part -> part.matches("\\d{1,4}"));
    return numbers ? String.format("%04d-%02d-%02d", number(parts, 2), number(parts, 1), number(parts, 0))
        : String.join("/", parts);
  }

  private String text(String name) {
    String typed = parameters.getFirst(name);
    return typed == null ? "" : typed.replace("\r\n", "\n").strip();
  }

  private static int number(List<String> parts, int index) {
    return Integer.parseInt(parts.get(index));
  }

  static String withoutDatePart(String name) {
    return Stream.concat(DATE_PARTS.stream(), Stream.of(""))
        .filter(name::endsWith).findFirst().map(part -> name.substring(0, name.length() - part.length())).orElse(name);
  }
}
