package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.step.Sheets;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Steps that belong together are answered on one page: all that is sent is answered, or nothing is. */
class PagesOfSeveralStepsTest extends PageTest {

  private static final Map<String, String> DESCRIBED = Map.of("age_band", "under_12", "harm_level",
      "significant_harm_child", "cause_for_belief", "reasonable_cause", "concern_direction", "harm_to_child",
      "harm_cause", "abuse", "crime_suspected", "none", "public_danger", "none", "adult_vulnerable", "no");
  private static final Map<String, String> CAME = Map.of("emergency_incident", "none", "legal_basis", "none",
      "inbound_request", "none");
  private static final Map<String, String> PURPOSE =
      Map.of("purpose_stated", "yes", "purpose_text", "So that she is safe at home tonight",
          "recipient_wanted", "csc", "within_functions", "yes", "legal_check_confidence", "yes",
          "legal_check_data_protection", "yes", "legal_check_human_rights", "yes");

  @Autowired
  Journal journal;
  @Autowired
  Sheets sheets;

  @Test
  void oneSendAnswersAllThatTheModelAsksInItsOrder() throws Exception {
    ConcernReference concern = raised();
    assertThat(send(concern, List.of(DESCRIBED, CAME, PURPOSE)).getRedirectedUrl()).isEqualTo(page(concern));
    assertThat(answered(concern)).containsExactly("describe", "how_it_came", "state_purpose");
    assertThat(open(concern).key()).isEqualTo("identify_person");
  }

  @Test
  void whyATableFoundSomethingIsToldInTheWordsOfWhoeverSaidIt() throws Exception {
    ConcernReference concern = raised();
    send(concern, List.of(DESCRIBED, CAME, PURPOSE));
    String said = " said that there is good reason to believe it (paragraph 5).";
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("Because you" + said);
    assertThat(text(people.lead(), "/concerns/" + concern)).contains("Because " + people.raiser().name() + said)
        .doesNotContain("Because you");
  }

  @Test
  void whereOneAnswerDoesNotFitNothingIsAnsweredAndAllStandsThereStill() throws Exception {
    ConcernReference concern = raised();
    Map<String, String> half = new HashMap<>(PURPOSE);
    half.remove("purpose_text");
    MockHttpServletResponse answer = send(concern, List.of(DESCRIBED, CAME, half));
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("What should telling them achieve?",
        "name=\"recipient_wanted\"", "Write an answer");
    assertThat(answered(concern)).isEmpty();
    assertThat(open(concern).key()).isEqualTo("describe");
  }

  @Test
  void ofWhatWasNotAskedOnThePageNothingIsAnswered() throws Exception {
    ConcernReference concern = raised();
    Map<String, String> ordered = new HashMap<>(CAME);
    ordered.put("legal_basis", "court_order");
    send(concern, List.of(DESCRIBED, ordered, PURPOSE));
    assertThat(answered(concern)).containsExactly("describe", "how_it_came");
    assertThat(open(concern).key()).isNotEqualTo("state_purpose");
    assertThat(text(people.raiser(), "/drafts")).as("free words are kept")
        .contains("So that she is safe at home tonight");
  }

  @Test
  void ofWhichNothingWasSentGetsAPageOfItsOwn() throws Exception {
    ConcernReference concern = raised();
    send(concern, List.of(DESCRIBED));
    assertThat(answered(concern)).containsExactly("describe");
    assertThat(text(people.raiser(), page(concern))).contains("How did this come to you?",
        "Why would you tell anybody?");
  }

  @Test
  void whatFollowsStandsInItsQuestionInWordsAndTheEntrySaysThatItWasLeft() throws Exception {
    ConcernReference concern = raised();
    Map<String, String> left = Map.of("_suggested", "legal_basis=none");
    send(concern, List.of(DESCRIBED, CAME, PURPOSE, left));
    assertThat(text(people.raiser(), page(concern)))
        .contains("We take it that", "it says who it is about", "Because you gave a name when you raised it.");
    List<Entry> entries = entries(concern);
    assertThat(entries.get(0).content()).doesNotContainKey(Act.LEFT_AS_SUGGESTED);
    assertThat(entries.get(1).content()).containsEntry(Act.LEFT_AS_SUGGESTED, List.of("legal_basis"))
        .containsEntry("legal_basis", "none");
    assertThat(text(people.raiser(), "/concerns/" + concern)).containsSubsequence("Taken as suggested and left:",
        "Does a law or a court require you to share this? No");
  }

  @Test
  void whatSomebodyChangedWasNotLeft() throws Exception {
    ConcernReference concern = raised();
    Map<String, String> changed = new HashMap<>(CAME);
    changed.put("inbound_request", "other");
    send(concern, List.of(DESCRIBED, changed, Map.of("_suggested", "inbound_request=none")));
    assertThat(entries(concern).get(1).content()).doesNotContainKey(Act.LEFT_AS_SUGGESTED);
  }

  @Test
  void whoeverHasNotClaimedTheTaskSeesNothingBelowIt() {
    OpenTask describe = open(raised());
    assertThat(sheets.of(people.raiser().id(), describe).further()).isNotEmpty();
    assertThat(sheets.of(people.lead().id(), describe).further()).isEmpty();
  }

  private ConcernReference raised() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of(), Map.of());
    cases.claim(people.raiser(), open(concern).id());
    return concern;
  }

  private OpenTask open(ConcernReference concern) {
    return work.toGoOnWith(people.raiser().id(), concern).get(0);
  }

  private String page(ConcernReference concern) {
    return "/tasks/" + open(concern).id();
  }

  private MockHttpServletResponse send(ConcernReference concern, List<Map<String, String>> parts) throws Exception {
    Map<String, String> all = new HashMap<>();
    parts.forEach(all::putAll);
    return send(people.raiser(), page(concern), all).getResponse();
  }

  private List<String> answered(ConcernReference concern) {
    return entries(concern).stream().map(entry -> entry.act().subject()).toList();
  }

  private List<Entry> entries(ConcernReference concern) {
    return journal.read(TestReading.COMPARING, concern).of(Act.Kind.ANSWERED).toList();
  }
}
