package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.work.OpenTask;

/** Each time by which something is due says from when it is counted, by which rule, and which days are left out. */
class WhyThenTest extends PageTest {

  @Test
  void raisedOnTheEveBeforeChristmasAQuestionIsDueAfterTheHolidays() throws Exception {
    clock.moveTo(Instant.parse("2026-12-24T18:00:00Z"));
    OpenTask describe = raised("describe", Map.of("immediate_danger", "no"));
    assertThat(describe.dueAt()).hasValue(Instant.parse("2026-12-30T17:00:00Z"));
    assertThat(text(people.raiser(), "/tasks/" + describe.id())).contains("Why then?", "1 working day",
        "24 December 2026 at 6:00pm", "Friday 25 December, Christmas Day", "Monday 28 December, Boxing Day",
        "Saturday 26 December, not a working day of the week").doesNotContain("Tuesday 29 December,");
  }

  @Test
  void whereNobodyKnowsOfDangerYetALeadReadsItDayAndNight() throws Exception {
    clock.moveTo(Instant.parse("2026-12-24T18:00:00Z"));
    OpenTask triage = raised("triage", Map.of("immediate_danger", "unknown"));
    assertThat(triage.dueAt()).hasValue(Instant.parse("2026-12-24T22:00:00Z"));
    assertThat(text(people.lead(), "/tasks/" + triage.id())).contains("4 hours, day and night");
  }

  private OpenTask raised(String key, Map<String, Object> given) {
    ConcernReference concern = walk.raise(people.raiser(), given, Map.of());
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}
