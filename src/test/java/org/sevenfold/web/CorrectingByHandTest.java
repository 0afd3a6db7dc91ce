package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;

/** A mistyped name, corrected on a phone of 390 pixels after the third page: every place shows it from then on. */
class CorrectingByHandTest extends InABrowser {

  private static final String OLD = "Mya Featherstonehaugh of Form 4B";
  private static final String NEW = "Maya Fetherstonhaugh of Form 4B";
  private static final String WHY = "I misheard it. Her aunt spelled it for me at the gate.";

  private static final int TWENTY_SECONDS = 20_000;

  private ConcernReference concern;

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(390, 844);
  }

  @Test
  void aNameIsCorrectedOnTheWayAndStandsEverywhere() {
    onTheThirdPage();
    page.click("a:text-is('Back')");
    page.waitForLoadState();
    look("1-answered-last");
    while (!page.url().endsWith("/answers/1")) {
      page.click("text=The page before");
      page.waitForLoadState();
    }
    look("2-as-it-was-answered");
    page.click("a:has-text('Correct this: Who are you worried about?')");
    look("3-correct-this");
    assertThat(page.inputValue("#who")).isEqualTo(OLD);
    page.fill("#who", NEW);
    page.click("button:has-text('Correct it')");
    look("4-without-a-reason");
    assertThat(page.inputValue("#who")).isEqualTo(NEW);
    page.fill("#corrected_because", WHY);
    page.click("button:has-text('Correct it')");
    page.waitForLoadState();
    look("5-corrected");
    assertThat(content()).contains(OLD, NEW, WHY);
    page.click("text=Go on with the questions");
    page.waitForLoadState();
    look("6-goes-on");
    itStandsEverywhere();
  }

  @Test
  void somethingIsAdded() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of("who", OLD));
    signIn(people.raiser());
    open("/concerns/" + concern + "/answers/1/add");
    page.fill("#added", "Her teacher told me that she had it on Friday");
    page.click("button:has-text('Add it')");
    page.waitForLoadState();
    look("7-added");
    assertThat(content()).contains("Added since", "Her teacher told me that she had it on Friday");
  }

  @Test
  void whatIsTypedHereIsKeptAsItIsTyped() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of("who", OLD));
    signIn(people.raiser());
    page.clock().install();
    for (String what : List.of("correct/who", "add")) {
      String here = address("/concerns/" + concern + "/answers/1/" + what);
      String box = what.equals("add") ? "#added" : "#corrected_because";
      page.navigate(here);
      page.locator(box).pressSequentially(WHY);
      page.waitForResponse(answer -> answer.url().contains("/drafts/.concerns."),
          () -> page.clock().fastForward(TWENTY_SECONDS));
      page.waitForCondition(() -> page.locator(".seven-saved").textContent().startsWith("Kept "));
      look("kept-" + what.charAt(0));
      page.navigate(address("/drafts"));
      page.click("main a:has-text('Go on')");
      assertThat(page.url()).isEqualTo(here);
      assertThat(page.inputValue(box)).isEqualTo(WHY);
      look("there-again-" + what.charAt(0));
      page.click("text=Throw it away and begin afresh");
      assertThat(page.url()).isEqualTo(here);
      assertThat(page.inputValue(box)).isEmpty();
    }
  }

  private void onTheThirdPage() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of("who", OLD, "what_was_seen", "A bruise on her arm"));
    walk.until(concern, task -> task.key().equals("identify_person"), Walk.HARM, Map.of());
    cases.claim(people.raiser(), task("identify_person").id());
    signIn(people.raiser());
    page.navigate(address("/tasks/" + task("identify_person").id()));
    look("0-third-page");
  }

  private void itStandsEverywhere() {
    walk.until(concern, task -> task.key().equals("share"), Walk.HARM, Map.of());
    OpenTask share = task("share");
    cases.claim(people.raiser(), share.id());
    for (String place : List.of("/concerns", "/tasks")) {
      page.navigate(address(place));
      assertThat(content()).as(place).contains(NEW).doesNotContain(OLD);
    }
    page.navigate(address("/tasks/" + share.id()));
    look("8-the-paper");
    assertThat(page.inputValue("#child_name")).isEqualTo(NEW);
    page.navigate(address("/concerns/" + concern));
    page.locator("details:has-text('What was written')").first().evaluate("one => one.open = true");
    look("9-the-story");
    assertThat(page.locator("h1").textContent()).isEqualTo(NEW);
    assertThat(page.locator(".seven-timeline").textContent()).contains(OLD, NEW, WHY, "It says now");
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }
}
