package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.report.Figure;
import org.sevenfold.report.Figures;
import org.sevenfold.report.Load;
import org.sevenfold.report.Quarter;
import org.sevenfold.report.StepTime;
import org.sevenfold.report.Workloads;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether decisions come in time, what was done otherwise, how long steps take, and how work is spread. */
class StepsInNumbersTest extends PageTest {

  private static final Quarter AUTUMN = new Quarter(2026, 4);
  private static final Map<String, Object> NOTHING = Map.of();
  private static final Map<String, Object> DECIDES = Map.of("practitioner_decision", "DO_NOT_SHARE",
      "practitioner_reasons", "Their own plan is under way, and the family works with it.");

  @Autowired
  Figures figures;
  @Autowired
  Workloads workloads;
  @Autowired
  Concerns concerns;
  @Autowired
  JdbcClient jdbc;

  @Test
  void aDecisionIsInTimeByTheTimeThatItWasFirstGivenHoweverOftenItWasHandedOn() {
    answered(toDecide(), Walk.HARM);
    assertThat(count("in-time", "in time")).isEqualTo(1);
    OpenTask late = toDecide();
    clock.moveTo(late.dueAt().orElseThrow().plus(Duration.ofMinutes(1)));
    jdbc.sql("update open_work set due_at = ? where task = ?")
        .params(Timestamp.from(clock.instant().plus(Duration.ofDays(1))), late.id().value()).update();
    answered(late, Walk.HARM);
    assertThat(count("in-time", "late")).isEqualTo(1);
    assertThat(figure("in-time").total()).isEqualTo(2);
  }

  @Test
  void whatWasDoneOtherwiseThanRecommendedIsCountedAndStandsNowhereInClear() {
    answered(toDecide(), Walk.HARM);
    int before = count("recommendations", "as recommended");
    assertThat(before).isPositive();
    assertThat(count("recommendations", "otherwise, with reasons")).isZero();
    answered(toDecide(), DECIDES);
    assertThat(count("recommendations", "otherwise, with reasons")).isEqualTo(1);
    assertThat(jdbc.sql("select as_recommended from step_done where as_recommended is not null union"
        + " select known_by from concern where known_by is not null").query(String.class).list()).isNotEmpty()
        .noneMatch(sealed -> sealed.length() < 40);
  }

  @Test
  void howItBecameKnownIsCounted() {
    raise(Map.of("whose_words", "child_told_me"));
    raise(Map.of("whose_words", "somebody_told_me"));
    raise(Map.of("whose_words", "somebody_told_me"));
    assertThat(count("sources", "told by somebody else")).isEqualTo(2);
    assertThat(figure("sources").total()).isEqualTo(figure("raised").total()).isEqualTo(3);
  }

  @Test
  void whatIsOpenIsCountedByItsAgeAtTheEndOfTheQuarterOrNow() {
    ConcernReference closed = raise(NOTHING);
    raise(NOTHING);
    clock.moveTo(TUESDAY.plus(Duration.ofDays(8)));
    raise(NOTHING);
    concerns.close(closed, "SHARE");
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
    assertThat(count("open", "within a day")).isEqualTo(1);
    assertThat(count("open", "7 to 28 days")).isEqualTo(1);
    clock.moveTo(TUESDAY.plus(Duration.ofDays(200)));
    assertThat(count("open", "longer than 28 days")).as("on New Year's Eve").isEqualTo(2);
  }

  @Test
  void whoIsLeftOutCountsNoneOfItsSteps() {
    OpenTask decided = toDecide();
    answered(decided, Walk.HARM);
    assertThat(figures.times(manager(), AUTUMN)).extracting(StepTime::step).contains(decided.key(), "triage")
        .doesNotContain("overdue_task");
    concerns.exclude(manager().id(), decided.concern());
    assertThat(figures.times(manager(), AUTUMN)).isEmpty();
    assertThat(figure("in-time").total()).isZero();
  }

  @Test
  void howLongItWaitsForSomebodyAndIsWithThemIsOnThePageAndOfFewNotInTheFile() throws Exception {
    OpenTask triage = task(raise(NOTHING), "triage");
    clock.moveTo(TUESDAY.plus(Duration.ofHours(3)));
    cases.claim(people.lead(), triage.id());
    clock.moveTo(TUESDAY.plus(Duration.ofHours(4)));
    walk.answer(people.lead(), triage, Map.of());
    assertThat(figures.times(manager(), AUTUMN)).filteredOn(time -> time.step().equals("triage")).singleElement()
        .extracting(StepTime::untaken, StepTime::taken, StepTime::half)
        .containsExactly(Duration.ofHours(3), Duration.ofHours(1), Duration.ofHours(4));
    assertThat(text(manager(), "/dashboard/figures?quarter=2026-4")).contains("Time per step, and where it waits",
        "Most of that time nobody has it.", "Concerns raised, by how they became known",
        "Decisions, by whether they came in time", "Open concerns, by age");
    assertThat(text(manager(), "/dashboard/figures/csv?quarter=2026-4"))
        .contains("\"Time per step: half are done within\",\"" + triage.title() + "\",\"held back\"")
        .doesNotContain("\"4 hours\"");
  }

  @Test
  void workIsSpreadOverPeopleWithoutANameAndOverPlacesByTheirNames() throws Exception {
    IntStream.range(0, 6).forEach(any -> cases.claim(people.lead(), task(raise(NOTHING), "triage").id()));
    cases.claim(people.secondLead(), task(raise(NOTHING), "triage").id());
    Load load = workloads.of(manager()).load();
    assertThat(load.people()).filteredOn(band -> band.count() > 0).extracting(Load.Band::tasks)
        .containsExactly("1 to 4", "5 to 9");
    assertThat(load.places()).as("it has none").isEmpty();
    assertThat(text(manager(), "/dashboard")).contains("How work is spread", load.sentence())
        .doesNotContain(people.lead().name(), people.lead().id().value());
  }

  private OpenTask toDecide() {
    ConcernReference reference = raise(Walk.HARM);
    walk.until(reference, task -> task.key().equals("decide_sharing"), Walk.HARM, NOTHING);
    return task(reference, "decide_sharing");
  }

  private void answered(OpenTask task, Map<String, Object> given) {
    Person whoever = directory.person(work.candidates(task.id()).get(0)).orElseThrow();
    walk.answer(whoever, work.find(task.id()).orElseThrow(), given);
  }

  private OpenTask task(ConcernReference reference, String key) {
    return work.ofConcern(reference).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }

  private ConcernReference raise(Map<String, Object> given) {
    return walk.raise(people.raiser(), given, NOTHING);
  }

  private int count(String figure, String group) {
    return figure(figure).groups().stream().filter(one -> one.name().equals(group)).findFirst().orElseThrow().count();
  }

  private Figure figure(String key) {
    return figures.of(manager(), AUTUMN).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private Person manager() {
    return people.the(Role.SERVICE_MANAGER);
  }
}
