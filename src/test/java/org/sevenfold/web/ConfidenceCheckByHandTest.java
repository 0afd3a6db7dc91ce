package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;

/** What stays private is checked with somebody, on a phone of 390 pixels: not reached first, then asked. */
class ConfidenceCheckByHandTest extends InABrowser {

  private static final Map<String, Object> TAKEN_FOR_GRANTED = Map.of("relationship", "informal");
  private static final String SAID = "That her mother may know, but not her brother";

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(390, 844);
  }

  @Test
  void whoWasAskedWhatTheySaidAndWhatCouldNotBeAskedStandInTheRecord() {
    ConcernReference concern = walk.raise(people.raiser(), TAKEN_FOR_GRANTED, Map.of());
    walk.until(concern, task -> task.key().equals("check_confidence"), TAKEN_FOR_GRANTED, Map.of());
    signIn(people.raiser());
    page.navigate(address("/tasks"));
    look("1-beside-the-others");
    assertThat(page.innerText("main")).contains("Is the child competent to decide this?",
        "Also in it: Check with them what stays private");
    page.click("button:has-text('Claim Check with them what stays private')");
    look("2-asked-or-not");
    page.check("input[name=confidence_checked][value=not_safe]");
    send();
    look("3-a-reason-is-needed");
    assertThat(page.title()).startsWith("Error:");
    page.check("input[name=confidence_checked][value=yes]");
    page.fill("#checked_by", people.raiser().name());
    page.fill("#checked_on-day", "16");
    page.fill("#checked_on-month", "11");
    page.fill("#checked_on-year", "2026");
    page.locator("input[name=check_covered]").all().forEach(one -> one.check());
    page.fill("#check_said", SAID);
    page.fill("#check_not_asked", "When it may be shared. Her brother came in");
    look("4-asked");
    send();
    page.navigate(address("/concerns/" + concern));
    look("5-in-the-record");
    assertThat(page.innerText("main")).contains("You said whether the person was asked what stays private: yes", SAID);
  }

  private void send() {
    page.click("form.seven-form button[type=submit]");
    page.waitForLoadState();
  }
}
