package org.sevenfold.models;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;

/**
 * A task that a second person must answer, and a way to it on which a lead was the first wherever a lead can be.
 *
 * @param task  what the second person is asked
 * @param first the tasks whose answers make somebody the first: the last answer, or with {@code every} each of them
 * @param every whether all who answered are meant, and whoever raised the concern too
 */
record SecondPair(String way, String task, Set<String> first, boolean every, Consumer<Story> reach) {

  /** Every way that we know. */
  static Stream<SecondPair> all() {
    return Stream.of(
        countersigned("a lead decided not to share", "countersign_decision", "decide_sharing", story -> story.ofHarm()
            .given("practitioner_decision", "DO_NOT_SHARE").raise().until("decide_sharing")),
        countersigned("a lead advised not to share", "countersign_decision", "answer_deferral", story -> story.ofHarm()
            .given("practitioner_decision", "DEFER_FOR_ADVICE").given("after_deferral", "DO_NOT_SHARE").raise()
            .until("answer_deferral")),
        countersigned("a lead would rather leave somebody else in danger", "countersign_third_party",
            "lead_decides_third_party",
            story -> story.ofHarm().given("cause_for_belief", "none").given("safety_risk", "yes")
                .given("redaction_meets_purpose", "no").given("third_party_decision", "DO_NOT_SHARE").raise()
                .until("lead_decides_third_party")),
        new SecondPair("an order was set aside", "countersign_duty", Set.of("decide_duty"), false,
            story -> story.ofHarm().given("p54_b1", "no").given("legal_basis", "court_order")
                .given("org_will_challenge", "yes").given("challenge_lodged", "yes")
                .given("challenge_outcome", "set_aside").raise().until("countersign_duty")),
        new SecondPair("a lead refuses a council", "lawyer_signs_refusal", Set.of("lead_answers_request"), false,
            story -> RequestTest.asked(story).given("unreasonable", "yes").given("request_decision", "DO_NOT_SHARE")
                .raise().until("lawyer_signs_refusal")),
        new SecondPair("a child protection enquiry gets nothing", "countersign_refusal", Set.of("decide_sharing"),
            false,
            story -> RequestTest.asked(story).given("practitioner_decision", "DO_NOT_SHARE")
                .given("agency_listed", "no")
                .raise().until("countersign_refusal")),
        countersigned("a council does not know the caller", "countersign_request", "ring_back", story -> RequestTest
            .asked(story).given("requester_verified", "no").given("after_deferral", "DO_NOT_SHARE").raise()
            .until("ring_back")),
        advised("somebody asks for advice", "advise", story -> asking(story, "not_established")),
        advised("a first adviser is unsure", "advise_second", story -> answered("advise",
            asking(story.given("advice_second", "not_established"), "still_unsure"))),
        advised("two advisers are unsure", "consult_csc", story -> answered("advise",
            asking(story.given("advice_second", "still_unsure"), "still_unsure")).until("consult_csc")),
        advised("an adviser finds no cause", "countersign_advice", story -> answered("advise",
            asking(story, "not_established")).until("countersign_advice")));
  }

  Story reached(Story story) {
    reach.accept(story);
    return story.until(task);
  }

  /** Who was the first, as the record says it and not as the tables keep it. */
  Set<PersonId> firstOf(Story story, CaseRecord record) {
    List<PersonId> answered = record.answers().map(Entry::act).filter(act -> first.contains(act.subject()))
        .map(act -> act.who()).toList();
    if (!every) {
      return Set.of(answered.get(answered.size() - 1));
    }
    return Stream.concat(answered.stream(), Stream.of(story.people().raiser().id())).collect(toUnmodifiableSet());
  }

  private static SecondPair countersigned(String way, String task, String decision, Consumer<Story> reach) {
    return new SecondPair(way, task, Set.of(decision), false, story -> {
      reach.accept(story);
      story.answer(decision, story.people().lead());
    });
  }

  private static SecondPair advised(String way, String task, Consumer<Story> reach) {
    Set<String> advice = task.equals("consult_csc") || task.equals("advise") ? Set.of()
        : Set.of("advise", "advise_second");
    return new SecondPair(way, task, advice, true, reach);
  }

  private static Story asking(Story story, String advice) {
    return story.given("cause_for_belief", "unknown").given("harm_level", "unknown").given("advice", advice)
        .given("advice_csc", "established").given("whom_to_ask", story.people().lead().userName()).raise()
        .answer("triage").until("advise");
  }

  private static Story answered(String task, Story story) {
    Person lead = story.people().lead();
    return story.answer(task, lead);
  }

  @Override
  public String toString() {
    return way;
  }
}
