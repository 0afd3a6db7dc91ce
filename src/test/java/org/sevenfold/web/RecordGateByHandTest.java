package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Timers;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is shared, and the record does not say what the person was told: on a phone of 390 pixels, and at a desk. */
class RecordGateByHandTest extends InABrowser {

  private static final Map<String, Object> NOTHING_TO_TELL = Map.of("harm_level", "none", "cause_for_belief", "none",
      "purpose_stated", "no", "recipient_wanted", "none");
  private static final String TOLD = "I told her at three that I would tell nobody, and why";

  @Autowired
  Concerns concerns;
  @Autowired
  Timers timers;

  private int width = 390;
  private ConcernReference concern;

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(width, 844);
  }

  @Test
  void whatTheRecordLacksIsAskedForAndThenItEnds() {
    theRecordLeavesItOut();
    whatIsMissingIsTheNextPage();
    itIsAddedAtADeskAndTheConcernEnds();
  }

  private void theRecordLeavesItOut() {
    concern = walk.raise(people.raiser(), NOTHING_TO_TELL, Map.of());
    walk.until(concern, task -> task.key().equals("record"), NOTHING_TO_TELL, Map.of());
    signIn(people.raiser());
    take("record");
    look("1-record");
    page.fill("#record_reasons", "She is tired");
    page.click("form.seven-form button[type=submit]");
    look("2-a-reason-is-too-short");
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.inputValue("#record_reasons")).as("what was typed stays").isEqualTo("She is tired");
    page.fill("#record_reasons", "She is tired because she plays at night. Nobody outside has to know.");
    page.click("form.seven-form button[type=submit]");
    page.waitForLoadState();
    look("2-it-waits-for-its-review");
  }

  private void whatIsMissingIsTheNextPage() {
    clock.moveTo(Instant.parse("2026-12-15T10:00:00Z"));
    walkToTheGate();
    signIn(people.raiser());
    take("complete_record");
    look("3-what-is-missing");
    assertThat(page.innerText("main")).contains("Something is missing in the record",
        "It does not say what the person was told").doesNotContain("on which basis in law");
    assertThat(concerns.find(concern).map(Concern::isOpen)).contains(true);
  }

  private void itIsAddedAtADeskAndTheConcernEnds() {
    width = 1200;
    signIn(people.raiser());
    take("complete_record");
    page.fill("#record_added", TOLD);
    look("4-added");
    page.click("form.seven-form button[type=submit]");
    page.waitForLoadState();
    page.navigate(address("/concerns/" + concern));
    look("5-it-has-ended");
    assertThat(concerns.find(concern).map(Concern::isOpen)).contains(false);
    assertThat(page.innerText("main")).contains("You added what the record lacked");
    assertThat(page.locator("main").textContent()).as("what was written, folded").contains(TOLD);
  }

  private void walkToTheGate() {
    timers.runDue(people.agency());
    walk.until(concern, task -> task.key().equals("complete_record"), NOTHING_TO_TELL, Map.of());
  }

  private void take(String key) {
    OpenTask task = work.ofConcern(concern).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    page.navigate(address("/tasks/" + task.id()));
    if (page.locator("button:has-text('Claim')").count() > 0) {
      page.click("button:has-text('Claim')");
      page.waitForLoadState();
    }
  }
}
