package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;

/** The agency's own guidance, put in by hand in a real browser: seen first, confirmed by another, read by a third. */
class SettingsByHandTest extends InABrowser {

  @Test
  void theGuidanceIsSeenFirstConfirmedByAnotherAndReadByAThird() {
    Person administrator = people.the(Role.ADMINISTRATOR);
    signIn(administrator);
    open("/people/agencies/" + administrator.agency() + "/settings");
    assertThat(page.innerText("main")).contains("Still to be set", "Nobody is Deputy of the Caldicott guardian");
    page.click("text=Change: Our guidance on sharing information");
    page.fill("#address", "http://brook.example/sharing");
    page.fill("#version", "3");
    page.click("text=See how it will look");
    look("1-refused-and-kept");
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.inputValue("#version")).isEqualTo("3");
    page.fill("#address", "https://brook.example/sharing");
    page.click("text=See how it will look");
    look("2-how-it-will-look");
    page.click("text=Ask a second person");
    look("3-a-second-person-is-asked");
    signIn(people.lead());
    open("/proposals");
    page.fill("textarea", "I opened it and it is ours");
    page.click("button:has-text('Confirm')");
    signIn(people.raiser());
    open("/concerns/new");
    assertThat(page.getAttribute("footer a[target=_blank]", "href")).isEqualTo("https://brook.example/sharing");
    page.click("text=What we go by");
    look("4-what-we-go-by");
    page.click("text=I have read it");
    look("5-read");
    assertThat(page.innerText("main")).contains("that you have read this version");
    signIn(people.the(Role.SERVICE_MANAGER));
    open("/dashboard");
    page.click("text=Have not read your guidance yet: 7");
    look("6-who-has-not");
    assertThat(page.innerText("main")).contains(people.lead().name()).doesNotContain(people.raiser().name());
  }
}
