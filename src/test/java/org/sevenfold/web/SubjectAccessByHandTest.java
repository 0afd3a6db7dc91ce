package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;

/** Somebody asks for what is held of them: taken in, found, chosen, checked by a second person, given, by hand. */
class SubjectAccessByHandTest extends InABrowser {

  private static final String WHY = "I looked at each part of it";

  @Test
  void whatIsHeldOfSomebodyIsGivenToThem() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"),
        Map.of("who", "Zelda Fairbairn", "what_was_seen", "Barnaby Fairbairn told me that Zelda has a bruise"));
    signIn(people.the(Role.IG_LEGAL_ADVISER));
    page.click("text=Data rights");
    page.click("text=Take in a request");
    page.click("text=Take it in");
    look("1-asked-for-what-is-missing");
    page.check("input[value=access]");
    page.fill("#about", "Zelda Fairbairn");
    page.fill("#by", "She herself, now 16");
    page.fill("#identity", "I know her and saw her card");
    page.fill("#words", "Everything that is held about me");
    page.click("text=Take it in");
    look("2-taken-in");
    page.click("button:has-text('Look')");
    page.check("input[value='" + concern + "']");
    look("3-found");
    page.click("text=Put these in");
    page.click("text=Choose what of");
    look("4-choose");
    page.click("text=Keep these choices");
    look("5-what-is-missing");
    choose();
    page.click("text=Keep these choices");
    look("6-chosen");
    page.click("text=Put it before a second person");
    String request = page.url();
    signIn(people.the(Role.CALDICOTT_GUARDIAN));
    open("/data-rights");
    page.click("text=Check what is to be given");
    look("7-second-person");
    page.fill("#why", WHY);
    page.click("text=It may be given");
    signIn(people.the(Role.IG_LEGAL_ADVISER));
    page.navigate(request);
    look("8-checked");
    page.navigate(request + "/bundle");
    look("9-bundle");
    assertThat(page.content()).contains("What we hold about you", "█████").doesNotContain("Barnaby");
    page.navigate(request);
    page.check("input[value=partly]");
    page.fill("#reasons", "Her brother is named in it");
    page.fill("#told", "By hand, with the bundle");
    page.check("#commissioner");
    page.click("text=It is answered");
    look("10-answered");
    assertThat(page.content()).contains("Answered. They get: A part of it");
    page.navigate(address("/data-rights/register"));
    look("11-register");
  }

  /** Names that were found are blacked out, what names nobody is given; who has looked is left out. */
  private void choose() {
    for (Locator one : page.locator("section").all()) {
      boolean names = !one.locator("textarea").first().inputValue().isEmpty();
      one.locator("input[value=" + (names ? "redact" : "include") + "]").check();
    }
    page.check("input[name=choice-readers][value=leave_out]");
    page.selectOption("select[name=ground-readers]", "source");
    page.fill("textarea[name=why-readers]", WHY);
  }
}
