package org.sevenfold.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.sevenfold.attachment.content.TestFiles;

/** A coach with a phone adds a photo to what they write, and the lead looks at it. */
class FilesByHandTest extends InABrowser {

  private static final String SEEN = "A bruise on Ben's arm, round, about two centimetres";
  private static final String SHOWS = "His left arm, taken by me at 18:10";
  private boolean scripts = true;

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(scripts);
  }

  @Test
  void aPhotoIsAddedWhileTheyWriteAndGoesWithIt() {
    signIn(people.raiser());
    addToWhatTheyWrite();
    look("added");
    page.click("a:has-text('Go on with what you are writing')");
    assertThat(page.locator("#what_was_seen")).hasValue(SEEN);
    assertThat(page.locator(".seven-files")).containsText(SHOWS);
    look("raise-with-a-photo");
    raise();
    page.navigate(address("/concerns"));
    page.click("main a:has-text('Ben Lane')");
    look("concern-with-a-photo");
    String concern = page.url().replaceAll(".*/", "");
    signIn(people.lead());
    open("/concerns/" + concern + "/files");
    page.click("a:has-text('Look at it')");
    assertThat(page.locator("img")).hasJSProperty("naturalHeight", 120); // as it was held
    open("/concerns/" + concern + "/files");
    choose(TestFiles.pdf(), "The club's note");
    assertThat(page.locator("main")).containsText("The club's note");
  }

  @Test
  void whatWasSeenIsMarkedOnABodyWhileTheyWrite() {
    signIn(people.raiser());
    page.navigate(address("/concerns/new"));
    page.fill("#who", "Ben Lane, under 12s");
    page.fill("#what_was_seen", SEEN);
    page.click("button:has-text('Mark it on a body')");
    page.waitForURL(address("/concerns/new/body-map"));
    look("body-map-before-raising");
    page.fill("#left_upper_arm", "round, about 2 cm, yellow");
    page.click("button:has-text('Save it')");
    page.waitForURL(address("/concerns/new"));
    assertThat(page.locator("#what_was_seen")).hasValue(SEEN);
    assertThat(page.locator("main")).containsText("Left upper arm: round, about 2 cm, yellow");
    look("raise-with-a-body-map");
    raise();
    page.navigate(address("/concerns"));
    page.click("main a:has-text('Ben Lane')");
    assertThat(page.locator(".seven-body__mark")).hasCount(1);
  }

  @Test
  void withoutScriptsToo() {
    scripts = false;
    signIn(people.raiser());
    addToWhatTheyWrite();
    page.click("a:has-text('Go on with what you are writing')");
    assertThat(page.locator("#what_was_seen")).hasValue(SEEN);
    assertThat(page.locator(".seven-files")).containsText(SHOWS);
  }

  @Test
  void whatIsTooLargeIsSaidBeforeItIsSentOrAfterwards() {
    signIn(people.raiser());
    open("/concerns/new/files");
    page.setInputFiles("#file", payload(new byte[11_000_000]));
    assertThat(page.locator(".seven-too-large")).isVisible();
    assertThat(page.locator("main form[enctype] button")).isDisabled();
    look("too-large");
    scripts = false;
    signIn(people.raiser());
    page.navigate(address("/concerns/new/files"));
    choose(new byte[11_000_000], SHOWS);
    assertThat(page.locator("#problems")).containsText("larger than 10 MB");
    choose("<html><script>".getBytes(), SHOWS);
    assertThat(page.locator("#problems")).containsText("A file of this kind can't be added");
    assertThat(page.locator("#said")).hasValue(SHOWS);
  }

  @Test
  void whatWasSeenOnTheBodyIsWrittenByKeyboardAndByTouch() {
    String concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of()).value();
    signIn(people.raiser());
    open("/concerns/" + concern + "/body-map");
    page.click(".seven-body a[href='#left_upper_arm']", new Page.ClickOptions().setForce(true));
    assertThat(page.url()).endsWith("#left_upper_arm");
    page.focus("#left_upper_arm");
    page.keyboard().type("round, about 2 cm, yellow");
    page.keyboard().press("Tab");
    assertThat(page.locator("#right_upper_arm")).isFocused();
    page.keyboard().type("a scratch");
    page.keyboard().press("Enter");
    page.waitForURL(address("/concerns/" + concern + "#body-maps"));
    assertThat(page.locator(".seven-body__mark")).hasCount(2);
    look("body-map-of-a-concern");
    page.navigate(address("/concerns/" + concern + "/body-map"));
    page.fill("#chest", "red, as wide as a hand");
    page.check("#figure-baby");
    assertThat(page.locator(".seven-figure--baby")).isVisible();
    assertThat(page.locator(".seven-figure--child")).isHidden();
    assertThat(page.locator("#chest")).hasValue("red, as wide as a hand");
    look("baby");
    scripts = false;
    signIn(people.raiser());
    page.navigate(address("/concerns/" + concern + "/body-map"));
    page.fill("#chest", "red, as wide as a hand");
    page.click("button:has-text('Save it')");
    assertThat(page.locator("#body-maps")).containsText("red, as wide as a hand");
  }

  private void addToWhatTheyWrite() {
    page.navigate(address("/concerns/new"));
    page.fill("#who", "Ben Lane, under 12s");
    page.fill("#what_was_seen", SEEN);
    page.click("button:has-text('Add a photo or a file')");
    assertThat(page.url()).endsWith("/concerns/new/files");
    if (scripts) {
      look("empty");
    }
    choose(TestFiles.photo(), SHOWS);
    assertThat(page.locator("main")).containsText("Look at it");
  }

  private void choose(byte[] content, String said) {
    page.setInputFiles("#file", payload(content));
    page.fill("#said", said);
    page.click("button:has-text('Add it')");
    page.waitForLoadState();
  }

  private static FilePayload payload(byte[] content) {
    return new FilePayload("IMG_0042.JPG", "image/jpeg", content);
  }

  private void raise() {
    page.locator("input[type=radio][value=no]").all().forEach(radio -> {
      if (radio.isVisible()) {
        radio.check();
      }
    });
    page.fill("#when_it_happened", "Today at 18:00");
    page.check("[name=whose_words][value=i_saw_or_heard_it]");
    page.click("button:has-text('Raise with my lead')");
    page.waitForURL(address("/**"));
  }
}
