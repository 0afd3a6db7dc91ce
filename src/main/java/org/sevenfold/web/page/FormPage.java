package org.sevenfold.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.policy.Examples;
import org.sevenfold.step.Suggestion;

/**
 * A form as the page draws it: no template and no Java class knows a form or a field by name.
 *
 * @param title    the question that the page puts
 * @param parts    texts and fields in order
 * @param buttons  the question whose answers are the buttons that send the page; empty where it has one button
 * @param problems what is wrong, for the summary at the top
 */
public record FormPage(String title, List<Part> parts, Optional<Question> buttons, List<Problem> problems) {

  private static final String SAY_MORE = "Say more";
  private static final String FILLED = "Change or add";

  /**
   * Pieces that stand together.
   *
   * @param folded the words under which they are folded away; empty where they stand open
   */
  public record Block(Optional<String> folded, List<Part> parts) {
  }

  /**
   * One piece of the page: a field, or a text and the heading above it, or the numbers to ring, or a letter.
   *
   * @param mark whether it says of the answers that they do not bear each other out
   */
  public record Part(Optional<String> heading, Optional<String> text, Optional<Question> field, String condition,
      boolean shown, boolean numbers, boolean letter, boolean mark) {
  }

  /**
   * One question with the answer that stands in it.
   *
   * @param help    what has to be known in order to answer
   * @param example a made-up answer
   * @param taken what is taken to be so and why, where the answer that stands there follows from what was said
   * @param may   what could follow, as JSON for the page's script; empty for nothing
   */
  public record Question(String key, String type, String label, String help, Optional<String> example,
      boolean required, List<Choice> choices,
      String value, List<String> dateParts, Optional<String> error, Optional<Integer> most, Optional<Suggestion> taken,
      String may, boolean folds) {

    /** Whether its answers are drawn as cards with examples. */
    public boolean hasExamples() {
      return choices.stream().anyMatch(choice -> choice.example().isPresent());
    }

    /** Nothing stands in it, and nobody has to answer. */
    boolean isFolded() {
      return folds && value.isEmpty() && error.isEmpty();
    }

    /** A text that is filled, or that nobody has to give. */
    boolean isSettled() {
      return Field.Type.valueOf(type).isTyped() && error.isEmpty() && (folds || !value.isEmpty());
    }
  }

  /** One answer to choose; with an example it is drawn as a card. */
  public record Choice(String value, String label, boolean chosen, Optional<String> example) {
  }

  /** Everything open. */
  public List<Block> open() {
    return List.of(new Block(Optional.empty(), parts));
  }

  /** What nobody has to answer, folded away where several such questions, or one, stand together. */
  public List<Block> folded() {
    return Folds.of(parts, SAY_MORE, part -> part.field().filter(Question::isFolded).isPresent());
  }

  /** Below a list of what is filled already: what is filled, or need not be, is folded away with its headings. */
  public List<Block> settled() {
    return Folds.of(parts, FILLED, Folds.settled(parts)::contains);
  }

  /** A page on which nothing is taken from what was said before. */
  public static FormPage of(Form form, AnswerCheck check, Map<String, ?> answers, List<Problem> problems) {
    return of(form, check, answers, problems, Beside.NOTHING);
  }

  /** What stands beside the questions: what may follow for each, and examples of its answers. */
  public record Beside(Function<Field, List<Suggestion>> suggestions, Examples examples) {

    static final Beside NOTHING = new Beside(field -> List.of(), Examples.NONE);
  }

  /**
   * As it stands.
   *
   * @param answers what stands in the fields: typed just now, or given before
   */
  public static FormPage of(Form form, AnswerCheck check, Map<String, ?> answers, List<Problem> problems,
      Beside beside) {
    Map<String, String> errors = problems.stream()
        .collect(Collectors.toMap(Problem::key, Problem::message, (first, second) -> first));
    Map<String, Object> standing = new HashMap<>(answers);
    List<Part> parts = new ArrayList<>();
    for (Form.Part part : form.parts()) {
      if (part instanceof Form.Text text) {
        parts.add(text(text, text.shown() == Condition.ALWAYS || check.holds(text.shown(), form.written(standing))));
      } else if (part instanceof Field field && !field.sends()) {
        List<Suggestion> may = beside.suggestions().apply(field);
        Optional<Suggestion> taken = taken(field, may, check, standing);
        taken.ifPresent(one -> standing.put(field.key(), one.answer()));
        boolean shown = check.asks(field, standing) || standing.get(field.key()) != null;
        parts.add(new Part(Optional.empty(), Optional.empty(),
            Optional.of(question(field, standing.get(field.key()), errors, taken, may, beside.examples())),
            field.shown().json(), shown, false, false, false));
      }
    }
    Optional<Question> buttons = form.fields().filter(Field::sends).findFirst()
        .map(field -> question(field, answers.get(field.key()), errors, Optional.empty(), List.of(), Examples.NONE));
    return new FormPage(form.title(), parts, buttons, problems);
  }

  private static Part text(Form.Text text, boolean shown) {
    return new Part(text.heading(), Optional.of(text.body()), Optional.empty(), text.shown().json(), shown,
        puts(text, Form.Insert.RING_NUMBERS), puts(text, Form.Insert.WORDS_TO_SAY), text.isMark());
  }

  /** What follows, where the question is asked and nothing else stands in it. */
  private static Optional<Suggestion> taken(Field field, List<Suggestion> may, AnswerCheck check,
      Map<String, Object> standing) {
    Object stands = standing.get(field.key());
    return may.stream().filter(one -> check.asks(field, standing) && check.follows(one.when(), standing)).findFirst()
        .filter(one -> stands == null || stands.equals(one.answer()));
  }

  private static boolean puts(Form.Text text, Form.Insert insert) {
    return text.insert().filter(insert::equals).isPresent();
  }

  private static Question question(Field field, Object answer, Map<String, String> errors,
      Optional<Suggestion> taken, List<Suggestion> may, Examples examples) {
    String value = answer == null ? "" : answer.toString();
    List<?> several = answer instanceof List<?> list ? list : List.of(value);
    List<Choice> choices = field.options().stream()
        .map(option -> new Choice(option.value(), option.label(), several.contains(option.value()),
            examples.of(field.key(), option.value())))
        .toList();
    boolean cards = choices.stream().anyMatch(choice -> choice.example().isPresent());
    return new Question(field.key(), drawn(field, cards), field.label(), field.hint(), field.example(),
        field.rules().required(), choices, value, dateParts(value), Optional.ofNullable(errors.get(field.key())),
        field.rules().maxLength().isPresent() ? Optional.of(field.rules().maxLength().getAsInt()) : Optional.empty(),
        taken.filter(one -> !errors.containsKey(field.key())),
        may.stream().map(Suggestion::json).collect(Collectors.joining(",", "[", "]")),
        field.folds());
  }

  /** What Tasklist draws as a list is chosen among cards here, where there are examples: the answer is the same. */
  private static String drawn(Field field, boolean cards) {
    return (cards && field.type() == Field.Type.SELECT ? Field.Type.RADIO : field.type()).name();
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
