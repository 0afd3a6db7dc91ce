package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.report.WaitingStep;
import org.sevenfold.report.WaitingWork;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager sees at every step of the models how much waits, how long, and what is late; and nobody's name. */
class WaitingStepsTest extends PageTest {

  private static final String STEPS = "/dashboard/steps";
  private static final String READY = "ready to send and not sent";

  @Autowired
  WaitingWork waiting;

  @Test
  void eachStepSaysHowManyWaitAndHowLong() throws Exception {
    walk.raise(people.raiser(), Map.of(), Map.of());
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(20)));
    walk.raise(people.raiser(), Map.of(), Map.of());
    assertThat(triage()).extracting(WaitingStep::count, WaitingStep::oldest, WaitingStep::late)
        .containsExactly(2, TUESDAY, 0);
    String page = text(manager(), STEPS);
    assertThat(page).contains("2 · 20 minutes", "Picture: A lead reads it", "href=\"/dashboard/steps/triage\"",
        "seven-mark--waits").doesNotContain("seven-mark--late", "govuk-tag--red");
  }

  @Test
  void onlyWhatIsOverdueIsRed() throws Exception {
    walk.raise(people.raiser(), Map.of(), Map.of());
    clock.moveTo(TUESDAY.plus(Duration.ofHours(5)));
    assertThat(triage().late()).isEqualTo(1);
    assertThat(text(manager(), STEPS)).contains("seven-mark--late", "govuk-tag--red");
    assertThat(text(manager(), STEPS + "/triage")).contains("1 hour overdue");
  }

  @Test
  void aStepOpensItsListWithoutNames() throws Exception {
    ConcernReference reference = walk.raise(people.raiser(), Map.of(),
        Map.of("who", "Canary Wren", "what_was_seen", "canary words"));
    for (String page : new String[] {STEPS, STEPS + "/triage"}) {
      String read = text(manager(), page);
      assertThat(read).contains("Read the concern and triage it").doesNotContain(reference.value(), "Canary", "canary",
          people.raiser().name(), people.lead().name());
    }
    assertThat(text(manager(), STEPS + "/triage")).contains("waits for a <span>safeguarding lead");
    assertThat(text(manager(), STEPS + "/no_such_step")).contains("Nothing waits here");
  }

  @Test
  void theWorkOfAnotherAgencyIsNotThere() throws Exception {
    walk.raise(new TestPeople(directory).raiser(), Map.of(), Map.of());
    assertThat(waiting.of(manager())).isEmpty();
    assertThat(text(manager(), STEPS)).contains("Nothing waits.").doesNotContain("<svg class=\"seven-picture");
    assertThat(text(manager(), STEPS + "/triage")).contains("Nothing waits here");
  }

  @Test
  void whoCountsNothingOpensNone() throws Exception {
    assertThat(status(people.raiser(), STEPS)).isEqualTo(403);
    assertThat(status(people.raiser(), STEPS + "/triage")).isEqualTo(403);
  }

  @Test
  void whatIsReadyAndNotSentStandsOnTheManagersPageAndInTheLeadsList() throws Exception {
    ConcernReference reference = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(reference, task -> task.key().equals("share"), Walk.HARM, Map.of());
    assertThat(text(manager(), "/dashboard")).doesNotContain(READY);
    walk.until(reference, task -> task.key().equals("send_now"), Walk.HARM, Map.of());
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(30)));
    for (String page : new String[] {"/dashboard", "/tasks"}) {
      assertThat(text(people.lead(), page)).contains(READY, "for as long as <span>30 minutes",
          "href=\"/dashboard/steps/send_now\"");
    }
    assertThat(text(people.raiser(), "/tasks")).as("who counts nothing has their own tasks").doesNotContain(READY);
    clock.moveTo(TUESDAY.plus(Duration.ofDays(2)));
    assertThat(text(manager(), "/dashboard")).contains(READY, " overdue</strong>");
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(30)));
    walk.until(reference, task -> work.ofConcern(reference).stream().noneMatch(one -> one.key().equals("send_now")),
        Walk.HARM, Map.of());
    assertThat(text(manager(), "/dashboard")).doesNotContain(READY);
  }

  private Person manager() {
    return people.the(Role.SERVICE_MANAGER);
  }

  private WaitingStep triage() {
    return waiting.of(manager()).stream().filter(step -> step.step().equals("triage")).findFirst().orElseThrow();
  }
}
