package org.sevenfold.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sevenfold.browser.Chromium;
import org.sevenfold.browser.Look;
import org.sevenfold.directory.Role;
import org.sevenfold.signin.Phone;
import org.sevenfold.signin.openid.ProviderOfATest;
import org.sevenfold.web.ProductAtAProvider.Newcomer;

/** Signing in at a provider, in a real browser, with the product in a process of its own; and what is tried there. */
@Tag("browser")
class SignInAtAProviderByHandTest extends CodesAtAProvider {

  private BrowserContext context;
  private Page page;

  @BeforeEach
  void openABrowser() {
    context = Chromium.open().newContext(new Browser.NewContextOptions().setViewportSize(Look.PHONE, 800));
    page = context.newPage();
  }

  @AfterEach
  void closeIt() {
    context.close();
  }

  @Test
  void theFirstTimeWithACodeAndFromThenOnWithout() {
    Newcomer anna = product.newcomer(Role.PRACTITIONER);
    String there = product.colleague(Map.of("preferred_username", anna.userName()));
    open("/account");
    assertThat(page.locator("main")).containsText("Sign in, and you come to the page that you asked for");
    look("sign-in");
    page.click("text=Sign in with Test account");
    typeThere(there);
    assertThat(page.locator("h1")).hasText("Which account is yours?");
    look("which-account");
    type(anna.userName(), "not the code");
    look("wrong-code");
    assertThat(page.locator(".govuk-error-summary")).containsText("The user name and the code do not go together");
    type(anna.userName(), anna.code());
    assertThat(page).hasURL(Pattern.compile(".*/account$"));
    assertThat(page.locator("main")).containsText("Signed in with a work account");
    assertThat(page.locator("body")).containsText("A wrong code for a first sign-in was typed once");
    look("account");

    signOut();
    signIn(there);
    assertThat(page).hasURL(Pattern.compile(".*/concerns$"));
  }

  @Test
  void whoeverSignsOutIsSignedOutThereToo() {
    String there = product.colleague(Map.of());
    Newcomer anna = product.newcomer(Role.PRACTITIONER);
    signIn(there);
    type(anna.userName(), anna.code());
    signOut();
    look("signed-out");
    page.click("text=Sign in with Test account");
    assertThat(page.locator("#username")).isVisible();
  }

  @Test
  void fromAnotherTenantNobodyComesIn() {
    signIn(product.colleague(Map.of("tid", "another-tenant")));
    assertThat(page.locator("h1")).hasText("Sign in");
    assertThat(page.locator(".govuk-error-summary")).containsText("This is not an account from here");
    look("another-tenant");
  }

  @Test
  void whereTheProviderAskedForAPasswordOnlyOurSecondStepComesAfterIt() {
    Newcomer admin = product.newcomer(Role.ADMINISTRATOR);
    String there = product.colleague(Map.of("amr", List.of("pwd")));
    signIn(there);
    type(admin.userName(), admin.code());
    assertThat(page.locator("h1")).hasText("Set up an app that makes codes");
    page.navigate(address("/people"));
    assertThat(page.locator("h1")).hasText("Sign in");
    signIn(there);
    page.click("text=I can't scan it");
    Phone phone = Phone.typed(page.textContent(".seven-key"), Clock.systemUTC());
    page.fill("#code", phone.code());
    page.click("main button[type=submit]");
    page.click("text=I have them, continue");
    assertThat(page).hasURL(Pattern.compile(".*/people$"));
    open("/account");
    look("account-with-an-app");

    signOut();
    signIn(there);
    assertThat(page.locator("h1")).hasText("The second step");
    look("second-step");
    page.fill("#code", phone.wrong());
    page.click("main button[type=submit]");
    assertThat(page.locator("#problems")).containsText("This code is not right");
  }

  @Test
  void whereTheProviderAskedForMoreNothingElseIsAsked() {
    Newcomer admin = product.newcomer(Role.ADMINISTRATOR);
    signIn(product.colleague(Map.of("amr", List.of("pwd", "mfa"))));
    type(admin.userName(), admin.code());
    assertThat(page).hasURL(Pattern.compile(".*/people$"));
    page.reload();
    assertThat(page.locator("h1")).containsText("People");
  }

  @Test
  void aLieOfTheProviderEndsOnAPlainPage() {
    product.provider().signs(claims -> claims.put("aud", List.of("another client")));
    try {
      signIn(product.colleague(Map.of()));
    } finally {
      product.provider().isHonest();
    }
    assertThat(page.locator(".govuk-error-summary")).containsText("You were not signed in");
    look("not-proved");
  }

  @Test
  void whoeverHasAnAccountAlreadyIsToldSo() {
    String there = product.colleague(Map.of());
    Newcomer first = product.newcomer(Role.PRACTITIONER);
    signIn(there);
    type(first.userName(), first.code());
    page.context().clearCookies();
    Newcomer again = product.newCode(first.userName());
    signIn(there);
    type(product.newcomer(Role.PRACTITIONER).userName(), again.code());
    assertThat(page.locator(".govuk-error-summary")).containsText("do not go together");
    Newcomer other = product.newcomer(Role.PRACTITIONER);
    type(other.userName(), other.code());
    assertThat(page.locator(".govuk-error-summary")).containsText("You have another account here already");
    look("another-account");
  }

  private void signIn(String there) {
    page.navigate(address("/sign-in"));
    page.click("text=Sign in with Test account");
    typeThere(there);
  }

  private void typeThere(String there) {
    page.waitForLoadState();
    if (page.locator("#username").isVisible()) {
      page.fill("#username", there);
      page.fill("#password", ProviderOfATest.PASSWORD);
      page.click("button[type=submit]");
    }
  }

  private void type(String userName, String code) {
    page.fill("#user_name", userName);
    page.fill("#code", code);
    page.click("main button[type=submit]");
  }

  private void signOut() {
    page.click("header button[type=submit]");
    assertThat(page).hasURL(Pattern.compile(".*/sign-in[?]signed-out$"));
  }

  private void open(String path) {
    page.navigate(address(path));
  }

  private void look(String what) {
    new Look(page, "provider", true).at("provider " + what, what);
  }

  private static String address(String path) {
    return product.at(path).toString();
  }
}
