package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;

/** The number that everybody rings, changed by hand in a real browser: by one person, confirmed by another. */
class NumbersByHandTest extends InABrowser {

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(390, 844);
  }

  @Test
  void aNumberIsTypedByOneConfirmedByAnotherAndThenStandsOnEveryPage() {
    Person administrator = people.the(Role.ADMINISTRATOR);
    signIn(administrator);
    open("/people/agencies/" + administrator.agency() + "/numbers");
    page.click("a[href$=CSC]");
    page.fill("#phone", "ring them");
    page.fill("#hours", "weekdays");
    page.click("button:has-text('Ask a second person')");
    look("1-refused-and-kept");
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.innerText(".govuk-error-summary")).contains("with its figures", "as in mon-thu", "at night");
    assertThat(page.inputValue("#hours")).isEqualTo("weekdays");
    page.fill("#phone", "0300 555 0101");
    page.fill("#hours", "mon-fri 08:45-17:15");
    page.fill("#otherwise", "0300 555 0102");
    page.click("button:has-text('Ask a second person')");
    look("2-a-second-person-is-asked");
    assertThat(page.innerText("main")).contains("A second person is asked");
    signIn(people.lead());
    open("/proposals");
    page.fill("textarea", "I rang both numbers and they answered");
    page.click("button:has-text('Confirm')");
    look("3-confirmed");
    signIn(people.raiser());
    open("/concerns/new");
    assertThat(page.innerText("footer")).containsPattern("0300 555 010[12]");
    signIn(administrator);
    open("/people/agencies/" + administrator.agency() + "/numbers/CSC");
    assertThat(page.innerText("main")).contains("0300 555 0101", "confirmed by " + people.lead().name());
  }
}
