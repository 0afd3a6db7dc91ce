package org.sevenfold.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form that stands on a page more than once. Where the same goes to several bodies, what may be different for each is
 * asked for each, under a key of its own, and only where somebody says that this one is to be answered too. Where it is
 * about one child of several, all of it is asked for each.
 *
 * @param nth which of them it is; the first has the form's own keys
 */
public record Again(int nth) {

  public static final Again FIRST = new Again(1);
  /** The answer that this one is done too. */
  public static final String YES = "yes";

  private static final String MARK = "__";
  /** The three boxes of a day have names that go on behind it. */
  private static final Pattern NAMED = Pattern.compile(MARK + "(\\d{1,2})(-day|-month|-year)?$");
  private static final String ALSO = "also";
  private static final String LATER = "later";
  private static final String NAME = "{name}";
  private static final Field.Option NOT_YET = new Field.Option(LATER, "Not yet");
  private static final List<Field.Option> ANSWERS = List.of(new Field.Option(YES, "Yes"), NOT_YET);
  private static final Field.Rules REQUIRED = new Field.Rules(true, OptionalInt.empty(), OptionalInt.empty(),
      OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
      OptionalInt.empty());

  /**
   * What the page asks for the first: all of its form. Before whatever may be different stands the question whether
   * this one is done, and only where it is the rest is asked. A form that begins with a choice has that question in it:
   * "not yet" is one answer more.
   *
   * @param name of the body, as a sentence has it
   */
  public static Form first(Form form, String name) {
    List<Form.Part> parts = new ArrayList<>();
    form.parts().forEach(part -> {
      boolean each = part instanceof Field field && field.each();
      if (each && parts.stream().noneMatch(one -> FIRST.isAlso(form, one))) {
        parts.add(FIRST.question(form, name));
      }
      if (!FIRST.isAlso(form, part)) {
        parts.add(each ? part.below(FIRST.isDoneToo(form)) : part);
      }
    });
    return new Form(form.id(), parts);
  }

  private boolean isAlso(Form form, Form.Part part) {
    return part instanceof Field field && field.key().equals(also(form));
  }

  /** The choice of a form that says by itself that this one is done. */
  private static Optional<Field> choice(Form form) {
    return form.fields().filter(Field::each).findFirst().filter(field -> field.type() == Field.Type.RADIO);
  }

  /** Under which key the page has the answer to a question of the form. */
  public String key(Field field) {
    return field.each() ? key(field.key()) : field.key();
  }

  /** The question whether this one is to be answered. */
  public String also(Form form) {
    return key(choice(form).map(Field::key).orElse(ALSO));
  }

  /** Whether somebody has answered it, and not with "not yet". */
  public boolean isDone(Form form, Map<String, ?> answers) {
    return isDoneToo(form).holds(answers::get);
  }

  /** Whether a key is that of the question whether one more body is done too. */
  public static boolean isAlso(String key) {
    return key.startsWith(ALSO + MARK);
  }

  /** That somebody answers so. */
  public Condition isDoneToo(Form form) {
    return choice(form).map(Field::options).orElse(ANSWERS).stream().map(Field.Option::value)
        .filter(value -> !LATER.equals(value)).<Condition>map(value -> new Condition.Is(also(form), value))
        .reduce(Condition.Or::new).orElseThrow();
  }

  /**
   * What the page asks for it: whether it is to be answered too, and where it is, all that may be different.
   *
   * @param name of the body, as a sentence has it
   */
  public Form of(Form form, String name) {
    Set<String> each = form.fields().filter(Field::each).map(Field::key).collect(Collectors.toSet());
    List<Form.Part> parts = new ArrayList<>(List.of(heading(form, name), question(form, name)));
    form.fields().filter(Field::each)
        .map(field -> field.explainedAbove().renamed(key -> each.contains(key) ? key(key) : key))
        .filter(field -> !isAlso(form, field)).map(field -> field.below(isDoneToo(form))).forEach(parts::add);
    return new Form(form.id(), parts);
  }

  /** Under which key it has the answer where all is asked for each. */
  public String every(Field field) {
    return key(field.key());
  }

  /** All that the form asks, under keys of their own. */
  public Form questions(Form form) {
    Set<String> own = form.fields().map(Field::key).collect(Collectors.toSet());
    return new Form(form.id(),
        form.fields().<Form.Part>map(field -> field.renamed(key -> own.contains(key) ? key(key) : key)).toList());
  }

  /** Which of them the name of an answer belongs to; empty where it belongs to the page itself. */
  public static OptionalInt nthOf(String name) {
    Matcher found = NAMED.matcher(name);
    return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }

  /** The name of an answer, as the form has it. */
  public static String withoutMark(String name) {
    return NAMED.matcher(name).replaceFirst("$2");
  }

  private Form.Text heading(Form form, String name) {
    String first = name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
    return new Form.Text(form.id() + MARK + nth, "## " + first, Condition.ALWAYS, "", "", "", "", List.of(),
        List.of(), "");
  }

  private Field question(Form form, String name) {
    String label = form.again().orElseThrow().replace(NAME, name);
    return choice(form).map(choice -> choice.renamed(this::key).asking(label, NOT_YET))
        .orElseGet(() -> new Field(also(form), Field.Type.RADIO, label, "", ANSWERS, REQUIRED, Condition.ALWAYS,
            Field.Holds.CONFIDENTIAL, "ours", "none", Optional.empty(), Field.Paper.LEFT_OUT, "", "", false, false,
            false, false, Optional.empty(), false));
  }

  private String key(String key) {
    return nth == 1 ? key : key + MARK + nth;
  }
}
