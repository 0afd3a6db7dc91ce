package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.sevenfold.browser.Look;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody asks that what is held of them is destroyed: from the request to the certificate, and to the answer. */
class ErasureRequestByHandTest extends InABrowser {

  private static final String WHY = "Nobody has asked for it in all the years";
  private static final String ABOUT = "Zelda Fairbairn";

  @Autowired
  Concerns concerns;

  private int width = 390;

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(width, 844);
  }

  @Test
  void whatSomebodyWantsDestroyedIsDestroyedByTwoAndTheyAreTold() {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of("who", ABOUT));
    concerns.unmask(concern);
    concerns.close(concern, "SHARE");
    clock.moveTo(Instant.parse("2052-01-08T10:00:00Z"));
    String request = takenIn();
    destroyed(concern);
    width = Look.DESK;
    signIn(people.the(Role.IG_LEGAL_ADVISER));
    page.navigate(request);
    page.check("input[value=granted]");
    page.fill("#reasons", "Its time was over, and two people destroyed it");
    page.fill("#told", "By letter of today");
    page.check("#commissioner");
    page.click("text=It is answered");
    look("7-answered");
    assertThat(page.innerText("main")).contains("Answered. They get: All that they asked");
  }

  private String takenIn() {
    signIn(people.the(Role.IG_LEGAL_ADVISER));
    open("/data-rights");
    page.click("text=Take in a request");
    page.check("input[value=erasure]");
    page.fill("#about", ABOUT);
    page.fill("#by", "She herself, now 26");
    page.fill("#identity", "I know her and saw her card");
    page.fill("#words", "All that you have about me");
    page.click("text=Take it in");
    look("2-taken-in");
    assertThat(page.innerText("main")).as("what comes next").contains("Two people destroy a record",
        "Where they ask before that, say so below");
    return page.url();
  }

  private void destroyed(ConcernReference concern) {
    signIn(people.the(Role.CALDICOTT_GUARDIAN));
    open("/data-rights");
    open("/retention");
    page.locator("textarea").first().fill(WHY);
    page.click("button:has-text('Propose to destroy it')");
    signIn(people.the(Role.SERVICE_MANAGER));
    open("/proposals");
    page.locator("textarea").first().fill(WHY);
    page.click("button:has-text('Confirm')");
    assertThat(concerns.find(concern)).isEmpty();
    signIn(people.the(Role.CALDICOTT_GUARDIAN));
    open("/retention");
    assertThat(page.innerText("main")).contains("the record " + concern + " was destroyed");
  }
}
