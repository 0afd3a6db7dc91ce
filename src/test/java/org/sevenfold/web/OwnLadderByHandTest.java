package org.sevenfold.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;

/** Who is asked when something is late, put into another order by hand in a real browser. */
class OwnLadderByHandTest extends InABrowser {

  @Test
  void theOrderIsTriedAndThenConfirmedByAnother() {
    Person administrator = people.the(Role.ADMINISTRATOR);
    signIn(administrator);
    open("/people/agencies/" + administrator.agency() + "/times");
    look("1-all");
    page.click("a[href$=ladder]");
    look("2-as-the-pack-says");
    assertThat(page.isChecked("input[name=first][value=safeguarding_lead]")).isTrue();
    page.check("input[name=first][value=service_manager]");
    page.click("button:has-text('See what comes of it')");
    look("3-somebody-left-out");
    assertThat(page.innerText(".govuk-error-summary")).contains("Choose each once");
    page.check("input[name=second][value=safeguarding_lead]");
    page.check("input[name=third][value=manager]");
    page.check("input[name=ring][value=POLICE]");
    page.click("button:has-text('See what comes of it')");
    look("4-tried");
    assertThat(page.innerText("main")).contains("On a Friday evening before a bank holiday", "service manager (1 here)",
        "everybody again, and Police outside");
    page.click("button:has-text('Ask a second person')");
    assertThat(page.locator("main")).containsText("A second person is asked");
    signIn(people.lead());
    open("/proposals");
    assertThat(page.locator("main")).containsText("Who is asked when something is late: service manager, then");
    page.fill("textarea", "We agreed on it in our meeting");
    page.click("button:has-text('Confirm')");
    signIn(administrator);
    open("/people/agencies/" + administrator.agency() + "/ladder");
    look("5-confirmed");
    assertThat(page.locator("main")).containsText("confirmed by " + people.lead().name());
  }
}
