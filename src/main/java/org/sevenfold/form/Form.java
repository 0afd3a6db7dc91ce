package org.sevenfold.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of questions, as its {@code .form} file says.
 *
 * @param id    the form's id, which is its file's name
 * @param parts texts and fields in the order in which they stand on the page
 */
public record Form(String id, List<Part> parts) {

  private static final String TITLE = "# ";
  private static final String SECTION = "## ";

  /** A piece of the page. */
  public sealed interface Part permits Text, Field {

    /** When it stands on the page. */
    Condition shown();

    /** The same where this is how it stands. */
    Part shownWhen(Condition condition);

    /** The same on a page where it stands below another form, and only there where this holds. */
    Part below(Condition condition);
  }

  /**
   * A title or a word of guidance, in simple Markdown.
   *
   * @param note  what whoever reads the answers on paper must know of the part that begins here; empty for nothing
   * @param shows what earlier answers mean that are read here, on the page of a process with a reference of its own
   * @param needed why whoever receives the answers needs this part; empty where nothing is received
   * @param button what stands on the button that sends the page; empty for the usual
   * @param again what asks whether the page is answered for another body too, in whose place stands {@code {name}};
   *        empty where it is answered for one
   * @param reads the pages, by their forms, whose last answers the judgement that is asked here rests on
   * @param marks what the record says beside answers of which this text is true; empty for a text that is only read
   */
  public record Text(String id, String text, Condition shown, String note, String needed, String button,
      String again, List<Meaning> shows, List<String> reads, String marks)
      implements
        Part {

    @Override
    public Text below(Condition condition) {
      String below = text.startsWith(TITLE) ? text.replaceFirst(TITLE, SECTION) : text;
      return new Text(id, below, shown.and(condition), note, needed, button, again, shows, reads, marks);
    }

    @Override
    public Text shownWhen(Condition condition) {
      return new Text(id, text, condition, note, needed, button, again, shows, reads, marks);
    }

    /** Whether it says of the answers around it that they do not bear each other out. */
    public boolean isMark() {
      return !marks.isEmpty();
    }

    /** What the page puts in the place of these words, where it knows better. */
    public Optional<Insert> insert() {
      return Insert.of(id);
    }

    /** The heading with which a part of the page begins: one of the second level. */
    public Optional<String> heading() {
      return text.lines().findFirst().filter(line -> line.startsWith(SECTION)).map(Form::withoutMarks);
    }

    /** What stands below the heading, or all of it where there is none. */
    public String body() {
      return text.startsWith("#") ? text.lines().skip(1).collect(Collectors.joining("\n")).strip() : text.strip();
    }
  }

  /** What a page puts in the place of a text, which has its name for an id. */
  public enum Insert {
    /** The numbers to ring. */
    RING_NUMBERS,
    /** The way to the letter, or to the notes for a talk. */
    WORDS_TO_SAY;

    static Optional<Insert> of(String id) {
      return Stream.of(values()).filter(one -> one.name().equalsIgnoreCase(id)).findFirst();
    }
  }

  public Stream<Field> fields() {
    return parts.stream().filter(Field.class::isInstance).map(Field.class::cast);
  }

  /** The answer that means this to the product, among answers to this form. */
  public Optional<String> meant(Meaning meaning, Map<String, ?> answers) {
    return fields().filter(field -> field.means().filter(meaning::equals).isPresent()).map(Field::key)
        .filter(answers::containsKey)
        .map(key -> answers.get(key).toString()).findFirst();
  }

  /** What answers to this form say by which somebody could be recognised. */
  public Stream<String> identifying(Map<String, ?> answers) {
    return fields().filter(field -> field.holds() == Field.Holds.IDENTIFYING).map(Field::key)
        .filter(answers::containsKey).map(key -> answers.get(key).toString());
  }

  /** What earlier answers mean that are read beside this page. */
  public List<Meaning> shows() {
    return parts.stream().filter(Text.class::isInstance).flatMap(part -> ((Text) part).shows().stream()).toList();
  }

  /** The pages, by their forms, whose answers are read beside this one by whoever judges. */
  public List<String> reads() {
    return parts.stream().filter(Text.class::isInstance).flatMap(part -> ((Text) part).reads().stream()).toList();
  }

  /** What of these answers does not bear out the others, in the words of the record. */
  public List<String> marks(Map<String, ?> answers) {
    Map<String, Object> written = written(answers);
    return parts.stream().filter(Text.class::isInstance).map(Text.class::cast)
        .filter(text -> text.isMark() && text.shown().holds(written::get)).map(Text::marks).toList();
  }

  /** The same answers, where a box that was left empty holds no words: a text may say so of it. */
  public Map<String, Object> written(Map<String, ?> answers) {
    Map<String, Object> written = new HashMap<>();
    fields().filter(field -> field.type().isTyped()).forEach(field -> written.put(field.key(), ""));
    written.putAll(answers);
    return written;
  }

  /** The same page with each question as that makes it. */
  public Form with(UnaryOperator<Field> made) {
    return new Form(id, parts.stream().map(part -> part instanceof Field field ? made.apply(field) : part).toList());
  }

  /** The same page where these facts have a value. */
  public Form given(Map<String, String> values) {
    return new Form(id, parts.stream().map(part -> part.shownWhen(part.shown().given(values))).toList());
  }

  /** The same page less the questions that mean this. */
  public Form without(Meaning meaning) {
    return new Form(id, parts.stream()
        .filter(part -> !(part instanceof Field field && field.means().filter(meaning::equals).isPresent())).toList());
  }

  public Optional<Field> field(String key) {
    return fields().filter(field -> field.key().equals(key)).findFirst();
  }

  /** What stands on the button that sends it; empty for the usual. */
  public Optional<String> button() {
    return parts.stream().filter(Text.class::isInstance).map(part -> ((Text) part).button())
        .filter(words -> !words.isEmpty()).findFirst();
  }

  /** What asks whether it is answered for another body too; empty where the page has nothing to ask for each. */
  public Optional<String> again() {
    return parts.stream().filter(Text.class::isInstance).map(part -> ((Text) part).again())
        .filter(words -> !words.isEmpty()).findFirst();
  }

  /** The question that the whole page puts: the first heading. */
  public String title() {
    return parts.stream().filter(Text.class::isInstance).map(part -> ((Text) part).text())
        .filter(text -> text.startsWith("#")).findFirst()
        .map(text -> withoutMarks(text.lines().findFirst().orElse(""))).orElse(id);
  }

  private static String withoutMarks(String heading) {
    return heading.replaceFirst("^#+\\s*", "");
  }
}
