package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TypedTextTest {

  private static final String TURNS = "\u202A\u202B\u202D\u202E\u2066\u2067\u2068";
  private static final String ENDS = "\u202C\u2069";

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> marks = Arbitraries.of((TURNS + ENDS + "\n\r\u000B\u2028\te\u0301A\u030Aא").split(""));
    return Arbitraries.oneOf(marks, marks, Arbitraries.strings().ofMaxLength(3)).list().ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> nothing() {
    return Arbitraries.of(List.of(" ", "\t", "\n", "\u00A0", "\u2003", "\u3000", "\u200B", "\u200C", "\u200D", "\u2060",
        "\uFEFF", "\u00AD", "\u3164", "\u115F", "\u1160", "\uFFA0", "\u2800", "\u180E", "\u202E", "\u0301", "\uFE0F"))
        .list().ofMaxSize(20).map(parts -> String.join("", parts));
  }

  @Property
  void tidyingTwiceIsTidyingOnce(@ForAll("typed") String typed) {
    String tidied = TypedText.tidied(typed);
    assertThat(TypedText.tidied(tidied)).isEqualTo(tidied);
    assertThat(Normalizer.isNormalized(tidied, Normalizer.Form.NFC)).isTrue();
    assertThat(tidied).doesNotContain("\r", "\u000B", "\u2028");
  }

  /** So that nothing that stands behind it is turned round. */
  @Property
  void onEachLineThereAreAsManyEndsAsTurnsAndNoEndComesFirst(@ForAll("typed") String typed) {
    for (String line : TypedText.tidied(typed).split("\n")) {
      int isolates = 0;
      for (char one : line.toCharArray()) {
        isolates += "\u2066\u2067\u2068".indexOf(one) >= 0 ? 1 : one == '\u2069' ? -1 : 0;
        assertThat(isolates).isNotNegative();
      }
      assertThat(isolates).isZero();
      String outside = line.replaceAll("[^" + TURNS + ENDS + "]", "");
      for (int before = -1; before != outside.length();) {
        before = outside.length();
        outside = outside.replaceAll("[\u202A\u202B\u202D\u202E]\u202C", "")
            .replaceAll("[\u2066-\u2068][\u202A\u202B\u202D\u202E]*\u2069", "");
      }
      assertThat(outside).isEmpty();
    }
  }

  @Property
  void whatIsWrittenStays(@ForAll("typed") String typed) {
    assertThat(letters(TypedText.tidied(typed))).isEqualTo(letters(typed));
  }

  private static String letters(String text) {
    return Normalizer.normalize(text.replaceAll("[" + TURNS + ENDS + "\\s\u000B\u2028\u2029\u0085]", ""),
        Normalizer.Form.NFC);
  }

  @Property
  void everyKindOfBlankIsNoAnswer(@ForAll("nothing") String typed) {
    assertThat(TypedText.saysNothing(typed)).isTrue();
    assertThat(AnswerCheck.given(Map.of("who", typed))).isEmpty();
    assertThat(TypedText.saysNothing(typed + "7")).isFalse();
    assertThat(TypedText.saysNothing("א" + typed)).isFalse();
  }

  @Example
  void whatNobodyCanSeeAndNoKeyboardTypesIsUnreadable() {
    for (String unreadable : List.of("\u0000", "\u0008", "\u001B", "\u007F", "\u0080", "\u009F", "\uD800", "\uDC00a")) {
      assertThat(TypedText.isReadable("a" + unreadable)).as("U+%04X", (int) unreadable.charAt(0)).isFalse();
    }
    assertThat(TypedText.isReadable("a\tb\r\nc\u000Bd\u2028 \uD83D\uDE00 שלום\u200F")).isTrue();
  }
}
