package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.sevenfold.TestPeople;
import org.sevenfold.browser.Chromium;
import org.sevenfold.directory.Person;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody with a real browser of some width: each page that they look at fits, can be used by all, and is kept. */
abstract class InABrowser extends PageTest {

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @LocalServerPort
  int port;

  Page page;
  int width;
  private BrowserContext context;

  @AfterEach
  void closeTheBrowser() {
    if (context != null) {
      context.close();
    }
  }

  void signIn(Person person) {
    closeTheBrowser();
    context = Chromium.open().newContext(
        new Browser.NewContextOptions().setViewportSize(width, 800));
    page = context.newPage();
    page.navigate(address("/sign-in"));
    page.fill("#user_name", person.userName().toUpperCase());
    page.fill("#password", TestPeople.PASSWORD);
    page.click("main button[type=submit]");
  }

  void open(String path) {
    page.navigate(address(path));
    look(path.replaceAll("\\W+", "-"));
  }

  void look(String what) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
        .setPath(Path.of("target", "screenshots", getClass().getSimpleName() + "-" + width, what + ".png")));
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(what).isLessThanOrEqualTo(width);
    assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations()).as(what).isEmpty();
  }

  String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
