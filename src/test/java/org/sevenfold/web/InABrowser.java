package org.sevenfold.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.sevenfold.TestPeople;
import org.sevenfold.browser.Chromium;
import org.sevenfold.browser.Look;
import org.sevenfold.directory.Person;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody with a real browser on a phone; each page that they look at is looked at as {@link Look} does. */
abstract class InABrowser extends PageTest {

  @LocalServerPort
  int port;

  Page page;
  private BrowserContext context;

  @AfterEach
  void closeTheBrowser() {
    if (context != null) {
      context.close();
    }
  }

  void signIn(Person person) {
    closeTheBrowser();
    context = Chromium.open().newContext(browser());
    page = context.newPage();
    page.navigate(address("/sign-in"));
    page.fill("#user_name", person.userName().toUpperCase());
    page.fill("#password", TestPeople.PASSWORD);
    page.click("main button[type=submit]");
  }

  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(Look.PHONE, 800);
  }

  void open(String path) {
    page.navigate(address(path));
    look(path.replaceAll("\\W+", "-"));
  }

  /** All of the page: a press waits until the next page begins, not until it is there to its end. */
  String content() {
    page.waitForLoadState();
    return page.content();
  }

  void look(String what) {
    String whose = getClass().getSimpleName().replace("ByHandTest", "").toLowerCase();
    new Look(page, whose, true).at(whose + " " + what, what);
  }

  String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
