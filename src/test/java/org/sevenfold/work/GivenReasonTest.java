package org.sevenfold.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a reason is asked, one is given: by leaving out, letting in and opening alike. */
class GivenReasonTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "...", "x", "because", "no no no no", "1 2 3 4", "a b c d", "!? !? !?",
      "\u00a0\u2003\u200b\u3000", "\u200b\u200b.\u00a0\u200b", "\n\t\r", "safe\u200b\u2003safe"})
  void whatNobodyCanReadAsAReasonIsNone(String said) {
    assertThatThrownBy(() -> GivenReason.checked(said)).isInstanceOf(AnswerRefused.class)
        .hasMessageContaining("Write why");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Named in it", "Her sister's the carer", "Jest siostrą opiekunki dziecka",
      "He was there on 3 May"})
  void aFewWordsAreEnough(String said) {
    assertThat(GivenReason.checked(said)).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {" Named in it ", "\u00a0Named in it\u200b\n", "\u2003Named in it"})
  void blanksOfEveryKindAroundItAreNotKept(String said) {
    assertThat(GivenReason.checked(said)).isEqualTo("Named in it");
  }
}
