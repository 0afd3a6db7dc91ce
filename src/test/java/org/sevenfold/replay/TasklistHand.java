package org.sevenfold.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.sevenfold.TestPeople;
import org.sevenfold.browser.FormJs;
import org.sevenfold.browser.Look;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Form;
import org.sevenfold.form.FormReader;
import org.sevenfold.work.OpenTask;

/** Somebody who works in Camunda's Tasklist: signs in, claims, fills in and completes. */
final class TasklistHand {

  private static final Path FORMS = Path.of("forms");
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final int PRESSES = 2;
  private static final int PATIENCE = 5_000;

  private final Page page;
  private final String address;

  TasklistHand(Page page, int port) {
    this.page = page;
    this.address = "http://127.0.0.1:" + port;
  }

  void signIn(Person person) {
    page.navigate(address + "/sign-in");
    page.fill("#user_name", person.userName());
    page.fill("#password", TestPeople.PASSWORD);
    page.click("main button[type=submit]");
    page.navigate(address + "/camunda/");
    page.locator("li.task").first().waitFor();
  }

  /** By hand, with the link to the task's own page above it; returns what the server answered. */
  int complete(OpenTask task, Form form, Map<String, Object> answers, String picture) {
    page.evaluate("id => { location.hash = '#/?task=' + id; }", task.id().value());
    Locator itsOwnPage = page.locator(".sevenfold a[href='/tasks/" + task.id() + "']");
    itsOwnPage.waitFor();
    page.locator(".claim").click();
    page.locator(".unclaim").waitFor();
    page.locator(".fjs-form").waitFor();
    // Tasklist draws the file: where our page offers people to choose from, a user name is typed
    new FormJs(page).fill(FormReader.read(file(form.id())), answers);
    if (Look.keepsPictures()) {
      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(picture + ".png")));
    }
    page.keyboard().press("Tab");
    int status = press(PRESSES);
    // Tasklist closes what was completed a moment after the answer; what is opened before then is closed with it
    itsOwnPage.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    return status;
  }

  /** Tasklist takes no notice of a press that comes while it still looks at the answers: a person presses again. */
  private int press(int times) {
    try {
      return page.waitForResponse(response -> response.url().endsWith("/submit-form"),
          new Page.WaitForResponseOptions().setTimeout(PATIENCE),
          () -> page.locator(".form-actions .btn-primary").click()).status();
    } catch (TimeoutError e) {
      return times > 1 ? press(times - 1) : 0;
    }
  }

  private static byte[] file(String form) {
    try {
      return Files.readAllBytes(FORMS.resolve(form + ".form"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
