package org.sevenfold.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is found however it is written, and a word that is no name is not taken for one. */
class NamesTest {

  private static final Names RECORD = new Names(List.of("Zoë O'Brien-Müller", "leila khan", "Al", "Will",
      "12 Mill Lane ST4 2DF",
      "Her grandmother Agnes lives at number 7 and was seen by the school, born 1931", "not sure"));

  @Property(tries = 300)
  void aNameIsFoundInAnyCaseAndWithoutItsAccents(@ForAll("names") String name, @ForAll("cases") int way) {
    String written = List.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), bare(name)).get(way);
    assertThat(new Names(List.of(name)).in("We worry about " + written + " today")).containsExactly(name);
  }

  @Property(tries = 200)
  void aNameIsFoundWithAnyPossessiveAndBesideAnySign(@ForAll("names") String name, @ForAll("ends") String end) {
    assertThat(new Names(List.of(name)).in("I met (" + name + end + " mum")).containsExactly(name);
  }

  @Test
  void aNameThatIsAWordButForItsAccentsIsOne() {
    assertThat(new Names(List.of("Ñoñe")).in("Ñoñe's mum")).containsExactly("Ñoñe");
    assertThat(new Names(List.of("None")).in("None of them")).isEmpty();
  }

  @Property(tries = 200)
  void eachPartOfANameIsFoundByItself(@ForAll("names") String first, @ForAll("names") String last) {
    assertThat(new Names(List.of(first + " " + last)).in("It was " + last)).containsExactly(last);
    assertThat(new Names(List.of(first + "-" + last)).in("It was " + first)).containsExactly(first);
  }

  @Property(tries = 200)
  void aNameInsideAnotherWordIsNoName(@ForAll("names") String name) {
    assertThat(new Names(List.of(name)).in("xx" + name.toLowerCase(Locale.ROOT) + "yy")).isEmpty();
  }

  @Property(tries = 200)
  void whereNothingIsKnownNothingIsFound(@ForAll String text) {
    assertThat(new Names(List.of()).in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zoe said so, Zoë", "ZOËS' mother is not Zoë’s friend, Zoë", "the MULLER family, Müller",
      "Leila’s bruise, leila", "mr Khan came, khan", "at ST4, ST4", "Agnes knows, Agnes", "born in 1931, 1931",
      "when Will came, Will"})
  void soAreTheNamesOfThisRecord(String text, String name) {
    assertThat(RECORD.in(text)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({"I am not sure what I saw at school", "her grandmother lives near", "also all real balls",
      "al fresco lunch",
      "I was seen by her at 7", "12 years old in the lane",
      "what will she say"})
  void wordsThatNameNobodyAreLeftAlone(String text) {
    assertThat(RECORD.in(text)).isEmpty();
  }

  @Test
  void aShortNameIsFoundWhereItIsWrittenLikeOne() {
    assertThat(RECORD.in("I think Al did it")).containsExactly("Al");
  }

  @Test
  void eachIsToldOnceInTheOrderOfTheText() {
    assertThat(RECORD.in("Khan, Leila, khan and Zoe")).containsExactly("khan", "leila", "Zoë");
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> begin = Arbitraries.of("Q", "É", "Ö", "Z", "Ñ");
    Arbitrary<String> rest = Arbitraries.strings().withChars("aeéiouüzqñ").ofMinLength(3).ofMaxLength(9);
    return Combinators.combine(begin, rest).as((one, other) -> one + other);
  }

  @Provide
  Arbitrary<Integer> cases() {
    return Arbitraries.integers().between(0, 3);
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of("'s", "’s", "'", "’", ",", ".", ")", ":", "/", "\"", "!");
  }

  private static String bare(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
