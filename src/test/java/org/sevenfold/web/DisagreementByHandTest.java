package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.OpenTask;

/** A disagreement on a phone of 390 pixels: raised, decided otherwise, disputed, settled, ready to send. */
class DisagreementByHandTest extends InABrowser {

  private static final String CHILD = "Casey Featherstone-Whitaker of Form 4B";
  private static final Map<String, Object> NOT_SHARED = Map.of("relationship", "none", "private_or_sensitive", "no",
      "practitioner_decision", "DO_NOT_SHARE");

  private ConcernReference concern;

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(390, 844);
  }

  @Test
  void whoeverDoesNotAgreeIsHeardStageByStageAndWhatIsSettledIsDone() {
    concern = walk.raise(people.raiser(), NOT_SHARED, Map.of("who", CHILD));
    walk.until(concern, task -> task.key().equals("record"), NOT_SHARED, Map.of());
    stillWorried();
    theFirstStageDoesNotSettleIt();
    theManagerSettlesItAndItIsReferred();
    theRaiserReadsWhatChanges();
  }

  private void stillWorried() {
    signIn(people.raiser());
    open("/concerns/" + concern);
    page.click("text=I am still worried");
    look("1-still-worried");
    page.fill("#worry_why", "He still comes hungry");
    page.fill("#worry_wanted", "That he is seen at home");
    page.locator("input[name=fresh_danger][value=no]").check();
    page.click("button:has-text('Send it')");
    page.waitForLoadState();
    look("2-with-whom");
    assertThat(content()).contains("Disagreement", "what was decided", "those who work on it");
  }

  private void theFirstStageDoesNotSettleIt() {
    Person other = whoMay("answer_worry");
    assertThat(List.of(people.raiser().id())).doesNotContain(other.id());
    take(other, "Have both sides talk");
    look("3-first-stage");
    assertThat(content()).contains("He still comes hungry");
    page.fill("#side_worried", "Tom Bell, teacher: he still comes hungry");
    page.fill("#side_decided", "Ann Lee, lead: his mother gets help");
    page.locator("input[name=disagreement_settled][value=no]").check();
    page.fill("#worry_answer", "We could not agree. Your manager has it now");
    page.fill("#worry_follows", "The manager looks at it by Friday");
    page.click("button:has-text('Continue')");
    page.waitForLoadState();
    look("4-first-stage-sent");
  }

  private void theManagerSettlesItAndItIsReferred() {
    Person manager = people.the(Role.MANAGER);
    assertThat(whoMay("settle_managers")).isEqualTo(manager);
    take(manager, "Settle it as their manager");
    look("5-second-stage");
    page.fill("#settled_with", "Joan Hill, team manager, by phone at three");
    page.fill("#settled_heard", "Both want him seen");
    page.locator("input[name=disagreement_settled][value=yes]").check();
    page.locator("input[name=disagreement_change][value=refer]").check();
    look("6-second-stage-filled");
    page.fill("#worry_answer", "You were right. It is referred today");
    page.fill("#worry_follows", "Tom sends it today");
    page.click("button:has-text('Continue')");
    page.waitForLoadState();
    look("7-settled");
  }

  private void theRaiserReadsWhatChanges() {
    walk.until(concern, task -> task.key().equals("send_now"), NOT_SHARED, Map.of());
    assertThat(task("send_now").title()).contains("Ready to send");
    signIn(people.raiser());
    open("/concerns/" + concern);
    look("8-what-became-of-it");
    assertThat(content()).contains("You were right. It is referred today", "Ready to send")
        .doesNotContain("Disagreement</dt>");
  }

  private void take(Person person, String title) {
    signIn(person);
    open("/tasks");
    page.locator("button:has-text('Claim " + title + "')").click();
    page.waitForLoadState();
  }

  private Person whoMay(String key) {
    return directory.person(work.candidates(task(key).id()).get(0)).orElseThrow();
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }
}
