package org.sevenfold.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;

/** What was seen of a young person, written down on a phone. */
class EvidenceByHandTest extends InABrowser {

  private static final Map<String, Object> THIRTEEN = Map.of("age_band", "12_15", "harm_level", "welfare_need");

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(390, 844);
  }

  @Test
  void ofAYoungPersonOfThirteenThePageSaysWhatLacksWordsUntilTheyAreWritten() {
    ConcernReference concern = opened(THIRTEEN, "assess_competence");
    assertThat(page.locator("main")).containsText("they are old enough to be asked");
    assertThat(page.locator("main")).containsText("From 12 on, most young people understand enough");
    Locator lacks = doubt("Where you say yes, write what you saw");
    assertThat(lacks).isHidden();
    for (int each = 0; each < 8; each++) {
      choose("competence_c" + each, "yes");
    }
    assertThat(lacks).isVisible();
    page.fill("[name=competence_evidence]", "She said: if you tell mum, she will cry, but I will get help.");
    page.click("summary:has-text('Say more')");
    look("what-shows-it");
    choose("interpreter", "needed_not_available");
    assertThat(doubt("If an interpreter was needed and none was there")).isVisible();
    for (int each = 0; each < 8; each++) {
      page.fill("[name=competence_c" + each + "_seen]", "She said it in words of her own, and twice.");
    }
    page.locator("[name=competence_c7_seen]").blur();
    assertThat(lacks).isHidden();
    page.click("button:has-text('Save and continue')");
    page.navigate(address("/concerns/" + concern));
    assertThat(page.locator("p.seven-doubt")).hasText("To look at: An interpreter was needed, and there was none: how"
        + " far the child understood is open.");
    look("marked-in-the-record");
  }

  private ConcernReference opened(Map<String, Object> given, String key) {
    Map<String, Object> all = new HashMap<>(given);
    ConcernReference concern = walk.raise(people.raiser(), all, Map.of());
    walk.until(concern, task -> task.key().equals(key), all, Map.of());
    signIn(people.raiser());
    page.navigate(address("/tasks/" + work.ofConcern(concern).stream().filter(task -> task.key().equals(key))
        .findFirst().orElseThrow().id()));
    if (page.locator("button:has-text('Claim')").count() > 0) {
      page.click("button:has-text('Claim')");
    }
    return concern;
  }

  private void choose(String key, String answer) {
    page.check("input[name=" + key + "][value=" + answer + "]");
  }

  private Locator doubt(String begins) {
    return page.locator(".seven-doubt").filter(new Locator.FilterOptions().setHasText(begins));
  }
}
