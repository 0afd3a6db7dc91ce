package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.draft.Drafts;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session ends while a page is typed: its button leads to sign-in, and from there back to what was typed. */
class SignedOutWhileTypingTest extends EngineTest {

  private static final String WORDS = "A bruise on the left arm";
  private static final Duration IDLE = Duration.ofMinutes(30);

  @LocalServerPort
  int port;
  @Autowired
  Concerns concerns;
  @Autowired
  Drafts drafts;
  @Autowired
  OwnAccount account;
  @Autowired
  Vocabulary vocabulary;
  private TestPeople people;
  private Person raiser;
  private RestSession browser;

  @BeforeEach
  void aRaiserIsTyping() {
    people = new TestPeople(directory);
    raiser = people.raiser();
    browser = RestSession.of(raiser, port);
  }

  @Test
  void whatTheButtonCarriedStandsInThePageAgain() {
    String signIn = sentLate("/concerns/new", "/concerns/new", "what_was_seen=" + encoded(WORDS));
    assertThat(signIn).endsWith("/sign-in?idle&to=/concerns/new?kept").doesNotContain("bruise");
    assertThat(browser.page(signIn.substring(signIn.indexOf("/sign-in"))).body()).contains("is kept for you alone");
    assertThat(signIn(raiser, "/concerns/new?kept")).isEqualTo("/concerns/new?kept");
    assertThat(browser.page("/concerns/new?kept").body()).contains(WORDS, "has not been sent");
    assertThat(concerns.raisedBy(raiser.id())).as("nothing is sent by itself").isEmpty();
  }

  @Test
  void somebodyElseAtTheSameScreenSeesNothingOfIt() {
    sentLate("/concerns/new", "/concerns/new", "what_was_seen=" + encoded(WORDS));
    signIn(people.lead(), "/concerns/new?kept");
    assertThat(browser.page("/concerns/new?kept").body()).doesNotContain(WORDS);
    assertThat(browser.page("/drafts").body()).doesNotContain(WORDS);
  }

  @ParameterizedTest
  @CsvSource({"/changed, said", "/still-worried, worry", "/about-colleague, people", "/body-map, left_hand",
      "/children, other_child"})
  void smallPagesKeepItToo(String page, String box) {
    String path = "/concerns/" + raised() + page;
    String typed = page.equals("/about-colleague") ? people.lead().userName() : WORDS;
    String name = page.equals("/still-worried") ? cases.worryForm().fields().findFirst().orElseThrow().key() : box;
    assertThat(sentLate(path, path, name + "=" + encoded(typed))).endsWith("&to=" + path + "?kept");
    signIn(raiser, path + "?kept");
    assertThat(browser.page(path + "?kept").body()).contains(typed, "You were signed out before this was sent")
        .containsPattern(page.equals("/about-colleague") ? "checked=\"checked\"" : WORDS);
    assertThat(browser.page("/drafts").body()).contains(typed, "href=\"" + path);
  }

  @Test
  void whatSomebodyAsksAboutTheirDataIsKeptToo() {
    Person desk = people.the(Role.IG_LEGAL_ADVISER);
    browser = RestSession.of(desk, port);
    assertThat(sentLate("/data-rights/new", "/data-rights/new", "words=" + encoded(WORDS)))
        .endsWith("&to=/data-rights/new?kept");
    signIn(desk, "/data-rights/new?kept");
    assertThat(browser.page("/data-rights/new?kept").body()).contains(WORDS,
        "You were signed out before this was sent");
  }

  @Test
  void onceItIsSentNothingIsLeft() {
    String path = "/concerns/" + raised() + "/changed";
    sentLate(path, path, "said=" + encoded(WORDS));
    signIn(raiser, path);
    assertThat(browser.form(path, path, "what=NEW_INFORMATION&said=x&_drawing=1").statusCode()).isEqualTo(302);
    assertThat(drafts.of(raiser.id())).isEmpty();
  }

  @Test
  void noPasswordIsKept() {
    assertThat(sentLate("/account", "/account/mail", "mail=x@example.org&confirm=open+sesame")).endsWith(
        "/sign-in?idle");
    assertThat(drafts.of(raiser.id())).isEmpty();
  }

  @Test
  void withoutTheTokenOfAFormNothingIsKept() {
    after(IDLE);
    assertThat(where(browser.formWith("forged", "/concerns/new", "what_was_seen=" + encoded(WORDS))))
        .endsWith("/sign-in?idle");
    assertThat(drafts.of(raiser.id())).isEmpty();
  }

  @Test
  void ofASessionThatSomebodyEndedNothingIsKept() {
    String token = token("/concerns/new");
    account.signOutEverywhere(raiser);
    assertThat(where(browser.formWith(token, "/concerns/new", "what_was_seen=" + encoded(WORDS))))
        .endsWith("/sign-in?ended");
    assertThat(drafts.of(raiser.id())).isEmpty();
  }

  @Test
  void aScriptThatComesTooLateEndsNothing() {
    String token = token("/concerns/new");
    after(IDLE);
    String typed = "_csrf=" + encoded(token) + "&what_was_seen=" + encoded(WORDS);
    assertThat(browser.send("POST", "/drafts/raise", typed, "application/x-www-form-urlencoded").statusCode())
        .isEqualTo(401);
    assertThat(drafts.of(raiser.id())).as("kept all the same").hasSize(1);
    assertThat(where(browser.formWith(token, "/concerns/new", "what_was_seen=later"))).endsWith("?kept");
    signIn(raiser, "/concerns/new?kept");
    assertThat(browser.page("/concerns/new").body()).contains("later");
  }

  @Test
  void toAskHowLongIsNoUseAndToStayIs() {
    after(IDLE.minusMinutes(2));
    assertThat(browser.page("/account/session").body()).isEqualTo("idle 120");
    after(Duration.ofMinutes(1));
    assertThat(browser.page("/account/session").body()).isEqualTo("idle 60");
    browser.send("GET", "/assets/session.js", "", "text/plain");
    assertThat(browser.form("/sign-in", "/account/session/stay", "").statusCode()).isIn(200, 403);
    assertThat(browser.formWith(token("/account"), "/account/session/stay", "").body()).isEqualTo("idle 1800");
  }

  private String sentLate(String page, String path, String typed) {
    String token = token(page);
    after(IDLE);
    return where(browser.formWith(token, path, typed));
  }

  private String token(String page) {
    return browser.page(page).body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
  }

  private static String where(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("not sent away: " + answer.statusCode());
  }

  private String signIn(Person person, String to) {
    return where(browser.form("/sign-in", "/sign-in", "user_name=" + encoded(person.userName()) + "&password="
        + encoded(TestPeople.PASSWORD) + "&to=" + encoded(to)));
  }

  private void after(Duration time) {
    clock.moveTo(clock.instant().plus(time));
  }

  private ConcernReference raised() {
    return new Walk(cases, work, vocabulary, directory, clock).raise(raiser, Map.of(), Map.of());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
