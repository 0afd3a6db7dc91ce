package org.sevenfold.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.guidance.Meets;

/** What the guidance says of a question stands with the help of its page, and what it says of a page on the page. */
class WhatCountsTest {

  private final PageHelp help = new PageHelp();

  @ParameterizedTest
  @CsvSource({"P04, raise-concern, what_was_seen", "P05.b2a, describe-concern, harm_level",
      "ADULT.b1, describe-concern, harm_level", "P06.b, describe-concern, harm_pattern",
      "P06.c, describe-concern, harm_cause", "P20.b, state-purpose, purpose_text",
      "P05.b2b, state-purpose, purpose_text", "P06.a, state-purpose, purpose_text",
      "P30.b1, judge-confidentiality, relationship", "P34.a, judge-confidentiality, statutory_confidence",
      "P35, bypass-consent, p54_b1", "P76.a, how-it-came, inbound_request", "P78, state-purpose, within_functions",
      "P80, state-purpose, within_functions", "P81, state-purpose, within_functions"})
  @Meets({"P04#1", "P05.b2a#1", "ADULT.b1#2", "P06.b#2", "P06.c#2", "P20.b#1", "P05.b2b#2", "P06.a#1",
      "P30.b1#1", "P34.a#1", "P35#1", "P76.a#1", "P80#1", "P81#1"})
  void whatCountsStandsBesideTheQuestion(String paragraph, String form, String question) {
    assertThat(form(form).field(question)).isPresent();
    assertThat(help.counts(question)).hasValueSatisfying(counts -> {
      assertThat(counts.para()).contains(paragraph);
      assertThat(counts.words().split(" ").length).isBetween(8, 60);
      assertThat(help.countsOn(form(form))).extracting(PageHelp.Counted::words).contains(counts.words());
    });
  }

  @ParameterizedTest
  @CsvSource({"best-interests, not a guess at what they would have chosen",
      "best-interests, Mental Capacity Act holds here",
      "weigh-public-interest, family life to protect somebody", "complete-article8, family life to protect somebody",
      "weigh-public-interest, Small acts", "read-request, Under section 27 a council may ask you",
      "share-information, Any way that works will do", "share-information, Ring first",
      "share-information, agree what they may pass on"})
  @Meets({"P06.b#2", "P06.c#2", "P51.b#1", "P67#1", "P76.a#1"})
  void whatCountsForAPageStandsOnIt(String form, String words) {
    assertThat(texts(form(form))).anyMatch(text -> text.text().contains(words));
  }

  /** Somebody knew, and data protection is no reason: beside every answer with which somebody refuses. */
  @ParameterizedTest
  @CsvSource({"decide-sharing", "lead-decides", "guardian-decides", "answer-deferral", "lead-decides-third-party",
      "countersign-decision"})
  @Meets({"P04.u1#1", "GR1#1"})
  void thatSomebodyKnewStandsBesideEveryNo(String form) {
    assertThat(texts(form(form))).anyMatch(text -> text.text().contains("somebody knew and did not pass it on")
        && text.text().contains("no reason not to share"));
  }

  @Test
  void whatIsSaidOfAQuestionIsSaidOfOneThatIsAsked() {
    List<String> asked = Forms.all().flatMap(Form::fields).map(Field::key).distinct().toList();
    assertThat(asked).filteredOn(key -> help.counts(key).isPresent()).hasSize(10);
  }

  private static Form form(String id) {
    return Forms.all().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
  }

  private static Stream<Form.Text> texts(Form form) {
    return form.parts().stream().filter(Form.Text.class::isInstance).map(Form.Text.class::cast);
  }
}
