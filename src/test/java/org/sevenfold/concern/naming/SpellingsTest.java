package org.sevenfold.concern.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A name of the record is found in any spelling in which a tired hand writes it. */
class SpellingsTest {

  private static final List<UnaryOperator<String>> WRITTEN =
      List.of(name -> name, name -> name.toLowerCase(Locale.ROOT),
          name -> name.toUpperCase(Locale.ROOT), name -> Normalizer.normalize(name, Normalizer.Form.NFD)
              .replaceAll("\\p{M}", ""),
          name -> Normalizer.normalize(name, Normalizer.Form.NFD), name -> name + "s",
          name -> name + "'s", name -> name + "s’", name -> name.toLowerCase(Locale.ROOT) + "es");

  @Property(tries = 300)
  void inAnyCaseWithoutAccentsPluralAndPossessive(@ForAll("names") String name,
      @ForAll @IntRange(max = 8) int way) {
    assertFound(name, WRITTEN.get(way).apply(name));
  }

  @Property(tries = 300)
  void withTwoLettersExchangedOrOneDoubled(@ForAll("names") String name, @ForAll @IntRange(max = 20) int where,
      @ForAll boolean doubled) {
    int at = where % (name.length() - 1);
    String changed = doubled ? name.substring(0, at) + name.charAt(at) + name.substring(at)
        : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    assertFound(name, changed.toLowerCase(Locale.ROOT));
  }

  @Property(tries = 300)
  void withWhatNobodyCanSeeInIt(@ForAll("names") String name, @ForAll @IntRange(max = 20) int where,
      @ForAll("unseen") String unseen) {
    int at = where % name.length();
    assertFound(name, name.substring(0, at) + unseen + name.substring(at));
  }

  @Property(tries = 300)
  void splitOverLinesOrByABlank(@ForAll("names") String name, @ForAll @IntRange(max = 20) int where,
      @ForAll("breaks") String split) {
    int at = 1 + where % (name.length() - 1);
    assertThat(found(name, name.substring(0, at) + split + name.substring(at))).isNotEmpty();
  }

  @Property(tries = 200)
  void anythingCanBeSearched(@ForAll String record, @ForAll String text, @ForAll boolean saysWho) {
    assertThat(new MayName(List.of(new Said(record, saysWho))).in(text)).doesNotContain("");
  }

  @Property(tries = 100)
  void everyNicknameIsFoundByEveryOther(@ForAll("nicknames") List<String> group) {
    for (String name : group) {
      MayName record = new MayName(List.of(new Said(capital(name), true)));
      assertThat(group).allMatch(other -> !record.in("I asked " + capital(other) + " today").isEmpty());
    }
  }

  private static void assertFound(String name, String written) {
    assertThat(found(name, written)).as(written).hasSize(1);
  }

  private static Set<String> found(String name, String written) {
    return new MayName(List.of(new Said(name, true))).in("they say that " + written + " was seen");
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Long enough, and like no ordinary word. */
  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> begin = Arbitraries.of("Qé", "Ézü", "Özu", "Zxi", "Ñox");
    Arbitrary<String> rest = Arbitraries.strings().withChars("aeéiouüzqñ").ofMinLength(4).ofMaxLength(9);
    return Combinators.combine(begin, rest).as((one, other) -> one + other);
  }

  @Provide
  Arbitrary<String> unseen() {
    return Arbitraries.of("\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u202E");
  }

  @Provide
  Arbitrary<String> breaks() {
    return Arbitraries.of("\n", "-\n", "-", " ", ".", "\r\n", "_", "*");
  }

  @Provide
  Arbitrary<List<String>> nicknames() {
    return Arbitraries.of(WordList.lines("nicknames"));
  }
}
