package org.sevenfold.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.form.Problem;

/** What must be asked, and what must not be offered, where the law comes in: duties, requests, danger, telling. */
class AskedOfLawTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @ParameterizedTest
  @ValueSource(strings = {"read-instrument", "decide-challenge"})
  @Meets("P07.b#2")
  void onlyAnOrderOfACourtCanBeChallenged(String form) {
    Map<String, Object> challenge = Map.of("org_will_challenge", "yes");
    assertThat(problems(form, Map.of("legal_basis", "court_order"), challenge)).doesNotContain("org_will_challenge");
    assertThat(problems(form, Map.of("legal_basis", "statutory_duty"), challenge)).contains("org_will_challenge");
    assertThat(problems(form, Map.of("legal_basis", "statutory_duty"), Map.of()))
        .as("nor is it missed").doesNotContain("org_will_challenge", "challenge_lodged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tell-person", "tell-later"})
  @Meets("P28.a#1")
  void whoeverTellsThemWritesWhatWhyWithWhomWhenAndHow(String form) {
    assertThat(problems(form, Map.of(), Map.of("person_told", "yes")))
        .contains("told_whom", "told_what", "told_why", "told_with_whom", "told_on");
    assertThat(form(form).field("told_on").orElseThrow().type()).isEqualTo(Field.Type.DATE);
    assertThat(options(form, "told_how")).containsExactly("in_person", "phone", "letter", "other");
    assertThat(problems(form, Map.of(), Map.of("person_told", "not_safe"))).contains("not_told_reason");
  }

  @Test
  @Meets("P63.a#1")
  void whereSharingMayBeDangerousItIsSaidForWhom() {
    assertThat(options("third-parties", "others_at_risk")).contains("practitioner", "other_practitioners", "public",
        "third_party");
    for (String danger : List.of("yes", "unknown")) {
      assertThat(problems("third-parties", Map.of(), Map.of("safety_risk", danger))).contains("others_at_risk");
    }
    assertThat(problems("third-parties", Map.of(), Map.of("safety_risk", "no"))).doesNotContain("others_at_risk");
  }

  @Test
  @Meets("P73#1")
  void whichSectionTheAuthorityNamesIsWrittenDown() {
    assertThat(problems("read-request", Map.of(), Map.of())).contains("section_quoted");
  }

  @Test
  @Meets("P73#2")
  void theRightsOfTheChildAreAConditionAndTheRightIsNamed() {
    Map<String, Object> facts = Map.of("decision", "SHARE", "sensitive_data", "yes");
    assertThat(options("share-information", "sch3_condition")).contains("b3");
    assertThat(problems("share-information", facts, Map.of("sch3_condition", "b3"))).contains("right_named");
    assertThat(problems("share-information", facts, Map.of("sch3_condition", "b4"))).doesNotContain("right_named");
  }

  @ParameterizedTest
  @ValueSource(strings = {"answer-request", "offer-help", "weigh-public-interest"})
  @Meets("P77.b#1")
  void nobodyRefusesBeforeBothRisksAreWeighed(String form) {
    Map<String, Object> refused = Map.of("request_decision", "DO_NOT_SHARE");
    assertThat(problems(form, Map.of(), form.equals("answer-request") ? refused : Map.of()))
        .contains("consequence_if_shared", "consequence_if_not_shared");
  }

  private static List<String> problems(String form, Map<String, Object> facts, Map<String, Object> answers) {
    return new AnswerCheck(form(form), facts::get).problems(answers, TODAY).stream().map(Problem::key).toList();
  }

  private static List<String> options(String form, String key) {
    return form(form).field(key).orElseThrow().options().stream().map(Field.Option::value).toList();
  }

  private static Form form(String id) {
    return Forms.all().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
  }
}
