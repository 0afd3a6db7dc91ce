package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestAdministrator;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.draft.Draft;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.work.Staffing;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a person typed is never lost: it stands there again, whatever closed the page, and nobody else reads it. */
class DraftsTest extends PageTest {

  private static final String WORDS = "A bruise on the left arm, as long as a finger";
  private static final Pattern DRAWING = Pattern.compile("name=\"_drawing\" value=\"([^\"]+)\"");

  @Autowired
  Drafts drafts;
  @Autowired
  Staffing staffing;
  @Autowired
  JdbcClient jdbc;

  private Person raiser;
  private Person lead;

  @BeforeEach
  void people() {
    raiser = people.raiser();
    lead = people.lead();
  }

  @Test
  void whatIsTypedIntoTheFirstPageStandsThereAgainForItsPersonAlone() throws Exception {
    MockHttpServletResponse kept = type(raiser, "raise", Map.of("what_was_seen", WORDS));
    assertThat(kept.getContentAsString()).matches("\\d{1,2}:\\d\\d[ap]m");
    assertThat(text(raiser, "/concerns/new")).contains(WORDS, "was kept, and has not been sent");
    assertThat(text(raiser, "/drafts")).contains(WORDS, "Go on");
    assertThat(text(lead, "/concerns/new")).doesNotContain(WORDS);
    assertThat(text(lead, "/drafts")).doesNotContain(WORDS);
  }

  @Test
  void whatIsBegunOfAConcernStandsOnItsPageForThemAlone() throws Exception {
    TaskId task = triage();
    ConcernReference concern = work.find(task).orElseThrow().concern();
    type(lead, task.value(), Map.of("triage_note", WORDS));
    assertThat(text(lead, "/concerns/" + concern)).contains("You have begun", "typed <span>10:00am</span>",
        "href=\"/tasks/" + task + "\">Go on").doesNotContain(WORDS);
    assertThat(text(people.secondLead(), "/concerns/" + concern)).doesNotContain("You have begun");
    assertThat(text(raiser, "/concerns/" + concern)).doesNotContain("You have begun");
  }

  @ParameterizedTest
  @CsvSource({"still-worried, worry_why", "children, other_child", "body-map, left_hand"})
  void soIsWhatIsTypedIntoAPageBesideTheQuestions(String page, String box) throws Exception {
    String path = "/concerns/" + walk.raise(raiser, Map.of(), Map.of()) + "/" + page;
    String draft = path.replace('/', '.');
    assertThat(text(raiser, path)).contains("data-draft=\"/drafts/" + draft);
    assertThat(type(raiser, draft, Map.of(box, WORDS)).getContentAsString()).matches("\\d{1,2}:\\d\\d[ap]m");
    assertThat(text(raiser, path)).contains(WORDS, "was kept, and has not been sent");
    assertThat(text(raiser, "/drafts")).contains(WORDS, "href=\"" + path + "\"");
    assertThat(type(people.the(Role.MANAGER), draft, Map.of(box, WORDS)).getStatus()).as("not theirs").isEqualTo(404);
  }

  @Test
  void itLiesSealed() throws Exception {
    type(raiser, "raise", Map.of("what_was_seen", WORDS));
    assertThat(jdbc.sql("select sealed from draft where person = ?").param(raiser.id().value()).query(String.class)
        .single()).doesNotContain("bruise").hasSizeGreaterThan(WORDS.length());
  }

  @Test
  void whatIsRefusedIsKeptAndWhatIsSentIsNot() throws Exception {
    Map<String, String> half = Map.of("what_was_seen", WORDS, "_drawing", drawing(text(raiser, "/concerns/new")));
    assertThat(send(raiser, "/concerns/new", half).getResponse().getStatus()).isEqualTo(400);
    assertThat(drafts.find(raiser.id(), DraftKey.RAISE)).isPresent();
    send(raiser, "/concerns/new", whole(half));
    assertThat(drafts.find(raiser.id(), DraftKey.RAISE)).isEmpty();
    assertThat(text(raiser, "/concerns/new")).doesNotContain(WORDS);
  }

  @Test
  void whatASlowBrowserBringsOfAPageThatWasSentComesTooLate() throws Exception {
    Map<String, String> sent = whole(Map.of("_drawing", drawing(text(raiser, "/concerns/new"))));
    send(raiser, "/concerns/new", sent);
    assertThat(type(raiser, "raise", sent).getStatus()).isEqualTo(409);
    assertThat(drafts.of(raiser.id())).isEmpty();
    type(raiser, "raise", Map.of("what_was_seen", "Another child", "_drawing", drawing(text(raiser, "/concerns/new"))));
    assertThat(text(raiser, "/concerns/new")).contains("Another child");
  }

  @Test
  void whoseTaskSomebodyElseTookKeepsWhatTheyTyped() throws Exception {
    TaskId task = triage();
    type(lead, task.value(), Map.of("triage_note", "Half a thou"));
    new TestAdministrator(staffing, directory).change(lead.as(people.raiser().roles()));
    MockHttpServletResponse late = send(lead, "/tasks/" + task, Map.of("triage_note", WORDS)).getResponse();
    assertThat(late.getRedirectedUrl()).isEqualTo("/drafts?late");
    assertThat(text(lead, "/drafts")).contains(WORDS, "What do you make of it?", "not open to you any more")
        .doesNotContain("Go on");
    cases.claim(people.secondLead(), task);
    assertThat(text(people.secondLead(), "/tasks/" + task)).doesNotContain(WORDS);
  }

  @Test
  void aTaskThatIsNotTheirsAnswersAsOneThatDoesNotExist() throws Exception {
    TaskId task = triage();
    for (String page : List.of(task.value(), "00000000-0000-0000-0000-000000000000", "nothing")) {
      assertThat(type(raiser, page, Map.of("triage_note", WORDS)).getStatus()).as(page).isEqualTo(404);
      assertThat(send(raiser, "/tasks/" + page, Map.of()).getResponse().getStatus()).as(page).isEqualTo(404);
      assertThat(send(raiser, "/tasks/" + page, Map.of("triage_note", WORDS)).getResponse().getRedirectedUrl())
          .as(page).isEqualTo("/drafts?late");
    }
    assertThat(drafts.of(raiser.id())).extracting(kept -> kept.content().title()).hasSize(3).containsOnly(
        "A page that is not open to you any more");
    assertThat(text(raiser, "/drafts")).contains("triage note", WORDS).doesNotContain("What do you make of it?");
  }

  @Test
  void thrownAwayItIsGoneAndAfterFourWeeksToo() throws Exception {
    type(raiser, "raise", Map.of("what_was_seen", WORDS));
    assertThat(send(raiser, "/drafts/raise/drop", Map.of()).getResponse().getRedirectedUrl())
        .isEqualTo("/concerns/new");
    assertThat(drafts.of(raiser.id())).isEmpty();
    type(raiser, "raise", Map.of("what_was_seen", WORDS));
    clock.moveTo(clock.instant().plus(Drafts.KEPT).plus(Duration.ofMinutes(1)));
    drafts.forget();
    assertThat(drafts.of(raiser.id())).isEmpty();
  }

  @Test
  void nobodyFillsTheDatabase() {
    for (int page = 0; page <= Drafts.MOST; page++) {
      drafts.keep(raiser.id(), new DraftKey("page" + page), "", content("x"));
      clock.moveTo(clock.instant().plusSeconds(1));
    }
    assertThat(drafts.of(raiser.id())).hasSize(Drafts.MOST).noneMatch(kept -> kept.page().value().equals("page0"));
    assertThat(drafts.keep(raiser.id(), DraftKey.RAISE, "", content("x".repeat(Drafts.LONGEST)))).isFalse();
  }

  @Test
  void whatWasChangedInTheDatabaseIsLeftOutAndThePageOpens() throws Exception {
    type(raiser, "raise", Map.of("what_was_seen", WORDS));
    jdbc.sql("update draft set sealed = reverse(sealed) where person = ?").param(raiser.id().value()).update();
    assertThat(text(raiser, "/concerns/new")).doesNotContain(WORDS, "was kept");
    assertThat(text(raiser, "/drafts")).contains("There is nothing");
  }

  private MockHttpServletResponse type(Person person, String page, Map<String, String> typed) throws Exception {
    return send(person, "/drafts/" + page, typed).getResponse();
  }

  private static String drawing(String page) {
    Matcher drawing = DRAWING.matcher(page);
    assertThat(drawing.find()).isTrue();
    return drawing.group(1);
  }

  private static Map<String, String> whole(Map<String, String> typed) {
    Map<String, String> whole = new LinkedHashMap<>(Map.of("immediate_danger", "no", "about_staff", "no", "who",
        "not sure", "what_was_seen", WORDS, "when_it_happened", "On Monday", "lead_told_who", "yes", "whose_words",
        "i_saw_or_heard_it"));
    whole.putAll(typed);
    return whole;
  }

  private static Draft.Content content(String typed) {
    return new Draft.Content("A page", Map.of("what_was_seen", List.of(typed)), List.of());
  }

  private TaskId triage() {
    ConcernReference concern = walk.raise(raiser, Map.of("immediate_danger", "yes"), Map.of());
    TaskId task = work.ofConcern(concern).stream().filter(one -> one.key().equals("triage")).findFirst().orElseThrow()
        .id();
    cases.claim(lead, task);
    return task;
  }
}
