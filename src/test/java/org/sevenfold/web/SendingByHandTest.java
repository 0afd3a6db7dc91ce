package org.sevenfold.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.sevenfold.attachment.body.BodyMaps;
import org.sevenfold.browser.Look;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** A nurse with a phone sends a referral: she checks it, rings, sends it, and says that it has gone. */
class SendingByHandTest extends InABrowser {

  private static final Map<String, Object> TOLD = Map.of("who", "Jamie Brown, Year 2", "what_was_seen",
      "Jamie came to the medical room and showed me three belt-shaped bruises on his back. He said: \"Dad hits me when"
          + " I'm bad.\"",
      "when_it_happened", "Today at 10:15", "whose_words", "child_told_me", "told_anybody", "Helen Marsh at 10:40",
      "ground_reasons", "If his father is asked first, Jamie may be hurt tonight", "safe_contact",
      "His grandmother, at the school gate", "openness_reason", "His father collects him himself",
      "safety_considerations", "He goes home to his father at three. His grandmother lives close by");
  private static final Map<String, Object> BRUISES = with(Walk.HARM, "person_to_ask_alleged_source", "yes",
      "harm_category", "physical", "harm_pattern", "repeated", "level_of_need", "level_4");

  @Autowired
  Disclosures disclosures;
  @Autowired
  BodyMaps bodyMaps;

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(390, 844);
  }

  @Test
  void itIsReadyUntilSheSaysThatItHasGone() {
    ConcernReference concern = toBeChecked(BRUISES, TOLD);
    openNext(concern, "share");
    page.click("details:has-text('Add what you know') > summary");
    assertThat(page.locator("#keep_from_family")).hasValue(Pattern.compile(
        "Not safe to contact: [\\s\\S]*Jamie may be hurt tonight[\\s\\S]*grandmother, at the school gate"));
    assertThat(page.locator("#words_as_reported")).hasValue("\"Dad hits me when I'm bad.\"");
    assertThat(mustBeGiven()).hasSizeLessThanOrEqualTo(15); // of both, the numbers among them: placeholders here
    page.click("a:has-text('Where will they be tonight')");
    page.fill("#child_tonight", "With his father at 12 Oak Lane, from three o'clock");
    fill();
    page.check("#check_b1-2");
    press("Save and continue");
    assertThat(page.locator("#problems")).containsText("Take out of the boxes above whatever they do not need");
    look("a-check-that-is-not-met");
    assertThat(page.locator("#recipient_name")).hasValue("Duty social worker");
    page.check("#check_b1");
    press("Save and continue");
    open("/concerns/" + concern);
    assertThat(page.getByText("Ready to send, not sent yet")).hasCount(2);
    assertThat(disclosures.of(concern)).isEmpty();
    openNext(concern, "send_now");
    look("now");
    page.locator("details:has-text('What to say') > summary").first().click();
    sayItHasGone();
    page.navigate(address("/concerns/" + concern));
    assertThat(page.getByText("Ready to send, not sent yet")).hasCount(1);
    assertThat(disclosures.of(concern)).hasSize(1);
    paper(concern, disclosures.of(concern).get(0).entry(), "C01");
    assertThat(page.locator(".seven-paper")).containsText("by " + people.raiser().name());
  }

  @Test
  void aBabyWhoDoesNotThriveAndWhoseParentsSayNo() {
    Map<String, Object> given = Map.of("age_band", "under_12", "harm_level", "significant_harm_child",
        "cause_for_belief", "reasonable_cause", "harm_cause", "unexplained_medical", "response", "refused", "p59_b1",
        "yes", "level_of_need", "level_4", "purpose_category", "protect_child");
    Map<String, Object> texts = Map.of("who", "Maya Patel, four months", "what_was_seen",
        "Her weight fell from the 50th to the 2nd centile in ten weeks. No cause is known. Her parents said no to blood"
            + " tests twice.",
        "when_it_happened", "Weighed on 3, 10 and 16 November", "whose_words", "i_saw_or_heard_it", "told_anybody",
        "Dr Green, the GP", "openness_reason", "I told them on 16 November that I would have to speak to others");
    ConcernReference concern = toBeChecked(given, texts);
    sendFirst(concern, "C14");
  }

  @Test
  void aSourceThatIsToBeProtectedCannotBeInWhatLeaves() {
    Map<String, Object> given = with(BRUISES, "safety_risk", "yes", "third_party_identifiable", "yes",
        "redaction_meets_purpose", "yes");
    ConcernReference concern = toBeChecked(given, with(TOLD, "what_was_seen",
        "Rosa Lind from next door told me that she hears him cry every night. He said: \"Dad hits me.\""));
    openNext(concern, "share");
    fill();
    page.fill("#protected_names", "Rosa Lind");
    page.fill("#items_left_out", "Who told us: she is afraid of the father");
    press("Save and continue");
    assertThat(page.locator("#problems")).containsText("This names somebody who is to be protected. Take it out");
    look("a-source-to-be-protected");
    page.fill("#concern_what_when_who", "A neighbour hears him cry every night.");
    sendChecked(concern, "protected");
    assertThat(page.locator(".seven-paper")).not().containsText("Rosa");
  }

  @Test
  void whatWasSeenOnTheBodyIsPrintedWithIt() {
    ConcernReference concern = toBeChecked(BRUISES, TOLD);
    bodyMaps.add(people.raiser().id(), concern, Map.of("figure", "child", "left_upper_arm",
        "four round bruises in a row, each as wide as a fingertip, blue", "upper_back", "a red stripe, 10 cm"));
    openNext(concern, "share");
    fill();
    press("Save and continue");
    openNext(concern, "send_now");
    String paper = page.locator("a:has-text('Open the paper')").first().getAttribute("href");
    page.navigate(address(paper));
    page.click("a:has-text('Choose which photos and files go with it')");
    page.check("[name=body_map]");
    page.fill("[id^=why-map]", "It shows how he is held");
    look("what-goes-with-it");
    press("Save");
    assertThat(page.locator(".seven-paper .seven-body__mark")).hasCount(2);
    paper(paper, "body-map");
    assertThat(page.locator(".seven-paper")).containsText("four round bruises in a row");
  }

  private void sendFirst(ConcernReference concern, String name) {
    openNext(concern, "share");
    if (page.locator("#words_as_reported").inputValue().isEmpty()) {
      page.fill("#words_as_reported", "None");
    }
    fill();
    sendChecked(concern, name);
  }

  private void sendChecked(ConcernReference concern, String name) {
    press("Save and continue");
    openNext(concern, "send_now");
    sayItHasGone();
    paper(concern, disclosures.of(concern).get(0).entry(), name);
  }

  private void paper(ConcernReference concern, int entry, String name) {
    paper("/concerns/" + concern + "/disclosures/" + entry, name);
  }

  private void paper(String path, String name) {
    page.navigate(address(path));
    look("paper");
    if (Look.keepsPictures()) {
      page.pdf(
          new Page.PdfOptions().setPreferCSSPageSize(true).setPath(Path.of("target", "screenshots", name + ".pdf")));
    }
  }

  private ConcernReference toBeChecked(Map<String, Object> given, Map<String, Object> texts) {
    ConcernReference concern = walk.raise(people.raiser(), given, texts);
    walk.until(concern, task -> task.key().equals("share"), given, texts);
    signIn(people.raiser());
    return concern;
  }

  private void openNext(ConcernReference concern, String key) {
    OpenTask task = work.ofConcern(concern).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    page.navigate(address("/tasks/" + task.id()));
    if (page.locator("button:has-text('Claim')").count() > 0) {
      press("Claim");
    }
    look(key);
  }

  /** What is asked of her, and does not stand there already. */
  private List<String> mustBeGiven() {
    return page.locator(".seven-part").all().stream().filter(Locator::isVisible)
        .filter(part -> part.locator("label, legend").count() > 0)
        .filter(part -> !part.locator("label, legend").first().innerText().contains("(optional)"))
        .filter(SendingByHandTest::isEmpty).map(part -> part.locator("label, legend").first().innerText()).toList();
  }

  private static boolean isEmpty(Locator part) {
    return part.locator("input[type=radio]").count() > 0 ? part.locator("input:checked").count() == 0
        : part.locator("input, textarea").first().inputValue().isEmpty();
  }

  /** Where it goes to two, for both of them. */
  private void fill() {
    recipient("", "Duty social worker");
    give("#referrer_phone", "01785 900 200");
    for (int check = 1; check <= 8; check++) {
      page.check("#check_b" + check);
    }
    if (page.locator("#also__2").count() > 0) {
      page.check("#also__2");
      recipient("__2", "Duty sergeant");
      page.check("#check_b4__2");
      page.check("#check_b6__2");
      page.check("#check_b7__2");
    }
  }

  private void recipient(String mark, String name) {
    give("#recipient_name" + mark, name);
    give("#recipient_contact" + mark, "01785 800 100, from their own page");
    page.check("#channel" + mark + "-2");
  }

  /** To the first of them. */
  private void sayItHasGone() {
    if (page.locator("#sent_how__2").count() > 0) {
      page.check("#sent_how");
      page.check("#sent_how__2-3");
    }
    press("I have sent it");
  }

  /** What is known already is folded away. */
  private void give(String box, String text) {
    if (page.locator(box).isVisible()) {
      page.fill(box, text);
    }
  }

  private void press(String button) {
    page.click("main button:has-text('" + button + "')");
    // what is filled is folded away once the page has come
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
  }

  private static Map<String, Object> with(Map<String, ?> given, String... more) {
    Map<String, Object> all = new HashMap<>(given);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }
}
