package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In an emergency it goes at once, and as safely as there is time for (P08, P09). */
class EmergencyTest extends StoryTest {

  @ParameterizedTest
  @CsvSource({"natural_disaster, OTHER_AGENCY", "other_incident, OTHER_AGENCY", "terrorism, POLICE"})
  void anIncidentOfAnyKindIsSharedWithWhoeverResponds(String incident, String responder) {
    Story story = story().given("age_band", "adult").given("harm_level", "none").given("concern_direction", "none")
        .given("emergency_incident", incident).given("consent_would_delay", "yes").raise().until("share");
    assertThat(story.facts()).containsEntry("route", "EMERGENCY").containsEntry("bypass_ground", "EMERGENCY")
        .containsEntry("recommendation", "SHARE").containsEntry("decision", "SHARE");
    assertThat(story.fact("destination")).contains(responder);
  }

  @ParameterizedTest
  @CsvSource({"immediate_danger, yes, ANY_WORKING_CHANNEL",
      "emergency_incident, terrorism, PHONE_VERIFIED_THEN_WRITTEN",
      "harm_category, physical, PHONE_VERIFIED_THEN_WRITTEN"})
  void howSecureItMustBeFollowsFromTheDanger(String fact, String value, String rule) {
    assertThat(story().ofHarm().given(fact, value).raise().until("share").fact("channel_rule")).isEqualTo(rule);
  }

  @Test
  void whereNobodyIsInDangerItIsAsSecureAsAlways() {
    assertThat(story().ofAnOpenSecret().raise().until("share").fact("channel_rule")).isEqualTo("NORMAL");
  }
}
