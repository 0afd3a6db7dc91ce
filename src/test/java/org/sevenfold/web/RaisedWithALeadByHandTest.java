package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.springframework.beans.factory.annotation.Autowired;

/** The two buttons that end the page for raising, by hand on a phone: who reads what, in the same minute. */
class RaisedWithALeadByHandTest extends InABrowser {

  private static final String CHILD = "Robin Featherstone";
  private static final String SEEN = "A bruise in the shape of a hand on his left arm";
  private static final String QUESTION = "A pupil of eight has a bruise and will not say how it came. Is that enough?";
  private static final String TRIAGE = "Read the concern and triage it";

  @Autowired
  Concerns concerns;

  private boolean script = true;

  @Override
  Browser.NewContextOptions browser() {
    return super.browser().setJavaScriptEnabled(script);
  }

  @Test
  void raisedWithTheLeadItIsReadAndTriagedInTheSameMinute() {
    typed();
    look("1-before-it-is-raised");
    page.click("button:has-text('Raise with my lead')");
    look("2-who-reads-it-now");
    assertThat(page.innerText("main")).contains(people.lead().name(), people.secondLead().name(),
        "on duty can read it now", "You can stop here");
    signIn(people.lead());
    page.navigate(address("/tasks"));
    page.click("a:has-text('" + TRIAGE + "')");
    assertThat(page.innerText("main")).contains(CHILD, SEEN);
    page.click("button:has-text('Claim')");
    page.check("[name=triage_outcome][value=advise_back]");
    look("3-the-words-beside-the-questions");
    page.fill("#triage_note", "Seen before in March");
    page.fill("#advice_to_raiser", "Ask him alone how it happened, and ring me today");
    page.click("button:has-text('Save and continue')");
    assertThat(page.url()).as("on the concern, and not in the teacher's next question").endsWith(raised());
    assertThat(page.textContent("main")).contains("ring me today");
  }

  @Test
  void askedWithoutNamingALeadReadsTheQuestionAndNothingElse() {
    typed();
    page.click("button:has-text('Ask without naming anybody')");
    look("4-straight-on-to-the-question");
    assertThat(page.innerText("h1")).isEqualTo("What do you want advice about?");
    String question = page.url();
    page.navigate(address(raised() + "/raised"));
    look("5-nobody-is-told");
    assertThat(page.innerText("main")).contains("Nobody is told who it is about").doesNotContain("can read it now");
    signIn(people.lead());
    page.navigate(address("/tasks"));
    assertThat(page.innerText("main")).doesNotContain(TRIAGE).doesNotContain(CHILD);
    signIn(people.raiser());
    page.navigate(question);
    page.fill("#advice_question", QUESTION);
    page.click("button:has-text('Save and continue')");
    assertThat(page.url()).as("whoever has asked may stop there").endsWith(raised());
    signIn(people.lead());
    page.navigate(address("/tasks"));
    page.click("a:has-text('Advise on a question without names')");
    look("6-the-question-as-put");
    assertThat(page.innerText("main")).contains(QUESTION).doesNotContain(CHILD).doesNotContain(SEEN);
  }

  @Test
  void theReturnKeyRaisesItWithTheLeadAlsoWithoutAScript() {
    script = false;
    typed();
    page.press("#when_it_happened", "Enter");
    assertThat(page.innerText("main")).contains("on duty can read it now");
  }

  private void typed() {
    signIn(people.raiser());
    page.navigate(address("/concerns/new"));
    page.check("[name=immediate_danger][value=no]");
    page.fill("#who", CHILD);
    page.check("[name=about_staff][value=no]");
    page.fill("#what_was_seen", SEEN);
    page.fill("#when_it_happened", "This morning");
    page.check("[name=whose_words][value=i_saw_or_heard_it]");
    Locator buttons = page.locator("form.seven-form button[type=submit]");
    assertThat(buttons.allInnerTexts()).containsExactly("Raise with my lead", "Ask without naming anybody",
        "Add a photo or a file", "Mark it on a body");
  }

  private String raised() {
    Concern concern = concerns.raisedBy(people.raiser().id()).get(0);
    return "/concerns/" + concern.reference();
  }
}
