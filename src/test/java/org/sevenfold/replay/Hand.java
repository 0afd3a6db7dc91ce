package org.sevenfold.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.sevenfold.browser.Look;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.step.Sheets;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;

/** A person at a browser for whom a case file is true: reads each page, fills it in, presses the button. */
final class Hand {

  private final Page page;
  private final String address;
  private final CaseWork cases;
  private final WorkList work;
  private final Sheets sheets;
  private final PageInHand filling;
  private final Look look;
  private final List<String> addresses = new ArrayList<>();
  private final List<String> referrers = new ArrayList<>();
  private Person signedIn;
  private int pages;
  private int words;
  private WordsInSight inSight = new WordsInSight();

  Hand(BrowserContext context, String address, CaseWork cases, WorkList work, Sheets sheets, Vocabulary vocabulary,
      CaseFile file, Instant now, boolean script) {
    this.page = context.newPage();
    this.address = address;
    page.onRequest(request -> {
      addresses.add(URLDecoder.decode(request.url(), StandardCharsets.UTF_8));
      Optional.ofNullable(request.headers().get("referer")).filter(from -> !from.isEmpty()).ifPresent(referrers::add);
    });
    this.cases = cases;
    this.work = work;
    this.sheets = sheets;
    this.filling = new PageInHand(page, new Answering(vocabulary, file, now));
    this.look = new Look(page, file.id(), script);
  }

  Page page() {
    return page;
  }

  void signIn(Person person, String password) {
    signedIn = person;
    page.navigate(address + "/sign-in");
    page.fill("#user_name", person.userName());
    page.fill("#password", password);
    page.click("main button[type=submit]");
  }

  void signOut() {
    page.click("text=Sign out");
  }

  /** Raises the concern on the quick page. */
  void raise() {
    page.navigate(address + "/concerns/new");
    opened();
    filling.fill(cases.raisingForm(signedIn), key -> null);
    send("raise");
    look("raised");
    if (page.url().endsWith("/raised")) {
      page.click("button:has-text('Go on:')");
    }
  }

  /** Answers page after page as they open, until none opens any more. */
  void goOn() {
    while (page.url().contains("/tasks/")) {
      OpenTask task = work.find(new TaskId(page.url().substring(page.url().lastIndexOf('/') + 1))).orElseThrow();
      Form form = sheets.of(signedIn.id(), task).whole();
      if (!filling.isAnswered(form)) {
        return; // the case leaves this page unanswered
      }
      readLetter();
      opened();
      filling.fill(form, cases.facts(task)::apply);
      send(form, task.key());
    }
  }

  /** Reads what stands on a page before anything is answered: all of it, once it is there to its end. */
  private void opened() {
    page.waitForLoadState();
    inSight = new WordsInSight();
    inSight.look(page);
  }

  /** Opens the letter or the notes for a talk, where the page offers them, and comes back. */
  private void readLetter() {
    page.waitForLoadState();
    Locator letter = page.locator("a[href$='/letter']");
    if (letter.count() > 0) {
      String task = page.url();
      page.navigate(address + letter.getAttribute("href"));
      look("letter");
      page.navigate(task);
    }
  }

  /** Claims the one task in the tasklist that is called so, and goes on from there. */
  void claim(String title) {
    page.navigate(address + "/tasks");
    page.click("button:has-text(\"Claim " + title + "\")");
    goOn();
  }

  /** Opens a page that nobody answers, and looks at it. */
  void open(String path, String what) {
    page.navigate(address + path);
    look(what);
  }

  /** The addresses that were asked for and hold something that was typed; there must be none. */
  List<String> addressesThatTell() {
    return addresses.stream().filter(url -> filling.typed().stream().anyMatch(url::contains)).toList();
  }

  /** The addresses from which it was said that a request came; there must be none. */
  List<String> referrers() {
    return List.copyOf(referrers);
  }

  /** What was typed into any page. */
  Set<String> typed() {
    return filling.typed();
  }

  /** Sends a page; where it comes back because of the names in it, says that they must stay, and sends it again. */
  private void send(Form form, String what) {
    if (form.fields().anyMatch(Field::unnamed)) {
      look(what + "-before");
      page.click("form.seven-form button[type=submit]");
      page.waitForLoadState(LoadState.DOMCONTENTLOADED);
      if (page.locator(".govuk-warning-text").count() == 0) {
        pages++;
        return;
      }
      filling.fill(form, key -> null);
    }
    send(what);
  }

  /** What the way has taken so far. */
  Taken taken() {
    return new Taken(pages, filling.given(), words);
  }

  /**
   * What somebody goes through.
   *
   * @param inputs that they had to give themselves
   * @param words  that stood before their eyes, see {@link WordsInSight}
   */
  record Taken(int pages, int inputs, int words) {

    @Override
    public String toString() {
      return pages + " pages, " + inputs + " answers, " + words + " words";
    }
  }

  private void send(String what) {
    look(what);
    inSight.look(page);
    words += inSight.count();
    String before = page.url();
    page.click("form.seven-form button[type=submit]");
    pages++;
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    assertThat(page.locator("#problems").allInnerTexts()).as("problems on " + before + ": " + page.title()).isEmpty();
  }

  /** Whether the page fits and is accessible, and a picture of it. */
  void look(String what) {
    look.at(what, String.format("%02d-%s", pages, what));
  }
}
