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

/** Pages walked through by hand in a real browser: each that is looked at fits, and axe finds no fault in it. */
abstract class WalkedPagesTest extends PageTest {

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final int MOST_ROWS = 30;

  @LocalServerPort
  int port;

  protected Page page;
  private BrowserContext context;
  private String folder;
  private int width;

  /** @param name of the folder for what is seen */
  protected void walk(String name, int wide) {
    folder = name + "-" + wide;
    width = wide;
  }

  @AfterEach
  void closeTheBrowser() {
    if (context != null) {
      context.close();
    }
  }

  protected void signIn(Person person) {
    closeTheBrowser();
    context = Chromium.open().newContext(
        new Browser.NewContextOptions().setViewportSize(width, 800));
    page = context.newPage();
    page.navigate(address("/sign-in"));
    page.fill("#user_name", person.userName().toUpperCase());
    page.fill("#password", TestPeople.PASSWORD);
    page.click("main button[type=submit]");
  }

  protected void open(String path) {
    page.navigate(address(path));
    look(path.replaceAll("\\W+", "-"));
  }

  protected void look(String what) {
    // the people of all other tests are here too: so many that no picture of the page can be taken
    page.evaluate("most => document.querySelectorAll('tbody').forEach(list =>"
        + " Array.from(list.rows).slice(most).forEach(row => row.remove()))", MOST_ROWS);
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
        .setPath(Path.of("target", "screenshots", folder, what + ".png")));
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(what).isLessThanOrEqualTo(width);
    assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations()).as(what).isEmpty();
  }

  protected String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
