package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
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
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.notice.NoticeSender;
import org.sevenfold.policy.Pack;
import org.sevenfold.work.Ladder;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Wherever a concern stands when everybody falls silent, what waits comes back by itself and climbs to the last rung:
 * advice that nobody gives, an answer that does not come, a call that nobody confirms, an order that nobody obeys. It
 * does so by day, on a Friday night when nobody is there, and beside another agency, of which nobody hears of it.
 */
@Tag("long")
class EveryLadderTest extends StoryTest {

  /** What came of each, in the order in which they were tried. */
  static final List<Silence> SILENCES = new ArrayList<>();
  static final int STEPS = 14;
  private static final int UNTIL_SOMEBODY_GOES = 4;
  private static final String ASKED = "overdue_task";
  private static final String BY_DAY = "by day";

  @Autowired
  NoticeSender sender;
  @Autowired
  Ladder ladder;
  @Autowired
  Staffing staffing;

  static Stream<Moment> moments() {
    return Stream.concat(Moment.all().stream(), Stream.of(
        new Moment("consult_csc", story -> story.given("cause_for_belief", "unknown").given("advice", "still_unsure")
            .given("advice_second", "still_unsure"), story -> {}),
        new Moment("answer_adviser", story -> story.given("cause_for_belief", "unknown").given("advice", "asks_back"),
            story -> {}),
        new Moment("authorise_challenge", story -> story.given("legal_basis", "court_order")
            .given("org_will_challenge", "yes"), story -> {}),
        new Moment("look_at_unverified", story -> story.given("immediate_danger", "yes").given("check_b6", "no"),
            story -> {})));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("moments")
  void whoeverFallsSilentItClimbsToTheLastRung(Moment moment) {
    climbs(moment.toString(), BY_DAY, moment.reach(story()));
  }

  @Test
  void anOrderThatNobodyObeysByItsDayClimbsToo() {
    climbs("comply_after_date", BY_DAY, story().given("legal_basis", "court_order").given("org_will_challenge", "yes")
        .given("comply_by", "2026-12-24").raise().until("decide_challenge").waitUntilNextDue());
  }

  @ParameterizedTest(name = "while {0} waits")
  @ValueSource(strings = {"verify_instrument", "advise_legal_basis"})
  void theDayOfAnOrderThatNobodyMindsClimbsToo(String waiting) {
    climbs("the day, while " + waiting + " waits", BY_DAY, theDay(story(), waiting));
  }

  private static Story theDay(Story story, String waiting) {
    return story.given("legal_basis", "court_order")
        .given("comply_by", "2026-12-24").given("legal_decision", "DEFER_FOR_ADVICE")
        .given("instrument_verified", waiting.startsWith("verify") ? "unknown" : "yes").raise().until(waiting)
        .waitUntilNextDue().waitUntilNextDue();
  }

  /** What comes back by itself. */
  static Stream<Named<UnaryOperator<Story>>> silences() {
    Set<String> asked = Set.of("advise", "answer_advice", "answer_adviser", "consult_csc", "advise_legal_basis",
        "log_acknowledgement", "decide_challenge", "authorise_challenge", "await_challenge", "confirm_in_writing",
        "tell_later", "tell_afterwards", "review_decision", "answer_article8", "hear_answer", "look_at_unverified",
        "send_now", "share");
    return Stream.concat(
        moments().filter(moment -> asked.contains(moment.task()))
            .map(moment -> Named.of(moment.task(), moment::reach)),
        Stream.of(Named.of("complete_basis", LeavingStories::withoutBasis),
            Named.of("check_confidence", story -> ConfidenceCheckTest.takenForGranted(story).raise()
                .until("check_confidence").play("check_confidence")),
            Named.of("the day of an order", story -> theDay(story, "verify_instrument")),
            Named.of("call_at_once", story -> story.given("immediate_danger", "yes").raise()),
            Named.of("check_danger", story -> story.given("immediate_danger", "unknown").raise()),
            Named.of("questions of an emergency",
                story -> story.ofHarm().given("immediate_danger", "yes").raise().answer("call_at_once"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("silences")
  void onAFridayNightWithEverybodyAbsentItClimbsAllTheSame(UnaryOperator<Story> reach) {
    Story story = reach.apply(story());
    jdbc.sql("update person set on_duty = false where agency = ?").param(story.people().agency()).update();
    clock.moveTo(LondonTime.at(clock.instant()).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)).toLocalDate()
        .atTime(23, 0).atZone(LondonTime.ZONE).toInstant());
    climbs(String.join(", ", story.open()), "at night, nobody there", story);
    assertNobodyElsewhereHearsOfIt(story, Instant.EPOCH);
  }

  /** Both are swept together; and the manager, who has been asked, goes to work there. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("silences")
  void besideAnotherAgencyEachClimbsToItsOwnPeopleAlone(UnaryOperator<Story> reach) {
    Story theirs = reach.apply(story());
    Story story = reach.apply(story());
    Person manager = story.people().the(Role.MANAGER);
    for (int step = 0; step < UNTIL_SOMEBODY_GOES; step++) {
      climb(story);
      climb(theirs);
    }
    new TestAdministrator(staffing, directory).change(new Person(manager.id(), theirs.people().agency(),
        manager.userName(), manager.name(), manager.job(), true, EnumSet.of(Role.MANAGER)));
    Instant gone = clock.instant();
    climbs(String.join(", ", story.open()), "beside another agency", story);
    for (int step = 0; step < UNTIL_SOMEBODY_GOES; step++) {
      climb(theirs);
    }
    assertThat(escalations(theirs)).isNotEmpty()
        .allSatisfy(escalation -> assertThat(work.candidates(escalation.id())).isNotEmpty());
    assertNobodyElsewhereHearsOfIt(story, gone);
    assertNobodyElsewhereHearsOfIt(theirs, gone);
    assertThat(asked(story)).as("whoever went").doesNotContain(manager.id());
  }

  /** A small place has no managers, and may lose its leads: the number outside is named all the same. */
  @ParameterizedTest(name = "nobody is {0}")
  @ValueSource(strings = {"manager,service_manager", "manager,service_manager,safeguarding_lead",
      "manager,service_manager,safeguarding_lead,caldicott_guardian"})
  void whereARungHasNobodyAtAllItReachesWhoeverIsThereAndNoOtherAgency(String roles) {
    new TestPeople(directory);
    Story story = story().ofHarm().raise();
    jdbc.sql("delete from person_role where role = any(?) and person in (select id from person where agency = ?)")
        .params(roles.split(","), story.people().agency()).update();
    climbs(String.join(", ", story.open()), "nobody is " + roles.replace(",", ", "), story);
    assertNobodyElsewhereHearsOfIt(story, Instant.EPOCH);
  }

  private void climbs(String what, String how, Story story) {
    Instant begun = clock.instant();
    Set<String> opened = new HashSet<>();
    for (int step = 0; step < STEPS; step++) {
      climb(story);
      assertThat(originals(story)).as("one escalation for each").doesNotHaveDuplicates();
      escalations(story).forEach(escalation -> opened.add(escalation.id().value()));
    }
    List<OpenTask> late = story.tasks().stream().filter(task -> overdue.rung(task.id()) > 0).toList();
    assertThat(late).as("what is late of %s", story.open()).isNotEmpty().allSatisfy(task -> {
      assertThat(task.key()).as("an escalation is never late itself").isNotEqualTo(ASKED);
      assertThat(originals(story)).contains(task.id().value());
    });
    int highest = late.stream().mapToInt(task -> overdue.rung(task.id())).max().orElseThrow();
    assertThat(highest).as("rung").isGreaterThanOrEqualTo(4);
    assertThat(escalations(story))
        .allSatisfy(escalation -> assertThat(work.candidates(escalation.id())).as("asked").isNotEmpty());
    note(new Silence(what, how, late.size(), highest, opened.size(), asked(story).size(),
        letters(story, begun, "count(distinct n.letter)"), letters(story, begun, "count(distinct n.person)"),
        outside(late), Duration.between(begun, clock.instant())));
  }

  private void climb(Story story) {
    time.toNextClock(story.reference(), story.people().agency());
    sender.send();
  }

  private static void note(Silence silence) {
    SILENCES.add(silence);
    System.out.println(silence.row());
  }

  /** Nobody is left within: whom to ring outside is named, and can be rung. */
  private String outside(List<OpenTask> late) {
    return late.stream().flatMap(task -> ladder.outside(task).stream()).map(Pack.Body::name).distinct().findFirst()
        .orElseGet(() -> fail("Nobody to ring outside"));
  }

  private Set<PersonId> asked(Story story) {
    Set<PersonId> all = new HashSet<>();
    escalations(story).forEach(escalation -> all.addAll(work.candidates(escalation.id())));
    return all;
  }

  private static List<OpenTask> escalations(Story story) {
    return story.tasks().stream().filter(task -> ASKED.equals(task.key())).toList();
  }

  /** By what somebody is offered, and by what they are told from that moment on. */
  private void assertNobodyElsewhereHearsOfIt(Story story, Instant from) {
    assertThat(jdbc.sql("""
        select count(*) from open_work w join open_work_candidate c on c.task = w.task join person p on p.id = c.person
         where w.concern = ? and p.agency <> w.agency""").param(story.reference().value()).query(Integer.class)
        .single()).as("asked of another agency").isZero();
    assertThat(jdbc.sql("""
        select count(*) from notice n join concern c on c.reference = n.concern join person p on p.id = n.person
         where c.reference = ? and p.agency <> c.agency and n.sent_at > ?""")
        .params(story.reference().value(), Timestamp.from(from)).query(Integer.class).single())
        .as("told of another agency").isZero();
  }

  /** Those that went out to the agency's people from then on, whatever they told. */
  private int letters(Story story, Instant from, String counted) {
    return jdbc.sql("select " + counted + " from notice n join person p on p.id = n.person where p.agency = ?"
        + " and n.sent_at >= ?").params(story.people().agency(), Timestamp.from(from)).query(Integer.class).single();
  }

  private List<String> originals(Story story) {
    return jdbc.sql("select overdue_task from open_work where concern = ? and overdue_task is not null")
        .param(story.reference().value()).query(String.class).list();
  }
}
