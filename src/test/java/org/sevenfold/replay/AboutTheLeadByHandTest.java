package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.browser.Chromium;
import org.sevenfold.browser.Look;
import org.sevenfold.concern.ConcernReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A concern about the safeguarding lead, by hand in a real browser: what each of those concerned gets to see. */
class AboutTheLeadByHandTest extends HandTest {

  private static final CaseFile CASE = CaseFile.read(Path.of("src/test/resources/variants/C15-about-a-colleague.yaml"));

  @Autowired
  JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theLeadGetsNothingOfItAndTheOtherLeadMayStepOut(boolean script) {
    TestPeople people = new TestPeople(directory);
    jdbc.sql("update person set name = 'Helen Marsh' where id = ?").param(people.lead().id().value()).update();
    try (BrowserContext browser = Chromium.open().newContext(
        new Browser.NewContextOptions().setViewportSize(Look.PHONE, 800).setJavaScriptEnabled(script))) {
      Hand hand = new Hand(browser, "http://127.0.0.1:" + port, cases, work, sheets, vocabulary, CASE, TUESDAY, script);
      hand.signIn(people.raiser(), TestPeople.PASSWORD);
      ConcernReference concern = raise(hand, people);
      assertThat(hand.page().content()).contains("The person you named does not see it", "LADO");
      hand.open("/concerns/" + concern, "concern-of-raiser");
      hand.open("/concerns/" + concern + "/about-colleague", "about-colleague");
      hand.signOut();
      hand.signIn(people.lead(), TestPeople.PASSWORD);
      hand.open("/tasks", "tasks-of-the-lead");
      assertThat(hand.page().content()).doesNotContain(concern.value()).doesNotContain("designated officer");
      hand.signOut();
      hand.signIn(people.secondLead(), TestPeople.PASSWORD);
      hand.open("/tasks", "tasks-of-the-other-lead");
      stepOut(hand);
      assertThat(work.ofConcern(concern)).filteredOn(task -> task.key().equals("judge_allegation")).singleElement()
          .satisfies(task -> assertThat(task.isClaimed()).isFalse());
      assertThat(hand.addressesThatTell()).isEmpty();
    }
  }

  /** Writes the lead's name, is asked about her, and says yes. */
  private ConcernReference raise(Hand hand, TestPeople people) {
    Page page = hand.page();
    hand.open("/concerns/new", "raise-empty");
    page.check("[name='immediate_danger'][value='no']");
    page.fill("[name='who']", "Helen Marsh and a boy in 6B");
    page.check("[name='about_staff'][value='no']");
    page.fill("[name='what_was_seen']", "They were alone in the music room, and the door was locked.");
    page.fill("[name='when_it_happened']", "Today, after the last lesson");
    page.check("[name='whose_words'][value='i_saw_or_heard_it']");
    press(page);
    hand.look("asked-about-her");
    assertThat(page.content()).contains("Is it about them?", "Helen Marsh");
    assertThat(concerns.raisedBy(people.raiser().id())).isEmpty();
    page.check("[name='it_is_about']");
    press(page);
    hand.look("raised");
    return concerns.raisedBy(people.raiser().id()).get(0).reference();
  }

  private static void stepOut(Hand hand) {
    Page page = hand.page();
    page.click("li:has-text(\"Allegation or low-level concern?\") button:has-text(\"Claim\")");
    hand.look("judge_allegation");
    page.click("text=I am close to this family");
    hand.look("step-out");
    page.fill("#why", "His brother is my godson");
    page.click("main button[type=submit]");
    hand.look("stepped-out");
    assertThat(page.content()).contains("You have stepped out");
  }

  private static void press(Page page) {
    page.click("form.seven-form button[type=submit]");
  }
}
