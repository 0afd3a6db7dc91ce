package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.content.TestFiles;
import org.sevenfold.browser.Look;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody asks for what is held of them: taken in, found, chosen, checked by a second person, given, by hand. */
class SubjectAccessByHandTest extends InABrowser {

  private static final String WHY = "I looked at each part of it";

  @Autowired
  Attachments attachments;
  @Autowired
  Intake intake;

  @Test
  void whatIsHeldOfSomebodyIsGivenToThem() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"),
        Map.of("who", "Zelda Fairbairn", "what_was_seen", "Barnaby Fairbairn told me that Zelda has a bruise"));
    attachments.add(people.raiser().id(), concern, intake.file("both.jpg", TestFiles.photo("both"), "Zelda's arm"));
    signIn(people.the(Role.IG_LEGAL_ADVISER));
    page.click("text=Data rights");
    page.click("text=Take in a request");
    page.click("text=Take it in");
    look("1-asked-for-what-is-missing");
    page.check("input[value=access]");
    page.fill("#about", "Zelda Fairbairn");
    page.fill("#by", "She herself, now 16");
    page.fill("#identity", "I know her and saw her card");
    page.fill("#words", "Everything that is held about me");
    page.click("text=Take it in");
    look("2-taken-in");
    page.click("button:has-text('Look')");
    page.check("input[value='" + concern + "']");
    look("3-found");
    page.click("text=Put these in");
    page.click("text=Choose what of");
    look("4-choose");
    page.click("text=Keep these choices");
    look("5-what-is-missing");
    page.click("text=Lay in a copy with something blacked out");
    page.click("button:has-text('Lay it in')");
    look("5-copy-missing");
    assertThat(page.locator("#copy-error").innerText()).contains("Choose a photo or a file");
    page.setInputFiles("#copy", new FilePayload("barnaby.png", "image/png", TestFiles.png(60, 40)));
    page.click("button:has-text('Lay it in')");
    choose();
    look("5-filled");
    page.click("text=Keep these choices");
    look("6-chosen");
    page.click("text=Put it before a second person");
    String request = page.url();
    signIn(people.the(Role.CALDICOTT_GUARDIAN));
    open("/data-rights");
    page.click("text=Check what is to be given");
    look("7-second-person");
    page.fill("#why", WHY);
    page.click("text=It may be given");
    signIn(people.the(Role.IG_LEGAL_ADVISER));
    page.navigate(request);
    look("8-checked");
    page.navigate(request + "/bundle");
    look("9-bundle");
    printed();
    assertThat(content()).contains("What we hold about you", "█████").doesNotContain("Barnaby");
    page.navigate(request);
    page.check("input[value=partly]");
    page.fill("#reasons", "Her brother is named in it");
    page.fill("#told", "By hand, with the bundle");
    page.check("#commissioner");
    page.click("text=It is answered");
    look("10-answered");
    assertThat(content()).contains("Answered. They get: A part of it");
    page.navigate(address("/data-rights/register"));
    look("11-register");
  }

  /** On paper, or as a PDF: what is given, page by page, and nothing of our own page. */
  private void printed() {
    assertThat(page.locator("button:has-text('Print it, or save it as a PDF')").isVisible()).isTrue();
    byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF-").contains("/MediaBox [0 0 594");
    if (Look.keepsPictures()) {
      page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)
          .setPath(Path.of("target", "screenshots", "what-we-hold.pdf")));
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".seven-paper__running").isVisible()).as("each sheet says which paper it is of").isTrue();
    assertThat(page.locator(".seven-header, .seven-footer, .seven-print, .govuk-back-link").all())
        .noneMatch(Locator::isVisible);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /** Names that were found are blacked out, what names nobody is given; who has looked is left out. */
  private void choose() {
    page.waitForLoadState();
    for (Locator one : page.locator("section").all()) {
      boolean names = !one.locator("textarea").first().inputValue().isEmpty() || one.innerText().contains("both.jpg");
      one.locator("input[value=" + (names ? "redact" : "include") + "]").check();
      if (one.innerText().contains("both.jpg")) {
        one.locator("select").selectOption("third_party");
      }
    }
    page.check("input[name=choice-readers][value=leave_out]");
    page.selectOption("select[name=ground-readers]", "source");
    page.fill("textarea[name=why-readers]", WHY);
  }
}
