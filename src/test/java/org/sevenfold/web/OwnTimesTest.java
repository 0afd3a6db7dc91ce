package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.ServiceLevel;
import org.sevenfold.work.AgencyTimes;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.DueReasons;
import org.sevenfold.work.Ladder;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose task begins once an agency has said its own times has those; whatever is open has what it had. */
class OwnTimesTest extends PageTest {

  /** A question that waits for whoever raised it. */
  private static final String KIND = "next_question";
  private static final String WHY = "The leads and I agreed on it in their meeting";
  private static final ServiceLevel TWO_HOURS = ServiceLevel.of("2 working hours; remind 25");

  @Autowired
  AgencyTimes times;
  @Autowired
  Proposals proposals;
  @Autowired
  Confirmations confirmations;
  @Autowired
  DueReasons reasons;
  @Autowired
  Ladder ladder;
  @Autowired
  JdbcClient jdbc;

  @Test
  void whatIsOpenKeepsItsTimeAndSaysByWhatItWasReckoned() {
    OpenTask before = raised();
    Optional<Instant> due = before.dueAt();
    confirmed(KIND, TWO_HOURS);
    OpenTask soon = raised();
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(3)));
    OpenTask after = raised();
    assertThat(work.find(before.id()).flatMap(OpenTask::dueAt)).isEqualTo(due);
    assertThat(reasons.of(before)).hasValueSatisfying(reason -> {
      assertThat(reason.rule()).isEqualTo("1 working day");
      assertThat(reason.edition()).isEmpty();
    });
    assertThat(reasons.of(soon)).as("it holds when every node knows it")
        .hasValueSatisfying(reason -> assertThat(reason.rule()).isEqualTo("1 working day"));
    assertThat(reasons.of(after)).hasValueSatisfying(reason -> {
      assertThat(reason.rule()).isEqualTo("2 working hours");
      assertThat(reason.edition()).hasValue(TUESDAY.plus(Duration.ofMinutes(2)));
    });
    assertThat(reasons.of(List.of(before, after)).values()).hasSize(2);
  }

  @Test
  void whoIsAskedTooIsAskedFirstOfAllAboutThatKindAlone() {
    confirmed(KIND, ServiceLevel.of("2 working hours; remind never; ask caldicott_guardian"));
    OpenTask before = onTheFirstRung(raised());
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(3)));
    OpenTask late = onTheFirstRung(raised());
    assertThat(ladder.asked(late)).contains(people.the(Role.CALDICOTT_GUARDIAN).id(), people.lead().id());
    assertThat(ladder.asked(before)).doesNotContain(people.the(Role.CALDICOTT_GUARDIAN).id());
  }

  @Test
  void whoeverHasItIsRemindedWhenTheAgencySays() {
    confirmed("triage_urgent", ServiceLevel.of("PT2H; remind 25"));
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(3)));
    OpenTask triage = raised("triage", "unknown");
    assertThat(triage.dueAt()).hasValue(TUESDAY.plus(Duration.ofMinutes(123)));
    assertThat(jdbc.sql("select max(send_at) from notice where task = ?").param(triage.id().value())
        .query(Timestamp.class).single()).as("a quarter of two hours")
        .isEqualTo(Timestamp.from(TUESDAY.plus(Duration.ofMinutes(33))));
  }

  @Test
  void anotherAgencyHasItsOwn() {
    confirmed(KIND, TWO_HOURS);
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(3)));
    people = new TestPeople(directory);
    assertThat(rule(raised())).isEqualTo("1 working day");
  }

  private OpenTask onTheFirstRung(OpenTask task) {
    jdbc.sql("update open_work set rung = 1 where task = ?").param(task.id().value()).update();
    return task;
  }

  private OpenTask raised() {
    return raised("describe", "no");
  }

  private OpenTask raised(String key, String danger) {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", danger), Map.of());
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }

  private String rule(OpenTask task) {
    return reasons.of(task).orElseThrow().rule();
  }

  private void confirmed(String kind, ServiceLevel wanted) {
    times.propose(people.the(Role.ADMINISTRATOR).id(), agency(), kind, Optional.of(wanted));
    confirmations.confirm(people.lead(), proposals.waitingFor(people.lead().id()).stream().map(Proposal::id).findFirst()
        .orElseThrow(), WHY);
  }

  private Agency agency() {
    return directory.agency(people.agency()).orElseThrow();
  }
}
