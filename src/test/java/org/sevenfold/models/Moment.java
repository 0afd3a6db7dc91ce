package org.sevenfold.models;

import java.util.List;
import java.util.function.Consumer;

/**
 * A step at which a concern can stand open, and what has to be true for it to get there.
 *
 * @param task    the open task; {@link #WAITING} where nothing is open and only a timer runs
 * @param given   what is true
 * @param goingOn what becomes true so that the concern can go on from there
 */
record Moment(String task, Consumer<Story> given, Consumer<Story> goingOn) {

  static final String WAITING = "waiting";

  /** Every step that has a task, and the waits between them. */
  static List<Moment> all() {
    return List.of(
        at("describe", Story::ofHarm),
        at("how_it_came", Story::ofHarm),
        at("ask_advice", Moment::unsure),
        at("advise", Moment::unsure),
        at("answer_advice", Moment::unsure),
        at("read_instrument", Moment::ordered),
        at("decide_duty", Moment::ordered),
        at("verify_instrument", story -> ordered(story).given("instrument_verified", "no")
            .given("after_deferral", "DO_NOT_SHARE")),
        new Moment("decide_challenge", story -> ordered(story).given("org_will_challenge", "yes"),
            story -> story.given("org_will_challenge", "no")),
        new Moment("await_challenge", story -> ordered(story).given("org_will_challenge", "yes")
            .given("challenge_lodged", "yes").given("challenge_outcome", "pending"),
            story -> story.given("challenge_outcome", "upheld")),
        at("advise_legal_basis",
            story -> story.given("legal_basis", "unknown").given("after_deferral", "DO_NOT_SHARE")),
        at("read_request", Moment::asked),
        new Moment("ring_back", story -> asked(story).given("requester_verified", "no"),
            story -> story.given("requester_verified", "yes")),
        at("countersign_request", story -> asked(story).given("requester_verified", "no")
            .given("after_deferral", "DO_NOT_SHARE")),
        new Moment("advise_request", story -> helped(story).given("compatible_with_duties", "unknown"),
            story -> story.given("compatible_with_duties", "yes")),
        at("lead_answers_request", story -> asked(story).given("unreasonable", "yes")
            .given("request_decision", "ASSIST")),
        at("lawyer_signs_refusal", story -> asked(story).given("unreasonable", "yes")
            .given("request_decision", "DO_NOT_SHARE")),
        at("offer_help", story -> helped(story).given("unduly_prejudices", "yes")),
        at("countersign_refusal", story -> asked(story).given("practitioner_decision", "DO_NOT_SHARE")),
        at("state_purpose", Story::ofHarm),
        at("identify_person", Story::ofHarm),
        at("judge_confidentiality", Story::ofHarm),
        at("release_statutory_file", story -> story.given("statutory_confidence", "adoption")),
        at("advise_release_beside", story -> story.ofHarm().given("statutory_confidence", "adoption")),
        at("advise_doubt", story -> story.ofHarm().given("relationship", "unknown")),
        at("bypass_consent", Story::ofHarm),
        at("advise_contact", story -> story.given("p54_b1", "unknown")),
        at("advise_contact_beside", story -> story.ofHarm().given("p54_b1", "unknown")),
        at("assess_competence", Moment::asking),
        at("judge_competence", Moment::asking),
        at("who_may_consent", Moment::asking),
        at("choose_parent", story -> asking(story).given("family_conflict", "yes")
            .given("parent_choice", "RESIDENT_PARENT")),
        at("question_capacity", story -> asking(story).given("age_band", "16_17")),
        at("assess_capacity", story -> asking(story).given("age_band", "adult").given("evidence_of_incapacity", "yes")
            .given("code_assessment", "lacks")),
        at("best_interests", story -> story.ofJudgement().given("age_band", "adult")
            .given("evidence_of_incapacity", "yes").given("code_assessment", "lacks")),
        at("prepare_asking", Moment::asking),
        at("hear_answer", Moment::asking),
        at("weigh", Story::ofHarm),
        at("decide_sharing", Story::ofHarm),
        at("lead_decides", story -> story.ofJudgement().given("lead_decision", "SHARE")),
        at("guardian_decides", story -> story.ofJudgement().given("sensitivity", "high")
            .given("guardian_decision", "SHARE")),
        at("answer_deferral", story -> story.ofHarm().given("practitioner_decision", "DEFER_FOR_ADVICE")
            .given("after_deferral", "SHARE")),
        at("countersign_decision", story -> story.ofHarm().given("practitioner_decision", "DO_NOT_SHARE")),
        at("protect_third_parties", Story::ofHarm),
        at("keep_others_safe", Moment::risky),
        at("lead_decides_third_party", story -> risky(story).given("cause_for_belief", "none")),
        new Moment("countersign_third_party", story -> risky(story).given("cause_for_belief", "none")
            .given("third_party_decision", "DO_NOT_SHARE"), story -> story.given("third_party_decision", "SHARE")),
        at("inform_person", Story::ofHarm),
        at("tell_person", Story::ofAnOpenSecret),
        at("share", story -> story.ofHarm().given("crime_suspected", "serious")),
        at("send_now", Story::ofHarm),
        at("confirm_in_writing", story -> story.ofHarm().given("sent_how", "by_phone")),
        at("record", Story::ofHarm),
        at("log_acknowledgement", Story::ofHarm),
        at("answer_article8", story -> story.ofHarm().given("article8_lawful", "unknown")),
        at("tell_afterwards", story -> story.given("immediate_danger", "yes")),
        at(WAITING, Story::ofHarm),
        at("tell_later", Story::ofHarm),
        at("review_decision", story -> story.ofHarm().given("practitioner_decision", "DO_NOT_SHARE")));
  }

  private static void unsure(Story story) {
    story.given("cause_for_belief", "unknown").given("advice", "not_established")
        .given("after_advice", "refer_directly");
  }

  private static Story ordered(Story story) {
    return story.given("legal_basis", "court_order");
  }

  private static Story asked(Story story) {
    return story.ofHarm().given("inbound_request", "s47");
  }

  private static Story helped(Story story) {
    return story.ofAnOpenSecret().given("inbound_request", "s17_s27");
  }

  private static Moment at(String task, Consumer<Story> given) {
    return new Moment(task, given, story -> {});
  }

  /** Somebody is asked, and says no; in an emergency nobody is. */
  private static Story asking(Story story) {
    return story.given("consent_would_delay", "yes").given("response", "refused");
  }

  private static Story risky(Story story) {
    return story.ofHarm().given("safety_risk", "yes").given("redaction_meets_purpose", "no")
        .given("third_party_decision", "SHARE");
  }

  /** Plays a story to this moment. */
  Story reach(Story story) {
    given.accept(story);
    return again(story.raise().answer("triage"));
  }

  /** Plays a story that was told something back to this moment. */
  Story again(Story story) {
    return task.equals(WAITING) ? story.play() : story.until(task);
  }

  /** Plays it on to where the concern is closed. */
  Story goOn(Story story) {
    goingOn.accept(story);
    return story.toTheEnd();
  }

  @Override
  public String toString() {
    return task;
  }
}
