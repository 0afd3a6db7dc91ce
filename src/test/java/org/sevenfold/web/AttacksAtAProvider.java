package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.signin.openid.BrowserAtAProvider.leadsTo;
import static org.sevenfold.signin.openid.BrowserAtAProvider.parameter;
import static org.sevenfold.signin.openid.BrowserAtAProvider.token;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Role;
import org.sevenfold.signin.openid.BrowserAtAProvider;
import org.sevenfold.web.ProductAtAProvider.Newcomer;

/** What somebody tries at the doors of a product whose people sign in at a provider. */
abstract class AttacksAtAProvider extends DoorsAtAProvider {

  private static final String WAY = "sevenfold-provider";
  private static final int HUNDRED = 100;
  private static final String NOT_PROVED = "/sign-in?provider-not-proved";

  @Test
  void aNameOrAMailAddressBindsNothing() {
    Newcomer anna = bound(Role.PRACTITIONER, Map.of());
    String imposter = product.colleague(Map.of("preferred_username", anna.userName(), "email",
        anna.userName() + "@school.example", "email_verified", true, "name", "Anna Lee"));
    assertThat(signIn(new BrowserAtAProvider(), imposter)).isEqualTo(CODE_PAGE);
  }

  @Test
  void theAnswerIsGoodOnceAndInTheBrowserThatHadAsked() {
    BrowserAtAProvider victim = new BrowserAtAProvider();
    BrowserAtAProvider attacker = new BrowserAtAProvider();
    URI attackers = answer(attacker, product.colleague(Map.of()));
    assertThat(comes(victim, attackers)).as("without having asked").isEqualTo(NOT_PROVED);
    begin(victim);
    assertThat(comes(victim, attackers)).as("having asked otherwise").isEqualTo(NOT_PROVED);
    URI without = URI.create(attackers.toString().replaceAll("&?state=[^&]*", ""));
    assertThat(comes(attacker, without)).as("without its state").isEqualTo(NOT_PROVED);
    assertThat(comes(attacker, attackers)).as("after one that was wrong").isEqualTo(NOT_PROVED);

    URI again = answer(attacker, product.colleague(Map.of()));
    assertThat(comes(attacker, again)).isEqualTo(CODE_PAGE);
    assertThat(comes(attacker, again)).as("a second time").isEqualTo(NOT_PROVED);
  }

  @Test
  void aHundredWaysThatAreBegunLeaveNothingBehind() {
    bound(Role.PRACTITIONER, Map.of());
    long before = product.rowsOfSigningIn();
    for (int time = 0; time < HUNDRED; time++) {
      BrowserAtAProvider stranger = new BrowserAtAProvider();
      begin(stranger);
      assertThat(comes(stranger, product.at("/sign-in/openid/answer?code=guessed&state=guessed")))
          .isEqualTo(NOT_PROVED);
    }
    assertThat(product.rowsOfSigningIn()).isEqualTo(before);
  }

  @Test
  void whatTheBrowserCarriesIsItsOwnUnchangedAndOnce() {
    BrowserAtAProvider browser = new BrowserAtAProvider();
    URI back = answer(browser, product.colleague(Map.of()));
    String carried = browser.carried(WAY);
    SECRETS.add(carried);
    BrowserAtAProvider another = new BrowserAtAProvider();
    begin(another);
    for (String wrong : List.of(another.carried(WAY), carried.substring(1), carried.replaceFirst(".", "!"), "x")) {
      browser.carry(product.at("/sign-in/openid"), WAY, wrong);
      assertThat(comes(browser, back)).as(wrong).isEqualTo(NOT_PROVED);
    }
    browser.carry(product.at("/sign-in/openid"), WAY, carried);
    assertThat(comes(browser, back)).as("what it was given").isEqualTo(CODE_PAGE);
    browser.carry(product.at("/sign-in/openid"), WAY, carried);
    assertThat(comes(browser, back)).as("the same again").isEqualTo(NOT_PROVED);
  }

  @Test
  void theCookieIsForTheWayBackAndForNothingElse() {
    assertThat(new BrowserAtAProvider().get(product.at("/sign-in/openid")).headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith(WAY)).singleElement().asString()
        .contains("Path=/sign-in/openid", "Max-Age=600", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void whoeverTurnsBackIsToldSoAndWhatStandsInTheAddressIsNotRepeated() {
    BrowserAtAProvider browser = new BrowserAtAProvider();
    String state = parameter("state", begin(browser));
    HttpResponse<String> back = browser.get(product.at("/sign-in/openid/answer?error=access_denied&state=" + state
        + "&error_description=zqcanaryzq"));
    assertThat(path(back)).isEqualTo("/sign-in?provider-turned-back");
    HttpResponse<String> page = browser.get(leadsTo(back).orElseThrow());
    assertThat(page.body()).contains("You were not signed in").doesNotContain("zqcanaryzq", state);
  }

  @Test
  void thePageForCodesTellsNobodyApart() {
    Newcomer waiting = product.newcomer(Role.PRACTITIONER);
    Newcomer bound = bound(Role.PRACTITIONER, Map.of());
    BrowserAtAProvider browser = new BrowserAtAProvider();
    signIn(browser, product.colleague(Map.of()));
    for (Newcomer typed : List.of(new Newcomer("nobody-here", "code"), new Newcomer(waiting.userName(), "code"), bound,
        new Newcomer("", ""))) {
      assertThat(type(browser, typed)).as(typed.toString()).isEqualTo(CODE_PAGE + "?refused");
    }
    assertThat(type(browser, waiting)).isEqualTo("/");
  }

  @Test
  void guessesAreLimited() {
    Newcomer waiting = product.newcomer(Role.PRACTITIONER);
    BrowserAtAProvider browser = new BrowserAtAProvider();
    signIn(browser, product.colleague(Map.of()));
    for (int guess = 0; guess < 10; guess++) {
      type(browser, new Newcomer(waiting.userName(), "code" + guess));
    }
    assertThat(type(browser, waiting)).isEqualTo(CODE_PAGE + "?wait");
  }

  @Test
  void oneAccountForEachAndANewCodeMovesIt() {
    String anna = product.colleague(Map.of());
    Newcomer first = product.newcomer(Role.PRACTITIONER);
    bind(first, anna);
    BrowserAtAProvider other = new BrowserAtAProvider();
    assertThat(signIn(other, anna)).isEqualTo("/");
    product.newCode(first.userName());
    assertThat(comes(other, product.at("/account"))).as("signed out").startsWith("/sign-in");
    Newcomer again = product.newCode(first.userName());
    BrowserAtAProvider successor = new BrowserAtAProvider();
    signIn(successor, product.colleague(Map.of()));
    assertThat(type(successor, again)).isEqualTo("/");
    assertThat(signIn(new BrowserAtAProvider(), anna)).as("it is not hers any more").isEqualTo(CODE_PAGE);

    String bob = product.colleague(Map.of());
    bind(product.newcomer(Role.PRACTITIONER), bob);
    Newcomer bobs = product.newCode(bind(product.newcomer(Role.PRACTITIONER), product.colleague(Map.of())).userName());
    assertThat(signIn(new BrowserAtAProvider(), bob)).isEqualTo("/");
    assertThat(bobs.code()).isNotBlank();
  }

  @Test
  void whereAPasswordWasTypedNothingOpens() {
    Newcomer anna = bound(Role.PRACTITIONER, Map.of());
    Newcomer waiting = product.newcomer(Role.PRACTITIONER);
    BrowserAtAProvider browser = new BrowserAtAProvider();
    signIn(browser, product.colleague(Map.of()));
    String token = token(browser.get(product.at(CODE_PAGE)));
    for (Newcomer one : List.of(anna, waiting)) {
      HttpResponse<String> form = browser.post(product.at("/sign-in"), Map.of("user_name", one.userName(), "password",
          one.code(), "_csrf", token));
      assertThat(form.statusCode()).isIn(404, 405);
    }
    assertThat(browser.get(product.at("/password")).statusCode()).isEqualTo(404);
    assertThat(browser.post(product.at("/password"), Map.of("password", "x", "again", "x", "_csrf", token))
        .statusCode()).isEqualTo(404);
    assertThat(browser.get(product.at("/sign-in/passkey")).statusCode()).isEqualTo(404);
    assertThat(browser.get(product.at("/sign-in")).body()).doesNotContain("type=\"password\"", "Use a passkey");
    assertThat(comes(browser, product.at("/account"))).startsWith("/sign-in");
  }

  @Test
  void whatAsksForAPasswordIsRefusedToWhoeverIsIn() {
    BrowserAtAProvider browser = new BrowserAtAProvider();
    Newcomer anna = product.newcomer(Role.PRACTITIONER);
    signIn(browser, product.colleague(Map.of()));
    type(browser, anna);
    HttpResponse<String> account = browser.get(product.at("/account"));
    assertThat(account.body()).contains("How you sign in", "With Test account").doesNotContain("type=\"password\"");
    for (String path : List.of("/account/password", "/account/mail", "/account/app", "/account/passkeys",
        "/account/recovery-codes")) {
      HttpResponse<String> refused = browser.post(product.at(path), Map.of("current", anna.code(), "confirm",
          anna.code(), "known", anna.code(), "password", "three plain words", "again", "three plain words", "mail",
          "evil@evil.example", "_csrf", token(account)));
      assertThat(refused.statusCode() == 400 || path(refused).contains("refused=password")).as(path).isTrue();
    }
  }

  @Test
  void theWayBackIsOursWhateverAStrangerSaysThatWeAreCalled() {
    URI there = begin(new BrowserAtAProvider());
    assertThat(parameter("redirect_uri", there)).isEqualTo(product.at("/sign-in/openid/answer").toString());
    assertThat(there.getQuery()).contains("nonce=", "code_challenge=", "prompt=login");
  }

  @Test
  void whoeverIsInStaysInWhenTheyAreLedToTheProvider() {
    BrowserAtAProvider browser = new BrowserAtAProvider();
    signIn(browser, product.colleague(Map.of()));
    type(browser, product.newcomer(Role.PRACTITIONER));
    assertThat(comes(browser, product.at("/sign-in/openid"))).isEqualTo("/");
    assertThat(browser.get(product.at("/account")).statusCode()).isEqualTo(200);
  }

  @Test
  void theTablesTellNobodyWhoItIsThere() {
    String anna = product.colleague(Map.of("oid", "zq-object-of-anna"));
    BrowserAtAProvider browser = new BrowserAtAProvider();
    URI back = answer(browser, anna);
    assertThat(comes(browser, back)).isEqualTo(CODE_PAGE);
    assertThat(type(browser, product.newcomer(Role.PRACTITIONER))).isEqualTo("/");
    assertThat(product.stored()).doesNotContain("zq-object-of-anna", anna, parameter("code", back), "eyJ");
  }
}
