package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.body.BodyMaps;
import org.sevenfold.attachment.content.TestFiles;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;

/** Before a question is sent, whoever asks it is told which names it still holds. */
class AskingForAdviceTest extends PageTest {

  private static final String NAMED = "Leila's arm is bruised, and Mr KHAN says that she fell. What should I do?";
  @Autowired
  Attachments attachments;
  @Autowired
  Intake intake;
  @Autowired
  BodyMaps bodyMaps;
  private TaskId task;

  @BeforeEach
  void somebodyWantsAdvice() {
    ConcernReference concern = raised("no");
    cases.tell(people.raiser(), concern, CaseMessage.ADVICE_WANTED, Map.of());
    task = work.ofConcern(concern).stream().filter(one -> one.key().equals("ask_advice")).map(OpenTask::id).findFirst()
        .orElseThrow();
    cases.claim(people.raiser(), task);
  }

  @Test
  void theNamesAreToldAndNothingTypedIsLost() throws Exception {
    assertThat(text(people.raiser(), "/tasks/" + task)).doesNotContain("names_must_stay");
    var refused = send(people.raiser(), "/tasks/" + task, typed(NAMED)).getResponse();
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString()).contains("may name somebody: <span>Leila, Mr KHAN</span>",
        "It has not been sent",
        "and Mr KHAN says that she fell", "names_must_stay");
    assertThat(work.find(task)).isPresent();
  }

  @Test
  void whatStandsAnywhereInTheRecordIsFoundInOtherSpellingsToo() throws Exception {
    ConcernReference concern = work.find(task).orElseThrow().concern();
    cases.tell(people.raiser(), concern, CaseMessage.NEW_INFORMATION, Map.of("said", "I met Mr Fladgate with her"));
    assertThat(asked("Her cousin yusef saw it")).contains("<span>yusef</span>");
    assertThat(asked("A man called fladgaet was there")).contains("<span>fladgaet</span>");
    assertThat(asked("The kha\u00adns live at 12 Oak Lane, ST16 2AB, 07700 900123"))
        .contains("<span>khans, 12 Oak Lane, ST16 2AB, 07700 900123</span>", "no proof");
  }

  @Test
  void whatPhotosAreCalledAndShowAndWhatStandsAtAMarkIsFoundToo() throws Exception {
    ConcernReference concern = work.find(task).orElseThrow().concern();
    attachments.add(people.raiser().id(), concern, intake.file("Zebedee Quill.jpg", TestFiles.photo(), "Taken by"
        + " Mrs Fladgate"));
    bodyMaps.add(people.raiser().id(), concern, Map.of("left_hand", "a bite, he says from Ottoline"));
    assertThat(asked("Is zebedee at risk, and fladgate, and ottoline?"))
        .contains("<span>zebedee, fladgate, ottoline</span>");
  }

  @Test
  void anAdviserIsNotToldWhichLeadAsks() throws Exception {
    Person lead = people.lead();
    ConcernReference concern = raised("yes");
    cases.tell(lead, concern, CaseMessage.ADVICE_WANTED, Map.of());
    OpenTask asking = open(concern, "ask_advice");
    walk.answer(lead, asking, Map.of("advice_question", "A child of seven has a bruise. What should I do?",
        "whom_to_ask", people.the(Role.MANAGER).userName()));
    String page = text(people.the(Role.MANAGER), "/tasks/" + open(concern, "advise").id());
    assertThat(page).contains("A child of seven has a bruise").doesNotContain(lead.name(), people.raiser().name());
  }

  @Test
  void theBoxThatSaysSoIsNotFoldedAway() throws Exception {
    String page = asked(NAMED);
    String before = page.substring(0, page.indexOf("id=\"names_must_stay\""));
    assertThat(before.lastIndexOf("</details>")).isGreaterThan(before.lastIndexOf("<details"));
  }

  @Test
  void itIsSentWhenTheRaiserSaysThatTheyMustStay() throws Exception {
    Map<String, String> confirmed = typed(NAMED);
    confirmed.put("names_must_stay", "true");
    assertThat(send(people.raiser(), "/tasks/" + task, confirmed).getResponse().getStatus()).isEqualTo(302);
    assertThat(work.find(task)).isEmpty();
  }

  @Test
  void aQuestionWithoutNamesIsSentAtOnce() throws Exception {
    assertThat(send(people.raiser(), "/tasks/" + task, typed("A child of seven has a bruise. What should I do?"))
        .getResponse().getStatus()).isEqualTo(302);
  }

  @Test
  void onEveryOtherWayItIsARefusalThatRepeatsNoName() {
    assertThatThrownBy(() -> cases.answer(people.raiser(), task, Map.of("advice_question", NAMED)))
        .isInstanceOf(AnswerRefused.class).hasMessageContaining("Words that may name somebody")
        .hasMessageNotContainingAny("Leila", "Leïla", "Khan", "KHAN");
  }

  @Test
  void thePageOffersThePeopleOfTheRolesAndNotTheRaiser() throws Exception {
    directory.onDuty(people.the(Role.CALDICOTT_GUARDIAN).id(), false);
    assertThat(text(people.raiser(), "/tasks/" + task)).contains("Test manager", "Test safeguarding lead",
        "Test Caldicott guardian, Caldicott guardian (not on duty now)").doesNotContain(">Test practitioner, ");
  }

  @Test
  void whoeverWantsAdviceComesToThePageForIt() throws Exception {
    ConcernReference concern = work.find(task).orElseThrow().concern();
    String next = send(people.raiser(), "/concerns/" + concern + "/changed", Map.of("what", "ADVICE_WANTED"))
        .getResponse().getRedirectedUrl();
    assertThat(work.find(new TaskId(next.replace("/tasks/", ""))).orElseThrow().key()).isEqualTo("ask_advice");
    assertThat(next).doesNotContain(task.value());
  }

  private ConcernReference raised(String leadToldWho) {
    return cases.raise(people.raiser(), Map.of("immediate_danger", "no", "about_staff", "no", "who", "Leïla Khan",
        "what_was_seen", "A bruise on the arm. Her cousin Yusuf saw it", "when_it_happened", "Today", "lead_told_who",
        leadToldWho, "whose_words", "i_saw_or_heard_it"));
  }

  private OpenTask open(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  /** The page that comes back. */
  private String asked(String question) throws Exception {
    return send(people.raiser(), "/tasks/" + task, typed(question)).getResponse().getContentAsString();
  }

  private static Map<String, String> typed(String question) {
    return new HashMap<>(Map.of("advice_question", question));
  }
}
