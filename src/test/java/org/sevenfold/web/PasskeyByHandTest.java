package org.sevenfold.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.Proxy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.record.SignInRecord;
import org.sevenfold.record.SignInRecord.By;
import org.sevenfold.signin.Passkeys;
import org.sevenfold.signin.Phone;
import org.sevenfold.signin.RequiredRoles;
import org.sevenfold.signin.RequiredSecondStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in with more than a password, in a real browser: an app's codes, and a passkey of a device made for it. */
class PasskeyByHandTest extends InABrowser {

  @Autowired
  SignInRecord signIns;
  @Autowired
  Passkeys passkeys;
  @Autowired
  RequiredSecondStep required;
  @Autowired
  JdbcClient jdbc;

  private Person me;
  private CDPSession device;
  private String authenticator;

  @BeforeEach
  void somebodyHasADevice() {
    me = people.lead();
    signIn(me);
    device = page.context().newCDPSession(page);
    device.send("WebAuthn.enable");
    authenticator = authenticator(true);
  }

  @Test
  void aPasskeyIsMadeAndOpensTheDoorAlone() {
    makeOne();
    signOut();
    look("sign-in");
    page.click("text=Use a passkey");
    look("sign-in-with-a-passkey");
    showIt();
    assertThat(page).hasURL(Pattern.compile(".*/tasks"));
    assertThat(signIns.latest(me.id(), 1)).extracting(SignInRecord.SignIn::by).containsExactly(By.PASSKEY);
    open("/account");
    assertThat(page.locator("#second-step")).containsText("You sign in with a passkey");
    assertThat(page.locator("main")).containsText("Signed in with a passkey");
  }

  @Test
  void afterThePasswordItIsTheSecondStep() {
    makeOne();
    signOut();
    typePassword();
    assertThat(page.locator("h1")).hasText("The second step");
    page.navigate(address("/tasks"));
    assertThat(page.locator("h1")).hasText("Sign in");
    typePassword();
    look("second-step-with-a-passkey");
    showIt();
    assertThat(page).hasURL(Pattern.compile(".*/tasks"));
  }

  @Test
  void aPasswordAndACodeOfAnApp() {
    open("/account");
    page.fill("#known", TestPeople.PASSWORD);
    page.click("text=Set up an app");
    page.click("text=I can't scan it");
    look("new-app");
    Phone phone = Phone.typed(page.textContent(".seven-key"), clock);
    page.fill("#code", phone.code());
    page.click("main button[type=submit]");
    assertThat(page.locator("h1")).hasText("Your recovery codes");
    look("recovery-codes");
    signOut();
    clock.moveTo(TUESDAY.plusSeconds(60));
    typePassword();
    look("second-step");
    page.fill("#code", phone.wrong());
    page.click("main button[type=submit]");
    look("wrong-code");
    assertThat(page.locator("#problems")).containsText("This code is not right");
    page.fill("#code", phone.code());
    page.click("main button[type=submit]");
    assertThat(page).hasURL(Pattern.compile(".*/tasks"));
    assertThat(page.locator("body")).containsText("Somebody may know your password");
    look("told-of-a-wrong-code");
  }

  @Test
  void whoeverHasLeftOrWaitsForACodeComesInByNoPasskey() {
    makeOne();
    signOut();
    jdbc.sql("update person set must_change = true where id = ?").param(me.id().value()).update();
    showIt();
    assertThat(page.locator(".govuk-error-summary")).containsText("This passkey does not open anything here");
    look("refused-passkey");
    jdbc.sql("update person set must_change = false, active = false where id = ?").param(me.id().value()).update();
    showIt();
    assertThat(page.locator(".govuk-error-summary")).containsText("This passkey does not open anything here");
    assertThat(signIns.latest(me.id(), 1)).extracting(SignInRecord.SignIn::by, SignInRecord.SignIn::succeeded)
        .containsExactly(tuple(By.PASSKEY, false));
  }

  @Test
  void withoutFingerFaceOrNumberItOpensNothing() {
    makeOne();
    signOut();
    JsonObject verified = new JsonObject();
    verified.addProperty("authenticatorId", authenticator);
    verified.addProperty("isUserVerified", false);
    device.send("WebAuthn.setUserVerified", verified);
    page.click("text=Use a passkey");
    assertThat(page.locator("[data-passkey-show] [role=alert]")).isHidden();
    showIt();
    assertThat(page.locator("[data-passkey-show] [role=alert]")).isVisible();
    page.evaluate("() => { const ask = navigator.credentials.get.bind(navigator.credentials);"
        + " navigator.credentials.get = (asked) => { asked.publicKey.userVerification = 'discouraged';"
        + " return ask(asked); }; }");
    showIt();
    assertThat(page.locator(".govuk-error-summary")).containsText("This passkey does not open anything here");
    assertThat(signIns.latest(me.id(), 1)).extracting(SignInRecord.SignIn::by, SignInRecord.SignIn::succeeded)
        .containsExactly(tuple(By.PASSKEY, false));
  }

  /** A false page that looks like ours, at another address of the same machine. */
  @Test
  void shownAtAnotherAddressOrASecondTimeItOpensNothing() {
    makeOne();
    signOut();
    List<String> shown = new ArrayList<>();
    page.onRequest(request -> Optional.ofNullable(request.postData())
        .filter(form -> request.url().endsWith("/sign-in/passkey")).ifPresent(shown::add));
    page.navigate("http://localhost:8081/sign-in");
    showIt();
    assertThat(page.locator(".govuk-error-summary")).containsText("This passkey does not open anything here");
    page.navigate(address("/sign-in"));
    showIt();
    assertThat(page).hasURL(Pattern.compile(".*/tasks"));
    assertThat(shown).hasSize(2);
    String credential = URLDecoder.decode(shown.get(1).replaceAll(".*credential=([^&]*).*", "$1"), UTF_8);
    assertThat(passkeys.claimed(credential)).contains(me.id());
    assertThat(passkeys.shown(credential)).as("a second time").isEmpty();
    assertThat(passkeys.shown("{}")).isEmpty();
    assertThat(passkeys.claimed("{\"rawId\": \"x\"}")).isEmpty();
  }

  @Test
  void whoeverMustHaveOneSetsItUpBeforeAnythingElseOpens() {
    RequiredRoles.are(required, Set.of(Role.SAFEGUARDING_LEAD));
    try {
      signOut();
      page.navigate(address("/sign-in"));
      typePassword();
      assertThat(page.locator("h1")).hasText("Set up an app that makes codes");
      look("must-set-up");
      page.click("text=I can't scan it");
      page.fill("#code", Phone.typed(page.textContent(".seven-key"), clock).code());
      page.click("main button[type=submit]");
      page.click("text=I have them, continue");
      assertThat(page).hasURL(Pattern.compile(".*/tasks"));
    } finally {
      RequiredRoles.are(required, Set.of());
    }
  }

  @Test
  void takenAwayItOpensNothing() {
    makeOne();
    page.navigate(address("/account"));
    page.fill("#known", TestPeople.PASSWORD);
    page.click("text=Take the passkey away: my phone");
    assertThat(page.locator("main")).containsText("It is taken away");
    signOut();
    showIt();
    assertThat(page.locator(".govuk-error-summary")).containsText("This passkey does not open anything here");
  }

  /** Passkeys belong to an address: the browser believes to be at the one that is configured. */
  @Override
  Browser.NewContextOptions browser() {
    return super.browser().setProxy(new Proxy("http://127.0.0.1:" + port).setBypass("<-loopback>"));
  }

  @Override
  String address(String path) {
    return ADDRESS + path;
  }

  private void makeOne() {
    open("/account");
    page.fill("#known", TestPeople.PASSWORD);
    page.click("text=Make a passkey on this device");
    look("new-passkey");
    page.fill("#label", "my phone");
    page.click("main button[type=submit]");
    assertThat(page.locator("h1")).hasText("Your recovery codes");
  }

  private void showIt() {
    page.waitForLoadState();
    if (page.locator("text=Use a passkey").isVisible()) {
      page.click("text=Use a passkey");
    }
    page.click("main button:has-text('Sign in with a passkey')");
  }

  private void signOut() {
    page.click("header button[type=submit]");
    page.navigate(address("/sign-in"));
  }

  private void typePassword() {
    page.fill("#user_name", me.userName());
    page.fill("#password", TestPeople.PASSWORD);
    page.click("main button[type=submit]");
  }

  private String authenticator(boolean verified) {
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", verified);
    JsonObject asked = new JsonObject();
    asked.add("options", options);
    return device.send("WebAuthn.addVirtualAuthenticator", asked).get("authenticatorId").getAsString();
  }
}
