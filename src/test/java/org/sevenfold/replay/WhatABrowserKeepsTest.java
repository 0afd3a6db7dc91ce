package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.browser.Chromium;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The computer in the staff room: nothing that was typed, in our pages or in Tasklist, is left in what a browser keeps,
 * in an address or in what one page tells the next about where somebody came from.
 */
class WhatABrowserKeepsTest extends HandTest {

  private static final CaseFile CASE = CaseFile.read(Path.of("src/test/resources/cases/C33.yaml"));
  /** Everything in which a page can leave something, as one text. */
  private static final String KEPT = """
      async () => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, window.name, history.state,
        await indexedDB.databases(), await Promise.all((await caches.keys()).map(async name =>
          (await (await caches.open(name)).keys()).map(request => request.url))),
        (await navigator.serviceWorker.getRegistrations()).length])""";
  private static final String NOTHING = "[{},{},\"\",\"\",null,[],[],0]";

  @Autowired
  Driver driver;

  @Test
  void nothingThatWasTypedIsLeftBehind() {
    TestPeople people = new TestPeople(directory);
    try (BrowserContext browser =
        Chromium.open().newContext(new Browser.NewContextOptions().setViewportSize(390, 800))) {
      Hand hand = new Hand(browser, "http://127.0.0.1:" + port, cases, work, sheets, vocabulary, CASE, TUESDAY, true);
      hand.signIn(people.raiser(), TestPeople.PASSWORD);
      hand.raise();
      hand.goOn();
      assertThat(hand.typed()).as("texts that were typed").isNotEmpty();
      assertThat(kept(hand.page())).as("by our pages").isEqualTo(NOTHING);
      assertThat(told(hand.typed(), browser)).isEmpty();
      assertThat(hand.addressesThatTell()).isEmpty();
      assertThat(hand.referrers()).isEmpty();
    }
  }

  @Test
  void andNothingByTasklist() {
    TestPeople people = new TestPeople(directory);
    Answering answering = new Answering(vocabulary, CASE, TUESDAY);
    ConcernReference reference = driver.raise(people.raiser(), answering);
    OpenTask task = driver.next(reference, one -> work.candidates(one.id()).contains(people.raiser().id()))
        .orElseThrow();
    Map<String, Object> answers = driver.answers(task, answering).orElseThrow();
    try (BrowserContext browser = Chromium.open().newContext()) {
      Page page = browser.newPage();
      List<String> sent = new ArrayList<>();
      List<String> laidDown = new ArrayList<>();
      page.onResponse(response -> {
        if (response.url().contains("/camunda/api/engine/")
            && !response.headers().getOrDefault("cache-control", "").contains("no-store")) {
          laidDown.add(response.url());
        }
      });
      page.onRequest(request -> sent.add(request.url() + " " + request.headers().getOrDefault("referer", "")));
      TasklistHand hand = new TasklistHand(page, port);
      hand.signIn(people.raiser());
      assertThat(hand.complete(task, cases.form(task), answers, "C33-what-is-kept")).isEqualTo(204);
      Set<String> typed = Set.copyOf(answers.values().stream().map(Object::toString)
          .filter(text -> text.contains(" ")).toList());
      assertThat(typed).as("texts that were typed").isNotEmpty();
      assertThat(typed).noneMatch(kept(page)::contains);
      assertThat(told(typed, browser)).isEmpty();
      assertThat(laidDown).as("what a browser may keep a copy of").isEmpty();
      assertThat(sent).hasSizeGreaterThan(10).noneMatch(one -> typed.stream().anyMatch(one::contains));
    }
  }

  /** The cookies that hold any of it: a script can't see all of them. */
  private static List<String> told(Set<String> typed, BrowserContext browser) {
    return browser.cookies().stream().map(cookie -> cookie.name + "=" + cookie.value)
        .filter(cookie -> typed.stream().anyMatch(cookie::contains)).toList();
  }

  private static String kept(Page page) {
    return (String) page.evaluate(KEPT);
  }
}
