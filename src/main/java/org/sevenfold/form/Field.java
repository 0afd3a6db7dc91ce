package org.sevenfold.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One question.
 *
 * @param key         the name of its answer
 * @param type        how it is asked
 * @param label       the question
 * @param description help beside it; empty where there is none
 * @param options     the answers to choose from; empty for a field that is typed into
 * @param rules       what an answer must keep to
 * @param shown       when it is asked
 * @param holds       what kind of answer it is
 * @param paragraphs  where the question comes from, space-separated
 * @param prefill     the key whose earlier answer is offered here: by default its own; {@code none} for a question
 *                    that must be answered anew each time
 * @param means       what the answer is for the product, where it must know
 * @param paper       how its answer stands in a document made from the form
 * @param letter      the heading under which its answer stands in a letter or script made from the form; empty for none
 * @param people      the roles of those among whom is chosen, space-separated; empty for every other question
 * @param unnamed     whether its answer goes to somebody who may not learn whom it is about
 * @param folds       whether it can stand folded away while nothing is in it: nobody has to answer it
 * @param sends       whether our own page draws its answers as the buttons that send it
 * @param past        whether it asks for a moment that has been, in people's own words
 * @param check       what has to be put right where a check before it leaves is not answered yes; empty for every
 *                    other question
 * @param each        whether it is asked for each body, where the same goes to several
 */
public record Field(String key, Type type, String label, String description, List<Option> options, Rules rules,
    Condition shown, Holds holds, String paragraphs, String prefill, Optional<Meaning> means, Paper paper,
    String letter,
    String people, boolean unnamed, boolean folds, boolean sends, boolean past, Optional<Check> check,
    boolean each) implements Form.Part {

  /** The field types that our pages, Camunda Tasklist and the server's check agree on. */
  public enum Type {
    TEXTFIELD, TEXTAREA, NUMBER, DATE, SELECT, RADIO, CHECKBOX, CHECKLIST;

    public boolean isTyped() {
      return this == TEXTFIELD || this == TEXTAREA;
    }

    public boolean isChoice() {
      return this == SELECT || this == RADIO || this == CHECKLIST;
    }
  }

  /** A made-up answer within a description. */
  private static final Pattern EXAMPLE = Pattern.compile("\\s*For example: (“[^”]*”)");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /** Only a routing answer may reach the engine; the others live in the sealed record. */
  public enum Holds {
    ROUTING, CONFIDENTIAL, IDENTIFYING
  }

  /** An answer is printed in its place, or in a box at the top instead, or not at all. */
  public enum Paper {
    PRINTED, HIGHLIGHTED, LEFT_OUT
  }

  /**
   * A check before something leaves.
   *
   * @param advice  what to do where the answer is not yes
   * @param waived  when it may go all the same, with a reason, though harm is not believed
   */
  public record Check(String advice, Condition waived) {
  }

  /** One of the answers to choose from. */
  public record Option(String value, String label) {
  }

  /**
   * What an answer must keep to.
   *
   * @param fromDay  how many days from today a date is at the earliest; a day that is past counts below nought
   * @param untilDay how many days from today it is at the latest
   * @param usualDay how many days from today it is where nobody says otherwise
   */
  public record Rules(boolean required, OptionalInt minLength, OptionalInt maxLength, OptionalInt min, OptionalInt max,
      Optional<Pattern> pattern, OptionalInt fromDay, OptionalInt untilDay, OptionalInt usualDay) {

    /** The day that may be given which is nearest to one, both in days from today. */
    public int dayNearest(int day) {
      return Math.max(fromDay.orElse(Integer.MIN_VALUE), Math.min(untilDay.orElse(Integer.MAX_VALUE), day));
    }
  }

  @Override
  public Field below(Condition condition) {
    return shownWhen(shown.and(condition));
  }

  @Override
  public Field shownWhen(Condition condition) {
    return new Field(key, type, label, description, options, rules, condition, holds, paragraphs, prefill,
        means, paper, letter, people, unnamed, folds, sends, past, check, each);
  }

  /** What somebody has to know in order to answer: the help beside it less the example. */
  public String hint() {
    return EXAMPLE.matcher(description).replaceFirst("").strip();
  }

  /** A made-up answer to it; empty where none is given. */
  public Optional<String> example() {
    return EXAMPLE.matcher(description).results().map(found -> found.group(1)).findFirst();
  }

  /** The same choice in other words, with one answer more. */
  Field asking(String words, Option more) {
    return new Field(key, type, words, description, Stream.concat(options.stream(), Stream.of(more)).toList(), rules,
        shown, holds, paragraphs, prefill, means, paper, letter, people, unnamed, folds, sends, past, check, each);
  }

  /** The same where its help stands on the page already. */
  Field explainedAbove() {
    return new Field(key, type, label, "", options, rules, shown, holds, paragraphs, prefill, means, paper, letter,
        people, unnamed, folds, sends, past, check, each);
  }

  /** Whether its answer stands on the paper that leaves. */
  public boolean goesOut() {
    return paper != Paper.LEFT_OUT;
  }

  /** The same question on a page that has other names for it, and for what its conditions compare. */
  public Field renamed(UnaryOperator<String> names) {
    return new Field(names.apply(key), type, label, description, options, rules, shown.renamed(names), holds,
        paragraphs, prefill, means, paper, letter, people, unnamed, folds, sends, past,
        check.map(one -> new Check(one.advice(), one.waived().renamed(names))), each);
  }

  /** The same question as a choice among people: one of them, or several. */
  public Field among(List<Option> choices, boolean several) {
    return new Field(key, several ? Type.CHECKLIST : Type.SELECT, label, description, choices, rules, shown, holds,
        paragraphs, prefill, means, paper, letter, people, unnamed, folds, sends, past, check, each);
  }

  /** The same question where one of its answers is not offered. */
  public Field without(String answer) {
    return new Field(key, type, label, description,
        options.stream().filter(option -> !option.value().equals(answer)).toList(), rules, shown, holds, paragraphs,
        prefill, means, paper, letter, people, unnamed, folds, sends, past, check, each);
  }

  /**
   * What an answer that may choose several has chosen, each empty where it is none of the options. Where nothing is
   * drawn people are typed, with commas between them, by user name or by name.
   */
  public List<Optional<Option>> chosen(Object answer) {
    if (answer instanceof String typed && !people.isEmpty()) {
      return Stream.of(typed.split("[,;\n]")).map(String::strip).filter(one -> !one.isEmpty()).map(this::typed)
          .toList();
    }
    return answer instanceof List<?> several
        ? several.stream().map(one -> one instanceof String value ? option(value) : Optional.<Option>empty()).toList()
        : List.of(Optional.empty());
  }

  private Optional<Option> typed(String said) {
    return options.stream().filter(option -> option.value().equalsIgnoreCase(said)
        || option.label().toLowerCase(Locale.ROOT).startsWith(said.toLowerCase(Locale.ROOT) + ",")).findFirst();
  }

  public Optional<Option> option(String value) {
    return options.stream().filter(option -> option.value().equals(value)).findFirst();
  }

  /** The same with the moment that is meant, where it asks for one. */
  public String worded(Object answer, LocalDateTime saidAt) {
    return worded(answer) + (past ? SaidTime.read(answer.toString(), saidAt)
        .map(moment -> " (" + SaidTime.words(moment) + ")").orElse("") : "");
  }

  /** The answer in the words of the page, for reading back. */
  public String worded(Object answer) {
    if (answer instanceof List<?> several) {
      return String.join("; ", several.stream().map(one -> worded(one)).toList());
    }
    return option(answer.toString()).map(Option::label).or(() -> day(answer.toString())).orElse(answer.toString());
  }

  /** A day as people write it; empty where it is none. */
  private Optional<String> day(String answer) {
    try {
      return type == Type.DATE ? Optional.of(DAY.format(LocalDate.parse(answer))) : Optional.empty();
    } catch (DateTimeParseException notKnown) {
      return Optional.empty();
    }
  }
}
