package org.sevenfold.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.work.OpenTask;

/** The professional code that somebody said binds them, on the page on which they decide: in a real browser. */
class CodeByHandTest extends InABrowser {

  private static final Map<String, Object> JUDGEMENT = Map.of("p54_b3", "yes", "necessary", "no", "sensitivity", "low");

  @Test
  void whoIsNotSureOfTheirCodeReadsItBesideTheDecision() {
    ConcernReference concern = walk.raise(people.raiser(), JUDGEMENT, Map.of());
    OpenTask purpose = next(concern, "state_purpose");
    Map<String, Object> answers = new HashMap<>(walk.answers(purpose, JUDGEMENT));
    answers.putAll(Map.of("professional_code", "health", "code_followed", "unknown"));
    cases.claim(people.raiser(), purpose.id());
    cases.answer(people.raiser(), purpose.id(), answers);
    signIn(people.raiser());
    page.navigate(address("/tasks/" + next(concern, "decide_sharing").id()));
    look("decide-before-it-is-claimed");
    Locator code = page.locator("section[aria-label='The professional code']");
    assertThat(code).containsText("Professional code: Health. Is it followed? Not sure");
    page.click("button:has-text('Claim')");
    look("decide");
    assertThat(code).containsText("gets advice before they sign");
  }

  private OpenTask next(ConcernReference concern, String key) {
    walk.until(concern, task -> task.key().equals(key), JUDGEMENT, Map.of());
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}
