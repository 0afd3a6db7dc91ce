package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.browser.Chromium;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
import org.springframework.beans.factory.annotation.Autowired;

/** A council asks: by hand in a real browser on a phone, from raising to the paper that it gets. */
class RequestByHandTest extends HandTest {

  private static final int PHONE = 390;

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
  void anEnquiryIsHelpedAndThePaperAnswersWhatWasAsked() {
    TestPeople agency = new TestPeople(directory);
    Hand hand = raised("C30", agency, PHONE);
    String paper = paper(hand, agency, "REQUESTER");
    assertThat(paper).contains("Answer to the authority that asked", "What do you give them, item by item?",
        "what must not be done").doesNotContain("What happened, when, and who was there?");
    assertThat(verdict("C30", agency).differences()).isEmpty();
    assertThat(hand.addressesThatTell()).isEmpty();
  }

  @Test
  void whatCannotBeDoneIsAnsweredOnPaperWithWhatCan() {
    TestPeople agency = new TestPeople(directory);
    Hand hand = raised("C32", agency, PHONE);
    hand.signOut();
    hand.signIn(agency.lead(), TestPeople.PASSWORD);
    hand.claim("What help is possible?");
    hand.signOut();
    hand.signIn(agency.raiser(), TestPeople.PASSWORD);
    hand.claim("Is it safe to tell them?");
    String paper = paper(hand, agency, "REPLY");
    assertThat(paper).contains("Our answer", "Holds nothing about any child or adult",
        "What do you answer the authority?").doesNotContain("About\n", "What do you share, and why");
    assertThat(verdict("C32", agency).differences()).isEmpty();
    assertThat(hand.addressesThatTell()).isEmpty();
  }

  private String paper(Hand hand, TestPeople agency, String destination) {
    ConcernReference concern = concern(agency);
    Disclosure sent = disclosures.of(concern).stream().filter(one -> one.destination().equals(destination)).findFirst()
        .orElseThrow();
    hand.open("/concerns/" + concern + "/disclosures/" + sent.entry(), "paper-" + destination.toLowerCase());
    return hand.page().locator("main").innerText();
  }

  private Verdict verdict(String id, TestPeople agency) {
    return Verdict.of(file(id), CaseFile.FIRST_PACK, cases.facts(TestReading.COMPARING, concern(agency)), vocabulary);
  }

  private ConcernReference concern(TestPeople agency) {
    // the harm that goes on beside it is a concern of the same second
    return concerns.raisedBy(agency.raiser().id()).stream().map(Concern::reference)
        .filter(one -> cases.facts(TestReading.COMPARING, one).containsKey("request_outcome")).findFirst()
        .orElseThrow();
  }

  private Hand raised(String id, TestPeople agency, int width) {
    context = Chromium.open().newContext(new Browser.NewContextOptions().setViewportSize(width, 800));
    Hand hand =
        new Hand(context, "http://127.0.0.1:" + port, cases, work, sheets, vocabulary, file(id), TUESDAY, true);
    hand.signIn(agency.raiser(), TestPeople.PASSWORD);
    hand.raise();
    hand.goOn();
    return hand;
  }

  private static CaseFile file(String id) {
    return CaseFile.read(Path.of("src/test/resources/cases/" + id + ".yaml"));
  }
}
