package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.browser.Look.DESK;
import static org.sevenfold.browser.Look.PHONE;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.browser.Chromium;
import org.sevenfold.concern.Concern;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Hand.Taken;

/** Cases by a person's hand in a real browser, from raising to the end. */
class ByHandTest extends HandTest {

  private BrowserContext context;

  @AfterEach
  void closeTheBrowser() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  void clearHarmIsSentToBothInAtMost8Pages50AnswersAnd2500Words() {
    TestPeople people = new TestPeople(directory);
    Hand hand = play("C01", people, DESK, true);
    takes(hand, "C01", new Taken(16, 161, 5668), new Taken(8, 50, 2500));
    assertThat(hand.addressesThatTell()).isEmpty();
    assertThat(facts(people)).containsEntry("decision", "SHARE").containsEntry("destination", "CSC+POLICE")
        .containsEntry("inform", "DEFER");
  }

  @Test
  void nothingToTellIsSaidIn3PagesAnd12Answers() {
    TestPeople people = new TestPeople(directory);
    Hand hand = play("C33", people, PHONE, true);
    takes(hand, "C33", new Taken(7, 48, 2305), new Taken(3, 12, 900));
    assertThat(facts(people)).containsEntry("decision", "DO_NOT_SHARE").containsEntry("inform", "BEFORE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C10b", "C15", "C23", "C33a"})
  void theOthersComeOutAsTheyShouldToo(String id) {
    TestPeople people = new TestPeople(directory);
    play(id, people, DESK, true);
    assertThat(verdict(id, people).differences()).isEmpty();
  }

  @Test
  void aCompetentYoungPersonIsAskedAndTheirNoCountsIn9Pages() {
    TestPeople people = new TestPeople(directory);
    Hand hand = play("C04", people, PHONE, true);
    takes(hand, "C04", new Taken(15, 118, 4700), new Taken(9, 60, 2500));
    assertThat(verdict("C04", people).differences()).isEmpty();
    assertThat(hand.addressesThatTell()).isEmpty();
  }

  @Test
  void forAChildWhoCannotDecideTheResidentParentIsAskedByLetterIn10Pages() {
    TestPeople people = new TestPeople(directory);
    Hand hand = play("C06", people, DESK, true);
    takes(hand, "C06", new Taken(18, 148, 5300), new Taken(10, 79, 3150));
    assertThat(verdict("C06", people).differences()).isEmpty();
    assertThat(hand.addressesThatTell()).isEmpty();
  }

  @Test
  void anOrderIsReadByTheRaiserDecidedByTheLawyerAndSent() {
    TestPeople people = new TestPeople(directory);
    Hand hand = raised("C18", people, PHONE, true);
    as(hand, people.the(Role.IG_LEGAL_ADVISER), "Decide to do what the law requires");
    as(hand, people.raiser(), "Is it safe to tell them?");
    assertThat(hand.addressesThatTell()).isEmpty();
    assertThat(Verdict.of(file("C18"), CaseFile.FIRST_PACK, facts(people), vocabulary).differences()).isEmpty();
  }

  @Test
  void bothAreSentToWithoutJavaScriptToo() {
    TestPeople people = new TestPeople(directory);
    play("C01", people, PHONE, false);
    assertThat(facts(people)).containsEntry("decision", "SHARE").containsEntry("destination", "CSC+POLICE");
  }

  @Test
  void c33WithoutJavaScript() {
    TestPeople people = new TestPeople(directory);
    play("C33", people, DESK, false);
    assertThat(facts(people)).containsEntry("decision", "DO_NOT_SHARE");
  }

  @Test
  void c03AskedWithoutANameAnsweredByALeadAndThenShared() {
    TestPeople people = new TestPeople(directory);
    Hand hand =
        raised(hand(Path.of("src/test/resources/variants/C03-named-in-the-question.yaml"), DESK, true), people);
    as(hand, offered(people, "advise"), "Advise on a question without names");
    // the advice found cause: the adviser sees the concern from here on
    assertThat(hand.page().url()).contains("/concerns/");
    as(hand, people.lead(), "Read the concern and triage it");
    as(hand, people.raiser(), "Why would you tell anybody?");
    assertThat(hand.addressesThatTell()).isEmpty();
    assertThat(facts(people)).containsEntry("route", "ADVICE").containsEntry("identity_disclosed", "no")
        .containsEntry("advice_outcome", "ESTABLISHED").containsEntry("decision", "SHARE")
        .containsEntry("destination", "CSC+POLICE").containsEntry("inform", "DEFER");
  }

  @Test
  void c02OnAPhoneIsAnsweredByTheRaiserAndSignedByALeadWhoIsNotToldWhoItIs() {
    TestPeople people = new TestPeople(directory);
    cases.raise(people.raiser(), new Answering(vocabulary, file("C02"), TUESDAY)
        .fill(cases.raisingForm(people.raiser()), key -> null).orElseThrow());
    Hand hand = hand("C02", PHONE, true);
    hand.signIn(people.raiser(), TestPeople.PASSWORD);
    hand.claim("What do you know?");
    as(hand, offered(people, "advise"), "Advise on a question without names");
    hand.open("/concerns/" + concerns.raisedBy(people.raiser().id()).get(0).reference(), "masked");
    assertThat(hand.page().title()).contains("Nobody is named yet");
    as(hand, people.raiser(), "Read the advice and answer it");
    as(hand, offered(people, "countersign_advice"), "Countersign not sharing");
    as(hand, people.raiser(), "Is it safe to tell them?");
    assertThat(Verdict.of(file("C02"), CaseFile.FIRST_PACK, facts(people), vocabulary).differences()).isEmpty();
  }

  @Test
  void c42IsAdvisedByALawyerAndReadByTheLeadWhoDecides() {
    TestPeople people = new TestPeople(directory);
    Hand hand = play("C42", people, PHONE, true);
    as(hand, people.the(Role.IG_LEGAL_ADVISER), "Advise on an adult's own risk");
    as(hand, people.lead(), "Give the advice the decision waits for");
    hand.open(hand.page().url().replaceFirst("https?://[^/]+", ""), "answer_deferral");
    assertThat(hand.page().locator("main").innerText())
        .contains("seen and heard", people.the(Role.IG_LEGAL_ADVISER).name());
    assertThat(verdict("C42", people).differences()).isEmpty();
  }

  /** What has gone on to its end needs no triage any more. */
  private boolean isOpen(TestPeople people, String key) {
    return work.ofAgency(people.agency()).stream().anyMatch(task -> task.key().equals(key));
  }

  /** The first to whom the open task of that key is offered. */
  private Person offered(TestPeople people, String key) {
    return work.ofAgency(people.agency()).stream().filter(task -> task.key().equals(key))
        .flatMap(task -> work.candidates(task.id()).stream()).findFirst().flatMap(directory::person).orElseThrow();
  }

  private static void as(Hand hand, Person person, String task) {
    hand.signOut();
    hand.signIn(person, TestPeople.PASSWORD);
    hand.claim(task);
  }

  @Test
  void c10AsksForTheCallFirst() {
    TestPeople people = new TestPeople(directory);
    Hand hand = hand("C10", DESK, true);
    hand.signIn(people.raiser(), TestPeople.PASSWORD);
    hand.raise();
    assertThat(hand.page().title()).contains("call").doesNotContain("Error");
    assertThat(hand.page().content()).contains("999");
    hand.goOn();
    assertThat(facts(people)).containsEntry("route", "EMERGENCY").containsEntry("destination", "POLICE");
  }

  /** Says it beside what it was when the way was walked first; the lead's triage is one more page and answer. */
  private static void takes(Hand hand, String id, Taken before, Taken most) {
    System.out.println(id + ": " + hand.taken() + ", was " + before);
    assertThat(hand.taken().pages()).isLessThanOrEqualTo(most.pages());
    assertThat(hand.taken().inputs()).isLessThanOrEqualTo(most.inputs());
    assertThat(hand.taken().words()).isLessThanOrEqualTo(most.words());
  }

  private Verdict verdict(String id, TestPeople people) {
    return Verdict.of(file(id), CaseFile.FIRST_PACK, facts(people), vocabulary);
  }

  private Hand play(String id, TestPeople people, int width, boolean script) {
    Hand hand = raised(id, people, width, script);
    if (isOpen(people, "triage")) {
      as(hand, people.lead(), "Read the concern and triage it");
    }
    return hand;
  }

  private Hand raised(String id, TestPeople people, int width, boolean script) {
    return raised(hand(id, width, script), people);
  }

  private static Hand raised(Hand hand, TestPeople people) {
    hand.signIn(people.raiser(), TestPeople.PASSWORD);
    hand.raise();
    hand.goOn();
    return hand;
  }

  private Hand hand(String id, int width, boolean script) {
    return hand(Path.of("src/test/resources/cases", id + ".yaml"), width, script);
  }

  private Hand hand(Path file, int width, boolean script) {
    context = Chromium.open().newContext(
        new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script));
    return new Hand(context, "http://127.0.0.1:" + port, cases, work, sheets, vocabulary, CaseFile.read(file), TUESDAY,
        script);
  }

  private static CaseFile file(String id) {
    return CaseFile.read(Path.of("src/test/resources/cases", id + ".yaml"));
  }

  private Map<String, String> facts(TestPeople people) {
    List<Concern> raised = concerns.raisedBy(people.raiser().id());
    assertThat(raised).hasSize(1);
    return cases.facts(TestReading.COMPARING, raised.get(0).reference());
  }
}
