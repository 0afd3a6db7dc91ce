package org.sevenfold.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;

/** The pictures of the models in a real browser, on a phone, without a script. */
class WaysByHandTest extends InABrowser {

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(390, 844);
  }

  @Test
  void theStepWhereItStandsIsInSightAndLargeEnoughToRead() {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> task.key().equals("judge_confidentiality"), Walk.HARM, Map.of());
    signIn(people.raiser());
    open("/concerns/" + concern);
    assertThat(page.locator(".seven-here")).containsText("Question 3 of 7");
    double frame = page.locator(".seven-picture--window").boundingBox().x;
    assertThat(page.locator(".seven-mark--here rect").first().boundingBox().x).isBetween(frame, frame + 390);
    assertThat(page.locator(".seven-mark--here text").boundingBox().height).isGreaterThan(13);
    page.click("text=See the whole way");
    look("the-whole-way");
    assertThat(page.locator(".seven-mark--here")).not().hasCount(0);
  }

  @Test
  void aManagerPressesANumberOnAPicture() {
    walk.until(walk.raise(people.raiser(), Walk.HARM, Map.of()), task -> task.key().equals("send_now"), Walk.HARM,
        Map.of());
    walk.raise(people.raiser(), Map.of(), Map.of());
    clock.moveTo(TUESDAY.plus(Duration.ofHours(5)));
    signIn(people.the(Role.SERVICE_MANAGER));
    open("/dashboard");
    page.click("text=Where work waits");
    look("where-work-waits");
    page.locator(".seven-mark--late a").first().click();
    assertThat(page.locator("h1")).not().hasText("Nothing waits here");
    look("one-step");
  }
}
