package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;

/** Typing that ends as it does on a ward or in a corridor, by hand in a real browser: it is there again. */
class DraftsByHandTest extends InABrowser {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final int A_WHILE = 20_000;
  private static final String WORDS = "A bruise on the left arm, as long as a finger";

  @Autowired
  Drafts drafts;

  @Test
  void aClosedTabLosesNothingOlderThanTwentySeconds() {
    begin();
    page.waitForResponse(answer -> answer.url().contains("/drafts/raise"), () -> page.clock().fastForward(A_WHILE));
    page.waitForCondition(() -> line().startsWith("Kept "));
    look("1-kept");
    signIn(people.raiser());
    page.navigate(address("/concerns/new"));
    look("2-there-again");
    assertThat(page.locator("#what_was_seen").inputValue()).isEqualTo(WORDS);
    open("/drafts");
    page.click("text=Go on");
    page.click("text=Throw it away and begin afresh");
    assertThat(page.locator("#what_was_seen").inputValue()).isEmpty();
  }

  @Test
  void whoeverLeavesThePageLosesNothing() {
    begin();
    page.navigate(address("/concerns"));
    await().atMost(BOUND).until(() -> drafts.find(people.raiser().id(), DraftKey.RAISE).isPresent());
  }

  @Test
  void withoutConnectionOrSessionThePageSaysSoAndKeepsItOnceItCan() {
    begin();
    page.context().setOffline(true);
    page.clock().fastForward(A_WHILE);
    page.waitForCondition(() -> line().startsWith("There is no connection"));
    look("3-no-connection");
    page.context().setOffline(false);
    page.context().clearCookies();
    page.clock().fastForward(A_WHILE);
    page.waitForCondition(() -> line().startsWith("You are signed out"));
    look("4-signed-out");
    signInBeside(people.lead());
    page.waitForResponse(answer -> answer.url().endsWith("/drafts"), () -> page.clock().fastForward(A_WHILE));
    assertThat(drafts.of(people.lead().id())).as("somebody else at the same computer").isEmpty();
    signInBeside(people.raiser());
    page.clock().fastForward(A_WHILE);
    page.waitForCondition(() -> line().startsWith("Kept "));
    assertThat(drafts.find(people.raiser().id(), DraftKey.RAISE)).isPresent();
    page.click("button:has-text('Raise with my lead')");
    page.waitForSelector("#problems");
    assertThat(content()).as("the page itself can be sent too").contains("There is a problem", WORDS);
  }

  @Test
  void somebodyWasFirst() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    String task = work.ofConcern(concern).stream().filter(one -> one.key().equals("triage")).findFirst().orElseThrow()
        .id().value();
    signIn(people.lead());
    page.navigate(address("/tasks/" + task));
    page.click("button:has-text('Claim')");
    Page otherTab = page.context().newPage();
    otherTab.navigate(address("/tasks/" + task));
    page.fill("#triage_note", WORDS);
    otherTab.locator("[name='triage_outcome']").last().check();
    otherTab.fill("#triage_note", "Seen, and I will ring the school");
    otherTab.click("button:has-text('Save and continue')");
    await().atMost(BOUND).until(() -> work.find(new TaskId(task)).isEmpty());
    otherTab.close(); // a tab behind another one is not drawn
    page.bringToFront();
    page.click("button:has-text('Save and continue')");
    page.waitForURL(address("/drafts?late"));
    assertThat(content()).contains(WORDS, "somebody was first");
    look("5-somebody-was-first");
  }

  private void signInBeside(Person person) {
    page.context().clearCookies();
    Page otherTab = page.context().newPage();
    otherTab.navigate(address("/sign-in"));
    otherTab.fill("#user_name", person.userName());
    otherTab.fill("#password", TestPeople.PASSWORD);
    otherTab.click("main button[type=submit]");
    otherTab.waitForURL(address -> !address.contains("/sign-in"));
    otherTab.close();
  }

  private void begin() {
    signIn(people.raiser());
    page.clock().install();
    page.navigate(address("/concerns/new"));
    page.fill("#what_was_seen", WORDS);
  }

  private String line() {
    return page.locator(".seven-saved").innerText();
  }
}
