package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.notice.NoticeSender;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Wherever a concern stands when everybody falls silent, what waits comes back by itself and climbs to the last rung:
 * advice that nobody gives, an answer that does not come, a call that nobody confirms, an order that nobody obeys.
 */
@Tag("long")
class EveryLadderTest extends StoryTest {

  private static final int STEPS = 14;
  private static final String ASKED = "overdue_task";

  @Autowired
  NoticeSender sender;

  static Stream<Moment> moments() {
    return Stream.concat(Moment.all().stream(), Stream.of(
        new Moment("consult_csc", story -> story.given("cause_for_belief", "unknown").given("advice", "still_unsure")
            .given("advice_second", "still_unsure"), story -> {}),
        new Moment("authorise_challenge", story -> story.given("legal_basis", "court_order")
            .given("org_will_challenge", "yes"), story -> {}),
        new Moment("look_at_unverified", story -> story.given("immediate_danger", "yes").given("check_b6", "no"),
            story -> {})));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("moments")
  void whoeverFallsSilentItClimbsToTheLastRung(Moment moment) {
    climbs(moment.toString(), moment.reach(story()));
  }

  @Test
  void anOrderThatNobodyObeysByItsDayClimbsToo() {
    climbs("comply_after_date", story().given("legal_basis", "court_order").given("org_will_challenge", "yes")
        .given("comply_by", "2026-12-24").raise().until("decide_challenge").waitUntilNextDue());
  }

  @ParameterizedTest(name = "while {0} waits")
  @ValueSource(strings = {"verify_instrument", "advise_legal_basis"})
  void theDayOfAnOrderThatNobodyMindsClimbsToo(String waiting) {
    climbs("the day, while " + waiting + " waits", story().given("legal_basis", "court_order")
        .given("comply_by", "2026-12-24").given("legal_decision", "DEFER_FOR_ADVICE")
        .given("instrument_verified", waiting.startsWith("verify") ? "unknown" : "yes").raise().until(waiting)
        .waitUntilNextDue().waitUntilNextDue());
  }

  /** What comes back by itself, on a Friday night when nobody is on duty until further notice. */
  static Stream<Named<UnaryOperator<Story>>> silences() {
    Set<String> asked = Set.of("advise", "answer_advice", "log_acknowledgement", "decide_challenge",
        "confirm_in_writing", "tell_later", "tell_afterwards", "review_decision", "answer_article8");
    return Stream.concat(
        Moment.all().stream().filter(moment -> asked.contains(moment.task()))
            .map(moment -> Named.of(moment.task(), moment::reach)),
        Stream.of(Named.of("complete_basis", LeavingStories::withoutBasis),
            Named.of("check_confidence", story -> ConfidenceCheckTest.takenForGranted(story).raise()
                .until("check_confidence").play("check_confidence")),
            Named.of("ring_now", story -> story.given("immediate_danger", "yes").raise())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("silences")
  void onAFridayNightWithEverybodyAbsentItClimbsAllTheSameAndInTheirAgencyAlone(UnaryOperator<Story> reach) {
    TestPeople others = new TestPeople(directory);
    Story story = reach.apply(story());
    jdbc.sql("update person set on_duty = false where agency = ?").param(story.people().agency()).update();
    clock.moveTo(LondonTime.at(clock.instant()).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)).toLocalDate()
        .atTime(23, 0).atZone(LondonTime.ZONE).toInstant());
    climbs("at night, nobody there: " + story.open(), story);
    assertThat(mails(others)).as("to another agency").isZero();
  }

  private void climbs(String what, Story story) {
    for (int step = 0; step < STEPS; step++) {
      time.toNextClock(story.reference(), story.people().agency());
      sender.send();
      assertThat(originals(story)).as("one escalation for each").doesNotHaveDuplicates();
    }
    List<OpenTask> late = story.tasks().stream().filter(task -> overdue.rung(task.id()) > 0).toList();
    assertThat(late).as("what is late of %s", story.open()).isNotEmpty().allSatisfy(task -> {
      assertThat(task.key()).as("an escalation is never late itself").isNotEqualTo(ASKED);
      assertThat(originals(story)).contains(task.id().value());
    });
    assertThat(late.stream().mapToInt(task -> overdue.rung(task.id())).max())
        .matches(highest -> highest.getAsInt() >= 4);
    assertThat(story.tasks()).filteredOn(task -> ASKED.equals(task.key()))
        .allSatisfy(task -> assertThat(work.candidates(task.id())).as("asked").isNotEmpty());
    System.out.printf("%s: %d late, %d escalations, %d mails%n", what, late.size(), originals(story).size(),
        mails(story.people()));
  }

  /** Those that went out, whatever they told. */
  private int mails(TestPeople people) {
    return jdbc.sql("select count(distinct n.letter) from notice n join person p on p.id = n.person"
        + " where p.agency = ? and n.sent_at is not null").param(people.agency()).query(Integer.class).single();
  }

  private List<String> originals(Story story) {
    return jdbc.sql("select overdue_task from open_work where concern = ? and overdue_task is not null")
        .param(story.reference().value()).query(String.class).list();
  }
}
