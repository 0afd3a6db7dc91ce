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

/** Pages walked through by hand in a real browser, with a look at each. */
abstract class WalkedPagesTest extends PageTest {

  @LocalServerPort
  int port;

  protected Page page;
  private final String folder;
  private BrowserContext context;
  private Look look;

  /** @param folder for the pictures */
  WalkedPagesTest(String folder) {
    this.folder = folder;
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
        new Browser.NewContextOptions().setViewportSize(Look.PHONE, 800));
    page = context.newPage();
    look = new Look(page, folder, true);
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
    look.at(folder + " " + what, what);
  }

  protected String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
