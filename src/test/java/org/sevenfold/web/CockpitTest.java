package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.browser.Chromium;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Camunda's Cockpit in a real browser, as an administrator uses it: where the concerns stand, and nothing to press. */
class CockpitTest extends ProductTest {

  private static final String TABS = "[ng-click^='Tabs.selectTab'], [ng-click^='selectTab']";

  @LocalServerPort
  int port;
  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Directory directory;
  @Autowired
  RuntimeService runtime;
  private String instance;
  private String model;
  private BrowserContext browser;
  private Page page;

  @BeforeEach
  void anAdministratorHasSignedIn(@Autowired Vocabulary vocabulary) {
    TestPeople people = new TestPeople(directory);
    ConcernReference concern =
        new Walk(cases, work, vocabulary, directory, clock).raise(people.raiser(), Map.of(), Map.of());
    ProcessInstance running =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(concern.value()).singleResult();
    instance = running.getId();
    model = running.getProcessDefinitionId();
    browser = Chromium.open().newContext();
    page = browser.newPage();
    page.navigate(address("/sign-in"));
    page.fill("#user_name", people.the(Role.ADMINISTRATOR).userName());
    page.fill("#password", TestPeople.PASSWORD);
    page.click("main button[type=submit]");
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void whereAConcernStandsIsShownAndNothingToPress() {
    open("process-instance/" + instance + "/runtime", ".djs-container [data-element-id=reading]");
    page.locator(".djs-overlays[data-container-id=reading] .badge").first().waitFor();
    assertThat(buttons()).containsOnly("zoom in", "zoom out", "reset zoom");
    assertThat(tabs()).containsExactly("Incidents", "Called Process Instances");
    assertThat(page.locator("body").innerText()).contains("Failed jobs, and how to try them again");
  }

  @Test
  void aModelIsShownWithItsInstancesAndNothingToPress() {
    open("process-definition/" + model + "/runtime", ".djs-container [data-element-id=reading]");
    assertThat(buttons()).containsOnly("zoom in", "zoom out", "reset zoom");
    assertThat(tabs()).containsExactly("Process Instances", "Incidents", "Called Process Definitions");
    assertThat(page.locator("[ng-click='showDialog()']:visible").count()).as("days of history").isZero();
  }

  private void open(String place, String shown) {
    page.navigate(address("/camunda/app/cockpit/default/#/" + place));
    page.locator(shown).waitFor();
    page.locator(TABS).first().waitFor();
  }

  /** By their titles; the search's own menu, which keeps a search in the address, has none. */
  private List<String> buttons() {
    return page.locator("button[title]:visible").all().stream().map(one -> one.getAttribute("title")).toList();
  }

  private List<String> tabs() {
    return page.locator(TABS).allInnerTexts();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
