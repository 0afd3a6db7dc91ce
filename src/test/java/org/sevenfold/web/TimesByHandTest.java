package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;

/** How long social care may take to answer, changed by hand in a real browser: tried, proposed and confirmed. */
class TimesByHandTest extends InABrowser {

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(390, 844);
  }

  @Test
  void aTimeIsTriedOnTheDaysThatGoWrongAndThenConfirmedByAnother() {
    Person administrator = people.the(Role.ADMINISTRATOR);
    signIn(administrator);
    open("/people/agencies/" + administrator.agency() + "/times");
    look("1-all");
    page.click("a[href$=acknowledgement]");
    page.check("input[value=working_day]");
    page.fill("#amount", "2");
    page.click("button:has-text('See what comes of it')");
    look("2-longer-than-its-source");
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.innerText("h1")).isEqualTo("Hear from social care what they will do");
    assertThat(page.innerText(".govuk-error-summary")).contains("Make this shorter", "Working Together");
    assertThat(page.inputValue("#amount")).isEqualTo("2");
    page.check("input[value=working_hour]");
    page.fill("#amount", "4");
    page.click("button:has-text('See what comes of it')");
    look("3-tried");
    assertThat(page.innerText("main")).contains("On a Friday evening before a bank holiday", "sooner",
        "Half an hour before the clocks go back");
    page.click("button:has-text('Ask a second person')");
    assertThat(page.innerText("main")).contains("A second person is asked");
    page.click("a[href$=hub]");
    page.fill("#hours", "mon-thu 08:45-17:15, fri 08:45-16:45");
    page.fill("#closed", "2026-12-24");
    page.click("button:has-text('See what comes of it')");
    look("4-the-hub");
    assertThat(page.innerText("main")).contains("What would come of it", "Hear from social care");
    signIn(people.lead());
    open("/proposals");
    assertThat(page.innerText("main")).contains("Hear from social care what they will do: 4 working hours");
    page.fill("textarea", "The council told us so in writing");
    page.click("button:has-text('Confirm')");
    signIn(administrator);
    open("/people/agencies/" + administrator.agency() + "/times/acknowledgement");
    look("5-confirmed");
    assertThat(page.innerText("main")).contains("confirmed by " + people.lead().name());
  }
}
