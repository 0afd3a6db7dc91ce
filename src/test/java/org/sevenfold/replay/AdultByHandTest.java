package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.browser.Look.DESK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.browser.Chromium;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.work.Timers;
import org.springframework.beans.factory.annotation.Autowired;

/** An adult who can't decide this now is waited for, asked again, and answers: by hand, on a phone and at a desk. */
class AdultByHandTest extends HandTest {

  private static final int PHONE = 390;
  private static final Map<String, String> DRUNK = Map.of("age_band", "adult", "harm_level", "welfare_need",
      "cause_for_belief", "none", "concern_direction", "harm_to_adult", "evidence_of_incapacity", "yes",
      "temporary_factor", "drunkenness", "can_wait_safely", "yes", "response", "refused");

  @Autowired
  Timers timers;

  private BrowserContext context;

  @AfterEach
  void closeTheBrowser() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  void whoCannotDecideNowIsWaitedForAndTheirNoCounts() {
    TestPeople people = new TestPeople(directory);
    Hand first = hand(DRUNK, PHONE);
    first.signIn(people.raiser(), TestPeople.PASSWORD);
    first.raise();
    first.goOn();
    ConcernReference concern = concerns.raisedBy(people.raiser().id()).get(0).reference();
    first.open("/concerns/" + concern, "it-waits");
    assertThat(first.page().innerText("main")).contains("It waits by itself", "That passes, and it can safely wait",
        "The answer stays their own");
    context.close();
    clock.moveTo(timers.nextDue(people.agency()).orElseThrow());
    timers.runDue(people.agency());
    Hand sober = hand(with(DRUNK, "evidence_of_incapacity", "no"), DESK);
    sober.signIn(people.raiser(), TestPeople.PASSWORD);
    sober.page().navigate("http://127.0.0.1:" + port + "/tasks");
    sober.look("asked-again");
    sober.claim("Can they decide this, now?");
    sober.open("/concerns/" + concern, "what-became-of-it");
    assertThat(cases.facts(TestReading.COMPARING, concern)).containsEntry("adult_capacity", "has_capacity")
        .containsEntry("consent_from", "ADULT").containsEntry("consent_status", "REFUSED")
        .containsEntry("decision", "DO_NOT_SHARE");
    assertThat(first.addressesThatTell()).isEmpty();
    assertThat(sober.addressesThatTell()).isEmpty();
  }

  private static Map<String, String> with(Map<String, String> given, String key, String value) {
    Map<String, String> changed = new HashMap<>(given);
    changed.put(key, value);
    return changed;
  }

  private Hand hand(Map<String, String> given, int width) {
    context = Chromium.open().newContext(new Browser.NewContextOptions().setViewportSize(width, 844));
    CaseFile file = new CaseFile("adult-who-cannot-decide-now", "", given, Map.of(), Map.of(), Map.of(), List.of(),
        Map.of());
    return new Hand(context, "http://127.0.0.1:" + port, cases, work, sheets, vocabulary, file, clock.instant(), true);
  }
}
