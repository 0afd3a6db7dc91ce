package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;

/** The last minutes of a session, by hand in a real browser: a warning, a way to stay, and a way back to the page. */
class SessionEndByHandTest extends InABrowser {

  private static final String WORDS = "A bruise on the left arm, as long as a finger";
  private static final Duration ALMOST = Duration.ofMinutes(28);
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

  @Test
  void twoMinutesBeforeTheEndThePageSaysSoAndOneCanStay() {
    begin();
    pass(ALMOST);
    warned("You will be signed out in two minutes");
    assertThat(page.locator(".seven-ending__words").getAttribute("role")).isEqualTo("alert");
    look("1-warned");
    page.click("button:has-text('Stay signed in')");
    page.locator(".seven-ending").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    pass(Duration.ofMinutes(10));
    page.waitForRequest("**/account/session", () -> pass(ALMOST.minusMinutes(10)));
    warned("You will be signed out in two minutes");
  }

  @Test
  void whoeverSignsInOnTheSpotGoesOnWithWhatTheyTyped() {
    begin();
    pass(ALMOST.plusMinutes(3));
    warned("You are signed out now");
    page.fill("#what_was_seen", WORDS + ", and one behind the ear");
    page.click("button:has-text('Raise with my lead')");
    page.waitForURL(address("/sign-in?idle&to=/concerns/new?kept"));
    look("2-sign-in-on-the-spot");
    assertThat(page.locator("main").innerText()).contains("What you typed was not sent, and is kept for you alone");
    page.fill("#user_name", people.raiser().userName());
    page.fill("#password", TestPeople.PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL(address("/concerns/new?kept"));
    look("3-there-again");
    assertThat(page.locator("#what_was_seen").inputValue()).isEqualTo(WORDS + ", and one behind the ear");
    assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
  }

  @Test
  void anotherTabThatIsUsedKeepsThisOneQuiet() {
    begin();
    clock.moveTo(clock.instant().plus(ALMOST));
    page.context().request().get(address("/concerns"));
    page.waitForResponse("**/account/session", () -> page.clock().fastForward(ALMOST.toMillis()));
    assertThat(page.locator(".seven-ending").isVisible()).isFalse();
  }

  @Test
  void whoeverOnlyLeavesABoxIsNotTakenForSomebodyWhoTypes() {
    begin();
    page.locator("#what_was_seen").dispatchEvent("change");
    pass(ALMOST);
    warned("You will be signed out in two minutes");
    page.clock().fastForward(20_000);
    pass(Duration.ofMinutes(3));
    warned("You are signed out now");
  }

  private void begin() {
    signIn(people.raiser());
    page.clock().install();
    page.navigate(address("/concerns/new"));
    page.fill("#what_was_seen", WORDS);
    page.waitForResponse("**/drafts/raise", () -> page.clock().fastForward(20_000));
  }

  private void pass(Duration time) {
    clock.moveTo(clock.instant().plus(time));
    page.clock().fastForward(time.toMillis());
  }

  private void warned(String words) {
    PlaywrightAssertions.assertThat(page.locator(".seven-ending__words")).containsText(words, PATIENTLY);
    PlaywrightAssertions.assertThat(page.locator(".seven-ending")).isVisible();
  }
}
