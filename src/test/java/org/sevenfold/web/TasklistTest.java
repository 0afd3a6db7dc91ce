package org.sevenfold.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.browser.Chromium;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Camunda's Tasklist in a real browser, as a lead uses it. */
class TasklistTest extends ProductTest {

  private static final String TYPED = "zq half a sentence about a child";
  /** Every place in which a browser keeps what a page gives it. */
  private static final String KEPT = """
      async () => JSON.stringify(Object.entries(localStorage)) + JSON.stringify(Object.entries(sessionStorage))
        + document.cookie + JSON.stringify(await indexedDB.databases()) + JSON.stringify(await caches.keys())""";
  /** What Tasklist has for its buttons, as a person reads them. */
  private static final List<String> HIDDEN = List.of("Create task", "Start process", "Add Comment", "Add groups",
      "Set follow-up date", "Save", "My profile", "migrate to Camunda 8");

  @LocalServerPort
  int port;
  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Directory directory;
  private TestPeople people;
  private OpenTask triage;
  private BrowserContext browser;
  private Page page;

  @BeforeEach
  void aLeadOpensTheTriageInTasklist(@Autowired Vocabulary vocabulary) {
    people = new TestPeople(directory);
    ConcernReference concern = new Walk(cases, work, vocabulary, directory, clock).raise(people.raiser(), Map.of(),
        Map.of());
    triage = work.ofConcern(concern).stream().filter(task -> "triage".equals(task.key())).findFirst().orElseThrow();
    browser = Chromium.open().newContext();
    page = browser.newPage();
    signIn();
    page.navigate(address("/camunda/"));
    page.click("li.task:has-text('" + triage.title() + "')");
    page.click(".claim");
    page.locator(".unclaim").waitFor();
    page.fill("[id$='-field_triage_note']", TYPED);
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void nothingTypedIsKeptAfterSaving() {
    // the button is hidden; whoever finds it still keeps nothing
    page.locator(".form-actions .btn-default").dispatchEvent("click");
    assertThat(kept()).contains("camunda-web").doesNotContain(TYPED, "camunda-form", "camForm");
  }

  @Test
  void nothingTypedIsKeptWhenTheSessionEndsAndThereIsOneWayIn() {
    browser.clearCookies();
    page.click(".form-actions .btn-primary");
    page.waitForURL("**/sign-in");
    assertThat(kept()).doesNotContain(TYPED, "camunda-form", "camForm");
  }

  @Test
  void nothingAtAllIsKeptAfterSigningOut() {
    page.evaluate("localStorage.constructor.prototype.setItem.call(localStorage, 'camunda-web', 'left')");
    page.click(".account .dropdown-toggle");
    page.click(".account .logout a");
    page.waitForURL("**/sign-in");
    assertThat(kept()).doesNotContain(TYPED, "camunda", "camForm");
    page.navigate(address("/camunda/app/tasklist/default/"));
    assertThat(page.url()).endsWith("/sign-in?to=/camunda/app/tasklist/default/");
  }

  @Test
  void aPersonIsOfferedToReadClaimPutBackAndCompleteAndTheWayToTheCasePage() {
    String seen = page.locator("body").innerText();
    assertThat(seen).contains("Complete", "My work", triage.title()).doesNotContain(HIDDEN);
    page.click(".sevenfold a[href='/tasks/" + triage.id() + "']");
    assertThat(page.url()).endsWith("/tasks/" + triage.id());
    assertThat(page.locator("h1").innerText()).isNotBlank();
  }

  @Test
  void theFiltersOfALeadStandReadyAndEachShowsWhatItSays() {
    assertThat(page.locator(".task-filters").innerText()).contains("Overdue", "With others", "New concerns")
        .doesNotContain("Orders and legal duties");
    look("New concerns", 1);
    look("Mine", 1);
    assertThat(page.locator("li.task").innerText()).contains(triage.title(), triage.reference().value());
    look("Overdue", 0);
  }

  private void look(String filter, int tasks) {
    page.waitForResponse(answer -> answer.url().contains("/list"),
        () -> page.locator(".task-filters a:has-text('" + filter + "')").first().click());
    assertThat(page.locator("li.task")).hasCount(tasks);
  }

  @Test
  void aTaskIsPutBack() {
    page.waitForResponse(answer -> answer.url().endsWith("/unclaim"), () -> page.click(".unclaim"));
    assertThat(work.find(triage.id()).orElseThrow().isClaimed()).isFalse();
  }

  private String kept() {
    return page.evaluate(KEPT).toString();
  }

  private void signIn() {
    page.navigate(address("/sign-in"));
    page.fill("#user_name", people.lead().userName());
    page.fill("#password", TestPeople.PASSWORD);
    page.click("main button[type=submit]");
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
