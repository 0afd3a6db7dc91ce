package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.browser.Chromium;
import org.sevenfold.browser.Look;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
import org.springframework.beans.factory.annotation.Autowired;

/** An adult at risk, and harm is believed: by hand on a phone, from raising to the paper that each body gets. */
class AdultAtRiskByHandTest extends HandTest {

  private static final int PHONE = 390;
  private static final Path CASES = Path.of("src/test/resources");
  /** Where the word stands rightly beside an adult: in a question of both, and of who else is in the home. */
  private static final String OF_BOTH = "child or adult|The child, or the adult|other children in the home";
  private static final Map<String, String> TOLD = Map.ofEntries(Map.entry("who", "Margaret Ellis, 84"),
      Map.entry("what_was_seen",
          "Her nephew had her card again on Monday, and 4,000 pounds are gone. She said: \"He says"
              + " it is for the shopping.\""),
      Map.entry("when_it_happened", "Since June, last on Monday 16 November"),
      Map.entry("whose_words", "child_told_me"),
      Map.entry("told_anybody", "Her GP, this morning"),
      Map.entry("ground_reasons", "He has her keys and shouts at her"),
      Map.entry("public_interest_for", "protect_adult_serious_harm"),
      Map.entry("capacity_decision", "Whether others are told"),
      Map.entry("code_steps", "She could not say back what I had just told her"),
      Map.entry("bi_wishes", "She always wanted to see to her own money"),
      Map.entry("bi_view", "That it stops, and that she keeps her home"),
      Map.entry("recipient_name", "Ann Reed, duty officer"), Map.entry("referrer_phone", "01785 900 200"),
      Map.entry("safety_considerations", "Her daughter Ruth comes each Friday"));

  @Autowired
  Disclosures disclosures;

  private BrowserContext context;

  @AfterEach
  void closeTheBrowser() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  void whoCannotDecideIsReferredToAdultSafeguardingAndThePolice() {
    TestPeople people = new TestPeople(directory);
    CaseFile file = CaseFile.read(CASES.resolve("cases/C11.yaml"));
    Hand hand = raised(file, people);
    hand.signOut();
    hand.signIn(people.lead(), TestPeople.PASSWORD);
    hand.claim("Assess capacity under the Code");
    hand.claim("What is in their best interests?");
    ConcernReference concern = cameOutAsExpected(file, people);
    String safeguarding = paper(hand, concern, "ADULT_SAFEGUARDING");
    assertThat(safeguarding).contains("Referral to adult safeguarding", "An adult is being seriously harmed",
        "What they want, or wanted before: She always wanted to see to her own money",
        "to keep the adult safe", "Can they decide this? As assessed: No, they cannot", "He has her keys");
    assertThat(paper(hand, concern, "POLICE")).contains("Referral to police", "A crime? Yes, a serious crime");
    hand.open("/concerns/" + concern, "what-became-of-it");
    assertThat(hand.page().innerText("main")).contains("It waits by itself").doesNotContain("Nobody is left here");
    assertThat(hand.addressesThatTell()).isEmpty();
  }

  @Test
  void whoMayBeInDangerNowIsReferredToThePolice() {
    TestPeople people = new TestPeople(directory);
    CaseFile file = CaseFile.read(CASES.resolve("variants/C10b-adult.yaml"));
    Hand hand = raised(file, people);
    ConcernReference concern = cameOutAsExpected(file, people);
    assertThat(paper(hand, concern, "POLICE")).contains("Referral to police", "Margaret Ellis");
    assertThat(hand.addressesThatTell()).isEmpty();
  }

  /** What one body gets; nothing on it speaks of a child. */
  private String paper(Hand hand, ConcernReference concern, String destination) {
    Disclosure sent = disclosures.of(concern).stream().filter(one -> one.destination().equals(destination)).findFirst()
        .orElseThrow();
    hand.open("/concerns/" + concern + "/disclosures/" + sent.entry(), "paper-" + destination.toLowerCase());
    if (Look.keepsPictures()) {
      hand.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)
          .setPath(Path.of("target", "screenshots", "adult-" + sent.reference() + ".pdf")));
    }
    String paper = hand.page().locator(".seven-paper").innerText();
    assertThat(paper.replaceAll(OF_BOTH, "")).doesNotContainIgnoringCase("child").doesNotContain("parental");
    return paper;
  }

  private ConcernReference cameOutAsExpected(CaseFile file, TestPeople people) {
    ConcernReference concern = concerns.raisedBy(people.raiser().id()).get(0).reference();
    assertThat(Verdict.of(file, CaseFile.FIRST_PACK, cases.facts(TestReading.COMPARING, concern), vocabulary)
        .differences()).isEmpty();
    return concern;
  }

  private Hand raised(CaseFile file, TestPeople people) {
    context = Chromium.open().newContext(new Browser.NewContextOptions().setViewportSize(PHONE, 844));
    CaseFile told = new CaseFile(file.id(), file.title(), file.given(), file.decide(), TOLD, file.people(),
        file.events(), file.expect());
    Hand hand = new Hand(context, "http://127.0.0.1:" + port, cases, work, sheets, vocabulary, told, TUESDAY, true);
    hand.signIn(people.raiser(), TestPeople.PASSWORD);
    hand.raise();
    hand.goOn();
    return hand;
  }
}
