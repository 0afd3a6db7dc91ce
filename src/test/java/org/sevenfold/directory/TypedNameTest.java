package org.sevenfold.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as phones, spreadsheets and other systems write them. */
class TypedNameTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
      "Ana\u00a0|Ana", "\u2003Ana \u3000 Lee\u2009|Ana Lee", "\ufeffAna\u200b|Ana", "A\u00adna|Ana",
      "Zoe\u0308|Zo\u00eb", "\u200fAna\u202e|Ana", "An\u200ca|An\u200ca", "O'Neill-Smith|O'Neill-Smith",
      "Ana\t Lee|Ana Lee"})
  void everyBlankIsAPlainOneAndWhatNobodySeesIsGone(String typed, String text) {
    assertThat(TypedName.of("name", typed)).extracting(TypedName::text, name -> name.fault().isEmpty())
        .containsExactly(text, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "\u200d\u200c", "\u2060\ufeff", "...", "-"})
  void whatHoldsNoLetterIsNoName(String typed) {
    assertThat(TypedName.of("name", typed).fault()).hasValue("Write the name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\0B", "A\u0007", "A\ud800B", "A\ue000", "A\u0085B"})
  void whatCantBePrintedIsRefused(String typed) {
    assertThat(TypedName.of("name", typed).fault()).hasValueSatisfying(
        fault -> assertThat(fault).contains("can't be printed").doesNotContain(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(1)", "+cmd", "-1+1 a", "@SUM(A1)", "\u200b=1+1 a"})
  void whatASpreadsheetWouldRunIsRefused(String typed) {
    assertThat(TypedName.of("name", typed).fault()).hasValueSatisfying(
        fault -> assertThat(fault).contains("like a formula"));
  }

  @Test
  void aNameEndsSomewhere() {
    assertThat(TypedName.of("job", "x".repeat(200)).fault()).isEmpty();
    assertThat(TypedName.of("job", "x".repeat(201)).fault()).hasValueSatisfying(
        fault -> assertThat(fault).contains("in fewer words"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {"Helen|helen", "HELEN\u00a0|helen",
      " h.marsh@x.org |h.marsh@x.org"})
  void aUserNameIsFolded(String typed, String text) {
    assertThat(TypedName.userName(typed)).isEqualTo(new TypedName(text, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "h", "h m", ".hm", "h\u00e9l\u00e8ne", "h\0m"})
  void aUserNameThatDoesNotFitIsRefused(String typed) {
    assertThat(TypedName.userName(typed).fault()).isPresent();
  }
}
