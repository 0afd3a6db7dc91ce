package org.sevenfold.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.guidance.Meets;
import org.sevenfold.policy.Suggested;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;

/** What a referral takes from what was answered before, and what it leaves for a person to say. */
class ComposedTest {

  @Test
  void whereAskingIsNotSafeThePaperSaysFirstWhatMustNotBeDone() {
    assertThat(composed("keep_from_family", "bypass-consent", Map.of("p54_b1", "yes",
        "person_to_ask_alleged_source", "yes", "ground_reasons", "Jamie may be hurt tonight", "safe_contact",
        "His grandmother"))).startsWith("Not safe to contact: ").contains("may put somebody in danger",
            "may be the one who causes the harm", "What is feared: Jamie may be hurt tonight",
            "How to speak to them safely: His grandmother");
  }

  @Test
  void whereNobodyKnowsWhetherAskingIsSafeItSaysSoToo() {
    assertThat(composed("keep_from_family", "bypass-consent", Map.of("p54_b1", "unknown")))
        .startsWith("Not safe to contact: ").contains("Nobody knows yet");
    assertThat(composed("keep_from_family", "bypass-consent", Map.of("p54_b1", "no", "p54_other", "unknown")))
        .startsWith("Not safe to contact: ");
  }

  @Test
  void whereAskingIsSafeItForbidsNothing() {
    assertThat(composed("keep_from_family", "bypass-consent", Map.of("p54_b1", "no",
        "person_to_ask_alleged_source", "no"))).isEmpty();
  }

  @Test
  void wordsAreTheirsWhereTheyStandBetweenQuotationMarks() {
    assertThat(composed("words_as_reported", "raise-concern",
        Map.of("what_was_seen", "He said: \"Dad hits me\" and \"don't tell\". It's red.")))
        .isEqualTo("\"Dad hits me\"\n\"don't tell\"");
    assertThat(composed("words_as_reported", "raise-concern", Map.of("what_was_seen", "It's red, isn't it")))
        .isEmpty();
  }

  @Test
  void howSeriousItIsStandsInTheWordsOfTheAnswersAndDoubtIsLeftOut() {
    assertThat(composed("how_serious", "describe-concern", Map.of("harm_level", "significant_harm_child",
        "harm_category", "unknown", "level_of_need", "level_4"))).isEqualTo(
            "A child is being seriously harmed, or may be\nLevel 4: protection or specialist help");
  }

  @Test
  void whatTheFamilyKnowsSaysWhyNobodyWasAsked() {
    assertThat(composed("family_knows", "bypass-consent", Map.of("p54_b1", "yes")))
        .contains("Nobody was asked whether it may be shared");
  }

  @ParameterizedTest
  @CsvSource({"hear-answer, their_words", "who-may-consent, child_words", "bypass-consent, child_wishes",
      "weigh-public-interest, own_views", "assess-competence, competence_evidence", "assess-capacity, code_steps",
      "best-interests, bi_view", "best-interests, bi_wishes", "who-may-consent, why_this_holder",
      "agree-with-authority, authority_says", "who-may-consent, agree_efforts"})
  void whatWasSeenAndSaidOfConsentStandsOnThePaperToo(String form, String question) {
    assertThat(form(form + " v1").field(question)).isPresent();
    assertThat(composed("family_knows", form, Map.of(question, "As it was written down")))
        .endsWith(": As it was written down");
  }

  @Test
  @Meets("P30.b3#2")
  void whatSomebodyAskedToKeepPrivateIsToldToWhoeverGetsIt() {
    assertThat(composed("limits_told", "judge-confidentiality",
        Map.of("confidential_items", "What she said of her aunt",
            "kept_1_item", "Her new school")))
        .contains("They asked to keep this private: What she said of her aunt",
            "And this: Her new school");
  }

  private static String composed(String question, String form, Map<String, Object> answers) {
    Entry entry = new Entry(1, Instant.EPOCH, new Act(Act.Kind.ANSWERED, new PersonId("p"), "task", form + " v1",
        answers), Map.of());
    return new Composed(new Answered(new CaseRecord(List.of(entry), List.of()), ComposedTest::form), Map.of())
        .of(new Suggested().lines().get(question))
        .map(known -> known.answer().toString()).orElse("");
  }

  private static Form form(String named) {
    return Forms.all().filter(form -> named.startsWith(form.id() + " ")).findFirst().orElseThrow();
  }
}
