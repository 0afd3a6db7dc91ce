package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.form.Again;
import org.sevenfold.form.Form;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.replay.Walk;
import org.sevenfold.step.Sheets;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The same goes to social care and to the police: checked on one page, sent from one page, and each for itself. */
class SeveralBodiesTest extends PageTest {

  private static final Again SECOND = new Again(2);

  @Autowired
  Journal journal;
  @Autowired
  Disclosures disclosures;
  @Autowired
  Sheets sheets;

  private ConcernReference concern;

  @BeforeEach
  void somethingToBeSentToBoth() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> task.key().equals("share"), Walk.HARM, Map.of());
  }

  @Test
  void whatIsTheSameForBothIsAskedOnceAndTheRestOfEach() throws Exception {
    String page = text(people.raiser(), address(first("share")));
    assertThat(page).containsOnlyOnce("name=\"child_name\"").containsOnlyOnce("name=\"recipient_name\"")
        .containsOnlyOnce("name=\"recipient_name__2\"").contains("Is this ready for children&#39;s social care?",
            "Is this ready for police?");
  }

  @Test
  void oneSendAnswersBothEachWithItsOwn() throws Exception {
    assertThat(sent(first("share"), "yes", Map.of("recipient_name__2", "DC Grey", "recipient_name", "Mrs Lane"))
        .getStatus()).isEqualTo(302);
    assertThat(open("share")).isEmpty();
    assertThat(open("send_now")).hasSize(2);
    List<Entry> checked = answered("share");
    assertThat(checked).extracting(entry -> entry.content().get("recipient_name"))
        .containsExactly("Mrs Lane", "DC Grey");
    assertThat(checked).extracting(entry -> entry.content().get("child_name")).hasSize(2).doesNotContainNull();
    assertThat(checked).flatExtracting(entry -> entry.content().keySet()).noneMatch(key -> key.contains("__"))
        .doesNotContain("also");
  }

  @Test
  void whatIsNotReadyYetKeepsAPageOfItsOwn() throws Exception {
    sent(first("share"), "later", Map.of());
    assertThat(open("share")).hasSize(1);
    assertThat(open("send_now")).hasSize(1);
    assertThat(text(people.raiser(), address(first("share")))).doesNotContain("__2");
  }

  @Test
  void whetherTheOtherIsDoneTooHasToBeSaid() throws Exception {
    MockHttpServletResponse answer = sent(first("share"), "", Map.of());
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("#also__2", "Say of each whether this is done");
    assertThat(open("share")).hasSize(2);
  }

  @Test
  void whatDoesNotFitTheSecondIsSaidBesideItsQuestionAndNothingIsAnswered() throws Exception {
    MockHttpServletResponse answer = sent(first("share"), "yes", Map.of("recipient_name__2", " "));
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("href=\"#recipient_name__2\"")
        .doesNotContain("href=\"#recipient_name\"");
    assertThat(answered("share")).isEmpty();
  }

  @Test
  void onlyWhatIsSaidToHaveGoneIsSent() throws Exception {
    sent(first("share"), "yes", Map.of());
    sent(first("send_now"), "later", Map.of());
    assertThat(disclosures.of(concern)).hasSize(1);
    assertThat(open("send_now")).hasSize(1);
    sent(first("send_now"), "yes", Map.of());
    assertThat(disclosures.of(concern)).hasSize(2);
  }

  @Test
  void theFirstMayWaitWhileTheSecondGoes() throws Exception {
    OpenTask waits = first("share");
    assertThat(sent(waits, "yes", Map.of("also", "later", "recipient_name__2", "DC Grey")).getStatus())
        .isEqualTo(302);
    assertThat(open("share")).extracting(OpenTask::id).containsExactly(waits.id());
    assertThat(answered("share")).extracting(entry -> entry.content().get("recipient_name"))
        .containsExactly("DC Grey");
    assertThat(text(people.raiser(), address(waits))).doesNotContain("__2");
  }

  @Test
  void whereAllAreLeftForLaterNothingIsSavedAndItIsSaid() throws Exception {
    MockHttpServletResponse answer = sent(first("share"), "later", Map.of("also", "later"));
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("All of them are left for later",
        "href=\"#also\"");
    assertThat(open("share")).hasSize(2);
  }

  @Test
  void nobodyIsOfferedAYesToACheckThatTheyHaveNotMade() throws Exception {
    String page = text(people.raiser(), address(first("share")));
    for (String check : List.of("check_b1", "check_b3", "check_b4", "check_b4__2", "check_b5", "check_b6",
        "check_b7")) {
      assertThat(page).as(check).contains("name=\"" + check + "\"")
          .doesNotContainPattern("name=\"" + check + "\"[^>]*value=\"yes\"[^>]*checked");
    }
  }

  @Test
  void whatSomebodyElseHasTakenStandsOnTheirPageAlone() throws Exception {
    cases.claim(people.lead(), open("share").get(0).id());
    assertThat(text(people.raiser(), address(first("share")))).doesNotContain("__2");
    assertThat(sent(first("share"), "yes", Map.of()).getStatus()).isEqualTo(400);
    assertThat(open("share")).hasSize(2);
  }

  /** The first of them, in the raiser's hands. */
  private OpenTask first(String key) {
    OpenTask task = open(key).stream().filter(one -> one.claimedBy().filter(people.lead().id()::equals).isEmpty())
        .findFirst().orElseThrow();
    if (!task.isClaimed()) {
      cases.claim(people.raiser(), task.id());
    }
    return work.find(task.id()).orElseThrow();
  }

  private List<OpenTask> open(String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).toList();
  }

  /** Everything that is asked, of both. */
  private MockHttpServletResponse sent(OpenTask task, String also, Map<String, String> said) throws Exception {
    Form form = cases.form(task);
    Map<String, String> typed = new HashMap<>();
    walk.answers(task, Walk.HARM).forEach((key, answer) -> {
      typed.put(key, answer.toString());
      form.field(key).ifPresent(field -> typed.put(SECOND.key(field), answer.toString()));
    });
    if (SECOND.also(form).equals("also__2")) {
      typed.put("also", "yes");
      typed.put("also__2", also);
    } else if (also.equals("later")) {
      typed.put(SECOND.also(form), also);
    }
    if (open(task.key()).size() == 1) {
      typed.keySet().removeIf(key -> key.endsWith("__2") || key.equals("also"));
    }
    typed.putAll(said);
    return send(people.raiser(), address(task), typed).getResponse();
  }

  private static String address(OpenTask task) {
    return "/tasks/" + task.id();
  }

  private List<Entry> answered(String key) {
    return journal.read(TestReading.COMPARING, concern).of(Act.Kind.ANSWERED)
        .filter(entry -> entry.act().subject().equals(key)).toList();
  }
}
