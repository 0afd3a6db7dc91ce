package org.sevenfold.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Condition;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.form.Problem;
import org.sevenfold.step.Suggestions;

/** What the guidance wants to be written down in several parts, or under other names than ours, is asked so. */
class AskedEvidenceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final List<String> HOLDER = List.of("name", "relation", "resident", "source");

  @Test
  @Meets("GR2#1")
  void whatWasToldAtTheOutsetIsAskedInItsParts() {
    Form form = form("describe-concern");
    assertThat(options(form, "openness_told")).contains("yes", "no", "unknown");
    assertThat(options(form, "told_first_whom")).containsExactly("person", "family", "both");
    assertThat(options(form, "told_first_covered")).containsExactly("why", "what", "how", "with_whom");
    assertThat(options(form, "agreement_sought")).containsExactly("yes", "no_with_reason");
    assertThat(field(form, "told_first_on").type()).isEqualTo(Field.Type.DATE);
    assertThat(field(form, "openness_reason").type()).isEqualTo(Field.Type.TEXTAREA);
  }

  @Test
  @Meets("P38.a#1")
  void whichPrivacyNoticeTheyGotAndWhenIsAskedOnceTheyGotOne() {
    Form form = form("describe-concern");
    assertThat(options(form, "privacy_notice_given")).containsExactly("yes", "no");
    for (String part : List.of("privacy_notice_version", "privacy_notice_on")) {
      assertThat(asked(form, part, Map.of("privacy_notice_given", "yes"))).as(part).isTrue();
      assertThat(asked(form, part, Map.of("privacy_notice_given", "no"))).as(part).isFalse();
    }
  }

  @Test
  @Meets("P31#1")
  void whatIsConfidentialIsCheckedWithThePersonOrSkippedWithAReason() {
    Form form = form("check-confidence");
    assertThat(options(form, "check_covered")).containsExactly("is_confidential", "limits_explained",
        "circumstances_explained");
    assertThat(wrong(form, Map.of("confidence_checked", "yes"))).containsExactly("checked_by", "checked_on",
        "check_covered", "check_said");
    for (String skipped : List.of("not_reached", "not_safe", "not_needed")) {
      assertThat(wrong(form, Map.of("confidence_checked", skipped))).as(skipped)
          .containsExactly("check_skipped_because");
    }
    assertThat(asked(form, "check_not_asked", Map.of("confidence_checked", "yes"))).isTrue();
    assertThat(options(form("judge-confidentiality"), "about_others")).contains("yes", "no");
  }

  @Test
  @Meets("P32.b#3")
  void nothingRestsOnAnUnderstandingThatIsNotOnRecord() {
    Form form = form("judge-confidentiality");
    Map<String, Object> unsaid = Map.of("recipient_in_agreed", "yes", "purpose_in_agreed", "yes");
    assertThat(wrong(form, unsaid)).contains("agreed_recipients", "agreed_purposes");
    assertThat(wrong(form, Map.of("recipient_in_agreed", "no", "purpose_in_agreed", "unknown")))
        .doesNotContain("agreed_recipients", "agreed_purposes");
  }

  @Test
  @Meets("P34.a#1")
  void thatAPublicBodyMayOweConfidenceBecauseOfWhatItWasGivenForIsSaid() {
    assertThat(field(form("judge-confidentiality"), "duty_owed_to").description())
        .contains("public body", "what it was given the information for");
  }

  /** Each of the eight is answered by whoever assesses: age suggests only that there is somebody to be asked. */
  @Test
  @Meets("P41.a#1")
  void fromTwelveOnUnderstandingIsExpectedAndConfirmedByThePersonNeverByAge() {
    Suggestions suggestions = new Suggestions();
    assertThat(suggestions.of(field(form("assess-competence"), "too_young"))).singleElement().satisfies(one -> {
      assertThat(one.answer()).isEqualTo("no");
      assertThat(one.when()).isEqualTo(new Condition.Is("age_band", "12_15"));
    });
    Form form = form("assess-competence");
    assertThat(form.fields().map(Field::key).filter(key -> key.matches("competence_c\\d"))).hasSize(8)
        .allMatch(key -> suggestions.of(field(form, key)).isEmpty())
        .allMatch(key -> field(form, key).rules().required());
    assertThat(form.parts()).filteredOn(part -> part instanceof Form.Text text && text.text().startsWith("From 12 on"))
        .singleElement().satisfies(text -> assertThat(text.shown().keys()).contains("age_band"));
  }

  @Test
  @Meets("P41.d#1")
  void howItWasExplainedIsAskedWithLanguageAndInterpreter() {
    Form form = form("assess-competence");
    assertThat(options(form, "interpreter")).containsExactly("none", "used", "needed_not_available");
    assertThat(form.fields().map(Field::key)).contains("explained_language", "explained_in");
  }

  @Test
  @Meets("P44.a#2")
  void whoHoldsParentalResponsibilityIsAskedOneByOne() {
    Form form = form("who-may-consent");
    for (int number = 1; number <= 3; number++) {
      for (String part : HOLDER) {
        assertThat(form.field("holder_" + number + "_" + part)).as(part).isPresent();
      }
    }
    assertThat(field(form, "holder_1_name").holds()).isEqualTo(Field.Holds.IDENTIFYING);
    assertThat(form.field("why_this_holder")).isPresent();
  }

  @Test
  @Meets({"P44.b#1", "P53.b#1"})
  void whatThePersonThemselvesWantsIsAskedHoweverItIsDecided() {
    for (String form : List.of("assess-competence", "weigh-public-interest")) {
      assertThat(form(form).field("own_views")).as(form).isPresent();
    }
    assertThat(field(form("who-may-consent"), "child_view").rules().required()).isTrue();
    assertThat(field(form("who-may-consent"), "child_words").rules().required()).isTrue();
    assertThat(options(form("best-interests"), "views_sought")).containsExactly("yes", "no_with_reason");
    assertThat(field(form("best-interests"), "bi_wishes").rules().required()).isTrue();
  }

  @Test
  @Meets({"P46.b#1", "P46.c#1"})
  void aYoungPersonIsEncouragedToTellAParentAndNothingHangsOnIt() {
    Form form = form("hear-answer");
    assertThat(options(form, "told_parents")).containsExactly("yes", "unsafe", "not_needed");
    assertThat(field(form, "told_parents").holds()).as("no table and no model can read it")
        .isNotEqualTo(Field.Holds.ROUTING);
    assertThat(field(form, "parent_view").holds()).isNotEqualTo(Field.Holds.ROUTING);
  }

  @Test
  @Meets("P47.a#1")
  void whatWasDoneSoThatAllAgreeIsAskedWithWhomAndWhen() {
    for (String form : List.of("who-may-consent", "hear-answer")) {
      assertThat(form(form).fields().map(Field::key)).as(form).contains("agree_efforts", "agree_with", "agree_on");
    }
  }

  @Test
  @Meets({"P51.a#1", "P51.b#1"})
  void theBestInterestsAreWrittenDownAsAnObjectiveJudgement() {
    Form form = form("best-interests");
    assertThat(field(form, "bi_factors").rules().required()).isTrue();
    assertThat(field(form, "bi_view").rules().required()).isTrue();
    assertThat(((Form.Text) form.parts().get(0)).text()).contains("all that matters", "do not guess");
    assertThat(options(form, "bi_close")).contains("relative", "partner", "carer", "welfare_attorney", "court_deputy",
        "guardian", "other_close");
    assertThat(options(form, "bi_advocate")).contains("needed");
  }

  @Test
  @Meets({"P54.b1#1", "P54.b2#1", "P54.b3#1"})
  void eachGroundNotToAskIsAskedWhatItRestsOn() {
    Form form = form("bypass-consent");
    assertThat(options(form, "who_at_risk")).containsExactly("subject", "family_member", "practitioner",
        "third_party");
    assertThat(asked(form, "crime_type", Map.of("p54_b2", "yes"))).isTrue();
    assertThat(asked(form, "police_consulted", Map.of("p54_b2", "yes"))).isTrue();
    assertThat(asked(form, "delay_expected", Map.of("p54_b3", "yes"))).isTrue();
    assertThat(asked(form, "delay_expected", Map.of("p54_b1", "yes"))).isFalse();
    assertThat(wrong(form, Map.of("p54_b3", "yes"))).contains("ground_reasons");
  }

  @Test
  @Meets({"P58.a#1", "P58.b#1"})
  void theReasonsForNecessaryAndProportionateHaveTheirPlaces() {
    assertThat(form("weigh-public-interest").fields().map(Field::key)).contains("necessary_reasons",
        "proportionate_reasons");
  }

  private static Form form(String id) {
    return Forms.all().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
  }

  private static Field field(Form form, String key) {
    return form.field(key).orElseThrow();
  }

  private static List<String> options(Form form, String key) {
    return field(form, key).options().stream().map(Field.Option::value).toList();
  }

  private static boolean asked(Form form, String key, Map<String, String> answers) {
    return field(form, key).shown().holds(answers::get);
  }

  private static List<String> wrong(Form form, Map<String, Object> answers) {
    return new AnswerCheck(form, key -> null).problems(answers, TODAY).stream().map(Problem::key).toList();
  }
}
