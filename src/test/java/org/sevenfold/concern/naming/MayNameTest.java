package org.sevenfold.concern.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a whole record says of people and places is found in a question, and ordinary words are left alone. */
class MayNameTest {

  private static final List<Said> NAMES = List.of(
      new Said("Jamie Rudd", true), new Said("2016-03-04", true), new Said("12 Oak Lane, ST16 2AB", true),
      new Said("Brookfield Primary School", true), new Said("Mary-Jane Young", true),
      new Said("Katherine Łukasz", true),
      new Said("William Brown", true), new Said("Søren Strauß", true), new Said("Mohammed O'Neill", true),
      new Said("On Monday Yusuf said that he is afraid of Mr Hollis. His cousin zainab was there, and Đặng", false),
      new Said("little leila from the fladgate flats", false));
  private static final MayName RECORD = new MayName(NAMES);

  @ParameterizedTest
  @CsvSource(textBlock = """
      I saw Jamie yesterday,                          Jamie
      the rudds have moved,                           rudds
      jamies arm is bruised,                          jamies
      JAMIE'S arm is bruised,                         JAMIE
      jmaie has a bruise,                             jmaie
      jammie has a bruise,                            jammie
      Jim told me,                                    Jim
      his sister kate is well,                        kate
      bill came with him,                             ''
      Bill came with him,                             Bill
      it was mohammad who fell,                       mohammad
      the oneills live there,                         oneills
      the O`Neill house,                              O`Neill
      maryjane was seen,                              maryjane
      she is called jamierudd online,                 jamierudd
      yusuf flinched,                                 yusuf
      and Zainab saw it,                              Zainab
      I spoke with hollis,                            hollis
      a girl called leyla,                            leyla
      the family in fladgate,                         fladgate
      lukasz has a cut,                               lukasz
      dang is his name,                               dang
      soren and strauss,                              'soren|strauss'
      brookfeild knows him,                           brookfeild
      it is Brown who did it,                         Brown
      he wore brown shoes,                            ''
      Ja\u00ADm\u200Bie has a bruise,                 Jamie
      J a m i e has a bruise,                         J a m i e
      Jam-ie has a bruise,                            Jam-ie""")
  void aNameIsFoundHoweverItIsWritten(String text, String found) {
    assertThat(RECORD.in(text.translateEscapes()))
        .containsExactly(found.isEmpty() ? new String[0] : found.split("\\|"));
  }

  @Test
  void soIsOneThatIsSplitOverTwoLines() {
    assertThat(RECORD.in("A boy called Ja-\nmie has a bruise")).containsExactly("Ja-\nmie");
    assertThat(RECORD.in("A boy called yu\nsuf has a bruise")).containsExactly("yu\nsuf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ST16 2AB", "st162ab", "07700 900123", "+44 7700 900 123", "01785 900123", "4 March 2016",
      "4th of March 2016", "March 4, 2016", "04/03/2016", "4.3.16", "2016-03-04", "4 March", "4/3", "12 oak lane",
      "Oak Lane", "mr brown", "Mrs. Patel", "Aunt Sally", "jamie@example.org", "943 476 5919"})
  void numbersAddressesAndDaysAreFoundByTheirShape(String shape) {
    assertThat(RECORD.in("We know him: " + shape + ", he is seven")).containsExactly(shape);
  }

  @Test
  void aNameThatTheRecordDoesNotHoldIsFoundWhereItIsWrittenLikeOne() {
    assertThat(RECORD.in("A boy says that Farouk hit him. His school is St Swithin's Primary"))
        .contains("Farouk").anyMatch(piece -> piece.contains("Swithin"));
    assertThat(RECORD.in("Should I ring CAMHS or the NSPCC, or speak with the Head of Year on Monday?")).isEmpty();
  }

  @Test
  void thePractitionersQuestionIsNotSentUnasked() {
    assertThat(
        RECORD.in("Yusuf and his sister at 12 Oak Lane, ST16 2AB, phone 07700 900123, both flinch near Mr Brown"))
        .containsExactly("Yusuf", "12 Oak Lane", "ST16 2AB", "07700 900123", "Mr Brown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A child of seven has a bruise on the arm and is afraid of going home. What should I do?",
      "what will she say if i ask her mum tonight",
      "He may have been hit with a belt on Friday 3 times, at about 10.15",
      "The mill by the road is where they hide when dad drinks",
      "I would hope that grace is shown, and he will rob nobody",
      "My manager says wait. The parents are separated. Nobody has rung since 2 March and it is 12/11 today"})
  void ordinaryQuestionsAreNot(String question) {
    assertThat(RECORD.in(question)).isEmpty();
  }

  @Test
  void whereNothingIsKnownOrdinaryWordsNameNobody() {
    assertThat(WordList.lines("ordinary").stream().flatMap(List::stream)
        .filter(word -> !RECORD.in("they say " + word + " again").isEmpty())).isEmpty();
  }

  /** Each case file's story as a question about each other: what they ask about is what was counted, and no more. */
  @Test
  void theStoriesOfTheCaseFilesAreHardlyEverAskedAbout() throws IOException {
    List<String> stories = stories();
    Map<String, Integer> asked = new TreeMap<>();
    int words = 0;
    for (String story : stories) {
      MayName record = new MayName(Stream.concat(NAMES.stream(), Stream.of(new Said(story, false))).toList());
      for (String other : stories) {
        words += Word.of(other).size();
        record.in(other).forEach(word -> asked.merge(word, 1, Integer::sum));
      }
    }
    int alarms = asked.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(alarms).as("of %d words: %s", words, asked).isLessThan(words / 500);
  }

  private static List<String> stories() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
      return files.sorted().flatMap(file -> {
        try (Stream<String> lines = Files.lines(file)) {
          return lines.filter(line -> line.startsWith("story:")).map(line -> line.substring("story:".length())).toList()
              .stream();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }).toList();
    }
  }
}
