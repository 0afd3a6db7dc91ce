package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency gets two sites, and a concern goes to the wrong one, by hand on a phone. */
class SitesByHandTest extends InABrowser {

  @Autowired
  Sites sites;
  @Autowired
  Concerns concerns;

  @Test
  void aConcernIsAboutOneSiteAndIsMovedToTheOther() {
    signIn(people.the(Role.ADMINISTRATOR));
    theAgencyGetsTwoSites();
    puts(people.lead(), "North campus");
    puts(people.secondLead(), "South campus");
    open("/people/agencies/" + people.agency());
    signIn(people.raiser());
    ConcernReference concern = raises();
    concerns.unmask(concern);
    signIn(people.secondLead());
    open("/tasks");
    assertThat(content()).doesNotContain(concern.value());
    page.navigate(address("/concerns/" + concern));
    look("4-lead-of-the-other-site");
    assertThat(content()).contains("There is nothing here for you");
    signIn(people.lead());
    page.navigate(address("/concerns/" + concern));
    look("5-lead-of-the-site");
    corrects();
    page.navigate(address("/concerns/" + concern));
    look("9-no-longer-theirs");
    assertThat(content()).contains("There is nothing here for you");
    signIn(people.secondLead());
    page.navigate(address("/concerns/" + concern));
    look("10-theirs-now");
    assertThat(content()).contains("Corrected which site it is about", "South campus");
    open("/dashboard");
  }

  private void theAgencyGetsTwoSites() {
    page.navigate(address("/people/agencies/" + people.agency()));
    click("text=Sites with leads of their own");
    look("0-no-sites");
    for (String name : new String[] {"North campus", "North campus", "South campus"}) {
      page.fill("#name", name);
      click("button:has-text('Add the site')");
      look("1-added-" + name + page.locator("#problems").count());
    }
    assertThat(sites.of(people.agency())).extracting(Site::name).containsExactly("North campus", "South campus");
  }

  private void puts(Person person, String site) {
    page.navigate(address("/people/" + person.id()));
    page.check("label:has-text('" + site + "')");
    click("button:has-text('Continue')");
    look("2-put-at-a-site");
    click("button:has-text('Yes, change it')");
  }

  private ConcernReference raises() {
    page.navigate(address("/concerns/new"));
    page.check("input[name=immediate_danger][value=no]");
    page.check("input[name=about_staff][value=no]");
    page.fill("#who", "Robin Featherstone");
    page.fill("#what_was_seen", "A bruise on the left arm");
    page.fill("#when_it_happened", "On Monday");
    page.check("input[name=whose_words][value=i_saw_or_heard_it]");
    click("button:has-text('Raise with my lead')");
    look("3-which-site");
    assertThat(content()).contains("Choose which site it is about");
    page.check("label:has-text('North campus')");
    click("button:has-text('Raise with my lead')");
    look("3-raised");
    return new ConcernReference(page.url().replaceAll(".*/concerns/([^/]+)/.*", "$1"));
  }

  private void corrects() {
    click("text=Correct it");
    look("6-which-site");
    page.check("label:has-text('South campus')");
    click("button:has-text('Correct it')");
    look("7-without-a-reason");
    page.fill("#why", "The child is a pupil of the south campus");
    click("button:has-text('Correct it')");
    look("8-corrected");
  }

  /** What a click leads to is waited for. */
  private void click(String what) {
    page.click(what);
    page.waitForLoadState();
  }
}
