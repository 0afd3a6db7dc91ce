package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A tired teacher reads each page at once: its words are those of somebody of 11 to 13, and no sentence is long. */
class PlainWordsTest {

  /** A page as a whole; they stand at 4 or below, and may not creep up to the 8 of a newspaper. */
  private static final double PAGE = 6;
  /** Its hardest sentence: one long word in eight lifts a sentence by four years. */
  private static final double SENTENCE = 10;
  private static final int SHORTEST_THAT_COUNTS = 8;
  private static final int LONGEST = 26;

  /** Words that the law has, and nobody says otherwise: they are said once, where they are meant. */
  private static final Set<String> WORDS_OF_THE_LAW = Set.of(
      "Who are the parents, and who has parental responsibility?");

  @ParameterizedTest
  @MethodSource("forms")
  void aPageIsReadAtTheAgeOf11To13(Form form) {
    assertThat(Readability.of(texts(form)).grade()).as(form.id()).isLessThanOrEqualTo(PAGE);
  }

  @Test
  void noSentenceIsHarderThanOneOf15CanRead() {
    Set<String> hard = new TreeSet<>();
    forms().flatMap(form -> texts(form).stream()).flatMap(Readability::sentences).forEach(sentence -> {
      Readability one = Readability.of(List.of(sentence));
      if (one.words() >= SHORTEST_THAT_COUNTS && one.grade() > SENTENCE || one.words() > LONGEST) {
        hard.add(sentence);
      }
    });
    assertThat(hard).isEqualTo(WORDS_OF_THE_LAW);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void besideABlankBoxStandsAnExample(Form form) {
    boolean isWithout = form.fields().filter(field -> field.type() == Field.Type.TEXTAREA)
        .anyMatch(field -> !field.description().contains("For example: “"));
    assertThat(isWithout).as(form.id()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"the, 1", "asked, 1", "wanted, 2", "makes, 1", "table, 2", "agree, 2", "information, 4", "changes, 2",
      "organisation, 5", "child's, 1", "responsibility, 6", "needed, 2", "says, 1"})
  void syllablesAreCountedAsTheyAreSpoken(String word, int syllables) {
    assertThat(Readability.syllables(word)).isEqualTo(syllables);
  }

  static Stream<Form> forms() {
    return Forms.all();
  }

  /** Headings, guidance, questions, help and the answers that are more than a word or two. */
  private static List<String> texts(Form form) {
    List<String> texts = new ArrayList<>();
    form.parts().forEach(part -> {
      if (part instanceof Form.Text text) {
        text.text().lines().map(line -> line.replaceFirst("^#+ ", "")).forEach(texts::add);
      } else if (part instanceof Field field) {
        texts.addAll(List.of(field.label(), field.description()));
        field.options().stream().map(Field.Option::label).filter(label -> label.split(" ").length > 3)
            .forEach(texts::add);
      }
    });
    return texts;
  }
}
