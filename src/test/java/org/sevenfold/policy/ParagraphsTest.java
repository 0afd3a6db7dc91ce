package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Where something comes from is said in words: nobody outside the tables reads their codes. */
class ParagraphsTest {

  @Test
  void eachParagraphIsNamedOnceByItsNumber() {
    assertThat(Paragraphs.said(List.of("P59.b1", "P05", "P59.b3"))).isEqualTo("paragraphs 59 and 5");
    assertThat(Paragraphs.said(List.of("P20.a"))).isEqualTo("paragraph 20");
    assertThat(Paragraphs.said(List.of("P42.c0", "P40", "P41"))).isEqualTo("paragraphs 42, 40 and 41");
  }

  @Test
  void aRuleALawAndWhatIsOursAreCalledWhatTheyAre() {
    assertThat(Paragraphs.said(List.of("P05", "GR5"))).isEqualTo("paragraph 5 and golden rule 5");
    assertThat(Paragraphs.said(List.of("CA2004.s16LA"))).isEqualTo("section 16LA of the Children Act 2004");
    assertThat(Paragraphs.said(List.of("ADULT.b2b"))).isEqualTo("the part about adults");
    assertThat(Paragraphs.said(List.of("ours"))).isEqualTo("our own rule");
    assertThat(Paragraphs.said(List.of())).isEmpty();
  }
}
