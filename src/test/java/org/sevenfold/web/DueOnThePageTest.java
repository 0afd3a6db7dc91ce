package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.work.OpenTask;

/** The days on which times go wrong, as people read them: on the page, in the tasklist and in a letter. */
class DueOnThePageTest extends PageTest {

  /** What can't wait has four hours, whatever the clocks do; what can wait is for when people are there. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({"2026-10-24T20:30:00Z, unknown, 1:30am (before the clocks go back)",
      "2026-10-24T21:30:00Z, unknown, 1:30am (after the clocks go back)",
      "2026-10-24T22:30:00Z, unknown, tomorrow 2:30am", "2027-03-27T20:45:00Z, unknown, tomorrow 12:45am",
      "2027-03-27T21:30:00Z, unknown, tomorrow 2:30am",
      "2026-05-22T16:10:00Z, no, 26 May 2026 at 1:00pm", "2026-12-24T16:00:00Z, no, 29 December 2026 at 12:00pm",
      "2028-02-28T16:00:00Z, no, tomorrow 12:00pm", "2027-02-26T16:00:00Z, no, 1 March 2027 at 12:00pm"})
  void untilWhenALeadHasItIsSaidInTheTasklistAndOnItsPage(Instant raised, String danger, String said) throws Exception {
    clock.moveTo(raised);
    OpenTask task = raise(danger);
    assertThat(text(people.lead(), "/tasks")).contains(said);
    assertThat(text(people.lead(), "/tasks/" + task.id())).contains(said);
  }

  @Test
  void raisedOnFridayEveningBeforeABankHolidayThePageSaysWhichDaysAreLeftOut() throws Exception {
    clock.moveTo(Instant.parse("2026-05-22T16:10:00Z"));
    assertThat(text(people.lead(), "/tasks/" + raise("no").id())).contains("Why then?",
        "22 May 2026 at 5:10pm", "Monday 25 May, Spring bank holiday",
        "Saturday 23 May, not a working day of the week");
  }

  /** Whoever is asked for a yes reads a day, and never a minute in the night. */
  @ParameterizedTest(name = "a young person who decides themselves: {0}")
  @CsvSource({"yes", "no"})
  void aLetterSaysByWhichDayAndNoTimeOfDay(String competent) throws Exception {
    Map<String, Object> given = new HashMap<>(Map.of("competence_decision", competent));
    ConcernReference concern = walk.raise(people.raiser(), given, Map.of());
    walk.until(concern, task -> task.key().equals("hear_answer"), given, Map.of());
    OpenTask asking = task(concern, "hear_answer");
    assertThat(asking.dueAt()).as("three working days").hasValue(Instant.parse("2026-11-20T17:00:00Z"));
    String letter = text(people.raiser(), "/tasks/" + asking.id() + "/letter");
    assertThat(letter.substring(letter.indexOf("<h1"), letter.indexOf("</main>"))).contains("by <span>Friday</span>")
        .doesNotContainPattern("\\d ?(am|pm)\\b");
  }

  private OpenTask raise(String danger) {
    return task(walk.raise(people.raiser(), Map.of("immediate_danger", danger), Map.of()), "triage");
  }

  private OpenTask task(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}
