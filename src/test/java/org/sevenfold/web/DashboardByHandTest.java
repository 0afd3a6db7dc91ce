package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;

/** A manager looks at how the work stands and at a quarter, on a phone and at a desk. */
class DashboardByHandTest extends InABrowser {

  @BeforeEach
  void somethingIsDoneTakenAndLate() {
    List<ConcernReference> raised = Stream.of("i_saw_or_heard_it", "i_saw_or_heard_it", "child_told_me",
        "i_saw_or_heard_it", "i_saw_or_heard_it", "i_saw_or_heard_it", "somebody_told_me")
        .map(how -> walk.raise(people.raiser(), Map.of("whose_words", how), Map.of())).toList();
    clock.moveTo(TUESDAY.plus(Duration.ofHours(2)));
    raised.subList(0, 5).forEach(one -> walk.answer(people.lead(), triage(one), Map.of()));
    cases.claim(people.secondLead(), triage(raised.get(5)).id());
    ConcernReference harm = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(harm, task -> task.key().equals("share"), Walk.HARM, Map.of());
    clock.moveTo(TUESDAY.plus(Duration.ofDays(3)));
  }

  @Test
  void theDashboardAndAQuarter() {
    signIn(people.the(Role.SERVICE_MANAGER));
    open("/dashboard");
    assertThat(page.innerText("main")).contains("How work is spread", "Age of open work");
    open("/dashboard/figures");
    assertThat(page.innerText("main")).contains("Time per step, and where it waits",
        "Concerns raised, by how they became known");
  }

  private OpenTask triage(ConcernReference concern) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals("triage")).findFirst().orElseThrow();
  }
}
