package org.sevenfold.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.browser.Look;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** A teacher with a phone of 390 pixels is worried about three of one family: from one page to one paper. */
class SeveralChildrenByHandTest extends InABrowser {

  private static final Map<String, Object> HARM = harm();

  @Autowired
  Concerns concerns;
  @Autowired
  Disclosures disclosures;
  @Autowired
  LinkedConcerns links;

  private boolean script;

  private static Map<String, Object> harm() {
    Map<String, Object> harm = new HashMap<>(Walk.HARM);
    harm.put("age_band", "12_15");
    return harm;
  }

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(script);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void threeOfOneFamilyFromOnePageToOnePaper(boolean withScript) {
    script = withScript;
    signIn(people.raiser());
    page.navigate(address("/concerns/new"));
    page.fill("#who", "Ada Stone");
    page.check("#immediate_danger-2");
    page.check("#about_staff-2");
    page.fill("#what_was_seen", "Ada came in with a burn on her arm. She said: \"Mum did it with the iron.\"");
    page.fill("#when_it_happened", "This morning");
    page.check("#whose_words-2");
    more();
    another(2, "Ben Stone", "3");
    page.fill("#other_different__2", "He has bruises on both arms, and he does not speak");
    page.check("#other_as_serious__2-2");
    page.check("#other_harm_level__2-3");
    page.check("#other_cause__2");
    more();
    another(3, "Cleo Stone", "2");
    page.check("#other_as_serious__3");
    more();
    page.fill("#other_child__4", "Dan, a friend");
    look("raise");
    page.click("#child-4 button");
    page.waitForLoadState();
    look("raise-taken-out");
    assertThat(page.locator("#who")).hasValue("Ada Stone");
    // the return key raises it, and puts nobody on the page
    page.locator("#other_child__3").press("Enter");
    page.waitForLoadState();
    assertThat(page.url()).as("raised").doesNotContain("/concerns/new");
    ConcernReference concern = concerns.raisedBy(people.raiser().id()).get(0).reference();
    page.navigate(address("/concerns/" + concern));
    assertThat(page.locator("h1")).hasText("Ada Stone and 2 others");
    look("concern");
    describe(concern);
    ofTheirOwn(concern);
    paper(concern);
  }

  private void another(int number, String name, String age) {
    page.fill("#other_child__" + number, name);
    page.check("#other_age_band__" + number + "-" + age);
    page.click("details:has(#other_born__" + number + ") > summary");
    page.fill("#other_born__" + number, "3 March 201" + number);
    page.fill("#other_tonight__" + number, "With their mother, 4 Mill Lane");
    page.fill("#other_school__" + number, "Mill Lane School");
  }

  private void describe(ConcernReference concern) {
    openNext(concern, "describe");
    assertThat(page.locator("main")).containsText("We take the most serious: Ben Stone.");
    assertThat(page.locator("details[data-key=harm_level]"))
        .containsText("a child is being seriously harmed, or may be");
    assertThat(page.locator("details[data-key=harm_level]"))
        .containsText("Because that was said of Ben Stone, who is most at risk.");
  }

  private void ofTheirOwn(ConcernReference concern) {
    walk.until(concern, task -> task.key().equals("identify_person"), HARM, Map.of());
    openNext(concern, "identify_person");
    page.click("a:has-text('A concern of their own for Ben Stone')");
    look("child");
    press("A concern of their own for Ben Stone");
    assertThat(page.locator("h1")).hasText("Ada Stone and 2 others");
    look("concern-after");
    ConcernReference own = links.of(concern).get(0).concern();
    openNext(own, "describe");
    assertThat(page.locator("main")).not().containsText("Children in this");
    page.navigate(address("/concerns/" + own));
    assertThat(page.locator("h1")).hasText("Ben Stone");
  }

  private void paper(ConcernReference concern) {
    walk.until(concern, task -> task.key().equals("share"), HARM, Map.of());
    openNext(concern, "share");
    assertThat(page.locator("#siblings")).hasValue(Pattern.compile("Ben Stone\\nAge: 12 to 15[\\s\\S]*"
        + "Cleo Stone\\nAge: Under 12[\\s\\S]*"));
    walk.until(concern, task -> task.key().equals("log_acknowledgement"), HARM,
        Map.of("siblings", page.locator("#siblings").inputValue()));
    page.navigate(address("/concerns/" + concern + "/disclosures/" + disclosures.of(concern).get(0).entry()));
    assertThat(page.locator(".seven-children tbody tr")).hasCount(3);
    assertThat(page.locator(".seven-children")).containsText("He has bruises on both arms");
    look("paper");
    if (Look.keepsPictures()) {
      page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)
          .setPath(Path.of("target", "screenshots", "several-" + script + ".pdf")));
    }
  }

  private void more() {
    page.click("input[value='Another child is in it too']");
    page.waitForLoadState();
  }

  private void press(String words) {
    page.click("main button:has-text(\"" + words + "\")");
    page.waitForLoadState();
  }

  private void openNext(ConcernReference concern, String key) {
    OpenTask task = work.ofConcern(concern).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    page.navigate(address("/tasks/" + task.id()));
    if (page.locator("button:has-text('Claim')").count() > 0) {
      press("Claim");
    }
    look(key + script);
  }

  @Override
  void look(String what) {
    new Look(page, "several", script).at("several " + what, what);
  }
}
