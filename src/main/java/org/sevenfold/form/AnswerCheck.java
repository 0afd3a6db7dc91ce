package org.sevenfold.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The server's check of answers against a form: on every path by which a task can be completed. An answer that the
 * form does not ask for is refused, and so is one whose question is not asked of these other answers.
 */
public final class AnswerCheck {

  /** Years: nobody remembers further back, and no wait is longer. */
  private static final int LIFETIME = 120;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Form form;
  private final Function<String, Object> facts;

  /** @param facts the routing facts that stand, null for one that does not */
  public AnswerCheck(Form form, Function<String, Object> facts) {
    this.form = form;
    this.facts = facts;
  }

  /** As it is at the end of that day. */
  public List<Problem> problems(Map<String, ?> raw, LocalDate today) {
    return problems(raw, today.atTime(LocalTime.MAX));
  }

  /**
   * Empty answers count as not given. Returns every problem, in the order of the page.
   *
   * @param now in London
   */
  public List<Problem> problems(Map<String, ?> raw, LocalDateTime now) {
    Map<String, Object> answers = given(raw);
    List<Problem> problems = new ArrayList<>();
    answers.keySet().stream().filter(key -> form.field(key).isEmpty())
        .findFirst()
        .ifPresent(any -> problems.add(new Problem("", "This page does not ask for everything that was sent")));
    form.fields().forEach(field -> problem(field, answers, now).ifPresent(problems::add));
    return problems;
  }

  /** Whether a field is asked, given these answers and the facts that stand. */
  public boolean asks(Field field, Map<String, ?> answers) {
    return holds(field.shown(), answers);
  }

  public boolean holds(Condition condition, Map<String, ?> answers) {
    return condition.holds(key -> value(key, answers));
  }

  /** The same, where what is not answered here may stand already. */
  public boolean follows(Condition condition, Map<String, ?> answers) {
    return condition.holds(key -> answers.get(key) == null ? facts.apply(key) : answers.get(key));
  }

  /** The standing facts that conditions of this form compare, for a page that decides by itself what to show. */
  public Map<String, Object> factsFor() {
    return factsFor(Set.of());
  }

  /** @param others keys that the page compares too */
  public Map<String, Object> factsFor(Set<String> others) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    Stream.concat(others.stream(),
        form.parts().stream().flatMap(part -> part.shown().keys().stream()).filter(key -> form.field(key).isEmpty()))
        .filter(key -> facts.apply(key) != null).forEach(key -> wanted.put(key, facts.apply(key)));
    return wanted;
  }

  /** The answers that were really given: nothing empty, no box left unticked, text as it is kept. */
  public static Map<String, Object> given(Map<String, ?> raw) {
    Map<String, Object> answers = new LinkedHashMap<>();
    raw.forEach((key, value) -> {
      if (!isEmpty(value)) {
        answers.put(key, value instanceof String text ? TypedText.tidied(text) : value);
      }
    });
    return answers;
  }

  private static boolean isEmpty(Object value) {
    return value == null || TypedText.saysNothing(value.toString()) || Boolean.FALSE.equals(value)
        || value instanceof List<?> list && list.isEmpty();
  }

  private Object value(String key, Map<String, ?> answers) {
    return form.field(key).isPresent() ? answers.get(key) : facts.apply(key);
  }

  private Optional<Problem> problem(Field field, Map<String, Object> answers, LocalDateTime now) {
    Object answer = answers.get(field.key());
    return (answer == null ? missing(field, answers) : wrong(field, answer, answers, now))
        .map(message -> new Problem(field.key(), message));
  }

  private Optional<String> missing(Field field, Map<String, Object> answers) {
    boolean wanted = field.rules().required() && asks(field, answers);
    return wanted ? Optional.of(field.type().isChoice() ? "Choose an answer" : "Write an answer") : Optional.empty();
  }

  private Optional<String> wrong(Field field, Object answer, Map<String, Object> answers, LocalDateTime now) {
    if (!asks(field, answers)) {
      return Optional.of("You answered this, but another answer on this page means it is not asked. Change that answer,"
          + " or clear this one");
    }
    return switch (field.type()) {
      case TEXTFIELD, TEXTAREA -> text(field.rules(), answer)
          .or(() -> field.past() ? SaidTime.fault(answer.toString(), now) : Optional.empty())
          .or(() -> LawAlone.fault(field.key(), answer.toString()));
      case NUMBER -> number(field.rules(), answer);
      case DATE -> date(field.rules(), answer, now.toLocalDate());
      case SELECT, RADIO -> choice(field, answer);
      case CHECKLIST -> choices(field, answer);
      case CHECKBOX -> "true".equals(answer.toString()) ? Optional.empty() : Optional.of("Tick the box, or leave it");
    };
  }

  private static Optional<String> text(Field.Rules rules, Object answer) {
    if (!(answer instanceof String text)) {
      return Optional.of("Write your answer as text");
    }
    Optional<String> fault = TypedText.fault(text, rules.maxLength().orElse(Integer.MAX_VALUE));
    if (fault.isPresent()) {
      return fault;
    }
    if (rules.minLength().isPresent() && text.length() < rules.minLength().getAsInt()) {
      return Optional.of("Say a little more: at least " + rules.minLength().getAsInt() + " characters");
    }
    boolean odd = rules.pattern().isPresent() && !rules.pattern().get().matcher(text).matches();
    return odd ? Optional.of("Write this in the form that the help beside it shows") : Optional.empty();
  }

  private static Optional<String> number(Field.Rules rules, Object answer) {
    try {
      int number = Integer.parseInt(answer.toString());
      boolean fits = number >= rules.min().orElse(Integer.MIN_VALUE) && number <= rules.max().orElse(Integer.MAX_VALUE);
      return fits ? Optional.empty() : Optional.of("Give a number within the limits shown");
    } catch (NumberFormatException e) {
      return Optional.of("Give a whole number");
    }
  }

  private static Optional<String> date(Field.Rules rules, Object answer, LocalDate today) {
    try {
      return outside(rules, LocalDate.parse(answer.toString()), today);
    } catch (DateTimeParseException e) {
      return Optional.of("Give a real date: day, month and year");
    }
  }

  private static Optional<String> outside(Field.Rules rules, LocalDate date, LocalDate today) {
    if (Math.abs(date.getYear() - today.getYear()) > LIFETIME) {
      return Optional.of("Give a real date: day, month and a year with four figures");
    }
    if (rules.fromDay().isPresent() && date.isBefore(today.plusDays(rules.fromDay().getAsInt()))) {
      return Optional.of("Give a later date: " + named(today, rules.fromDay().getAsInt()) + " at the earliest");
    }
    boolean late = rules.untilDay().isPresent() && date.isAfter(today.plusDays(rules.untilDay().getAsInt()));
    return late ? Optional.of("Give an earlier date: " + named(today, rules.untilDay().getAsInt()) + " at the latest")
        : Optional.empty();
  }

  private static String named(LocalDate today, int days) {
    return DAY.format(today.plusDays(days));
  }

  private static Optional<String> choice(Field field, Object answer) {
    boolean known = answer instanceof String value && field.option(value).isPresent();
    return known ? Optional.empty() : Optional.of("Choose one of the answers shown");
  }

  private static Optional<String> choices(Field field, Object answer) {
    List<Optional<Field.Option>> chosen = field.chosen(answer);
    boolean known = chosen.stream().allMatch(Optional::isPresent)
        && chosen.stream().distinct().count() == chosen.size();
    return known ? Optional.empty() : Optional.of("Choose from the answers shown");
  }
}
