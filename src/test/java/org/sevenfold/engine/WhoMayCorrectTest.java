package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.correction.Correction;
import org.sevenfold.correction.CorrectionForms;
import org.sevenfold.correction.Corrections;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.form.Field;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Verification;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.Exclusions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may correct an answer, asked three ways: by the page, by the engine's REST API and by Java. */
class WhoMayCorrectTest extends PageTest {

  private static final String WHY = "Her aunt spelled the name for me";
  private static final int PATIENCE_SECONDS = 30;

  @LocalServerPort
  int port;
  @Autowired
  Corrections corrections;
  @Autowired
  Concerns concerns;
  @Autowired
  Exclusions exclusions;
  @Autowired
  Journal journal;
  @Autowired
  Verification verification;

  private ConcernReference concern;

  @BeforeEach
  void aConcern() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of("who", "Mya Wren"));
  }

  @Test
  void theRaiserAndALeadMay() {
    correct(people.raiser(), 1, "who", "Maya Wren");
    correct(people.lead(), 1, "who", "Maya Anne Wren");
    assertThat(journal.first(TestReading.COMPARING, concern).content()).containsEntry("who", "Maya Anne Wren");
    assertThat(verification.faults(concern.value())).isEmpty();
  }

  @Test
  void nobodyElseMayByThePageNorByJava() throws Exception {
    Person out = people.secondLead();
    exclusions.exclude(people.lead(), out.id(), concern, "Her brother is the one who is alleged");
    for (Person person : List.of(out, people.the(Role.MANAGER), people.the(Role.CALDICOTT_GUARDIAN),
        people.the(Role.ADMINISTRATOR), new TestPeople(directory).lead(), new TestPeople(directory).raiser())) {
      String page = "/concerns/" + concern + "/answers/1";
      for (String address : List.of(page, page + "/correct/who", page + "/add")) {
        assertThat(status(person, address)).as(person.name() + address).isEqualTo(404);
      }
      assertThat(send(person, page + "/correct/who", Map.of("who", "Maya", "corrected_because", WHY)).getResponse()
          .getStatus()).as(person.name()).isEqualTo(404);
      assertThat(send(person, page + "/add", Map.of("added", WHY)).getResponse().getStatus()).isEqualTo(404);
      assertThatThrownBy(() -> correct(person, 1, "who", "Maya")).as(person.name()).isInstanceOf(AnswerRefused.class);
      assertThatThrownBy(() -> corrections.add(person, concern, 1, Map.of(CorrectionForms.ADDED, WHY)))
          .as(person.name()).isInstanceOf(AnswerRefused.class);
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void theEnginesApiIsNoWayRoundIt() {
    RestSession raiser = RestSession.of(people.raiser(), port);
    Map<String, ?> before = cases.facts(TestReading.COMPARING, concern);
    assertThat(raiser.post("/message", "{\"messageName\": \"new_information\", \"businessKey\": \"" + concern
        + "\", \"processVariables\": {\"asked_because\": {\"value\": \"corrected_entry\"}, \"age_band\":"
        + " {\"value\": \"adult\"}}}").statusCode()).isEqualTo(403);
    assertThat(raiser.post("/process-definition/key/tell-corrected/start", "{}").statusCode()).isIn(400, 403, 404);
    assertThat(cases.facts(TestReading.COMPARING, concern)).isEqualTo(before);
    assertThat(written()).isEmpty();
  }

  @Test
  void whatALeadDecidedTheRaiserDoesNotCorrectButAddsTo() throws Exception {
    walk.answer(people.lead(), work.ofConcern(concern).stream().filter(task -> task.key().equals("triage"))
        .findFirst().orElseThrow(), Map.of());
    Entry triage = answered("triage");
    String key = cases.form(triage.act().form()).fields()
        .filter(field -> field.type().isTyped() && triage.content().containsKey(field.key())).findFirst().orElseThrow()
        .key();
    assertThatThrownBy(() -> correct(people.raiser(), triage.number(), key, "Something else"))
        .isInstanceOf(AnswerRefused.class);
    String page = "/concerns/" + concern + "/answers/" + triage.number();
    assertThat(text(people.raiser(), page)).contains("Add to this").doesNotContain("/correct/");
    assertThat(send(people.raiser(), page + "/correct/" + key,
        Map.of(key, "Something else", "corrected_because", WHY)).getResponse().getStatus()).isEqualTo(403);
    correct(people.lead(), triage.number(), key, "It was another child whom I meant");
    corrections.add(people.raiser(), concern, triage.number(), Map.of(CorrectionForms.ADDED, "I rang him too"));
  }

  @Test
  void whatOpensAndLeavesOutHasItsOwnWay() throws Exception {
    for (String key : List.of("about_staff", "lead_told_who")) {
      assertThatThrownBy(
          () -> correct(people.raiser(), 1, key, "yes".equals(entry(1).content().get(key)) ? "no" : "yes"))
          .as(key).isInstanceOf(AnswerRefused.class).hasMessageContaining("button");
    }
    assertThat(text(people.raiser(), "/concerns/" + concern + "/answers/1")).doesNotContain("correct/about_staff")
        .contains("There is a button for this");
  }

  @Test
  void whatWasAnsweredAgainLaterIsCorrectedThere() {
    walk.until(concern, task -> task.key().equals("identify_person"), Walk.HARM, Map.of());
    Entry described = answered("describe");
    correct(people.raiser(), described.number(), "harm_pattern", "cumulative");
    walk.until(concern, task -> task.key().equals("identify_person"), Walk.HARM, Map.of());
    assertThatThrownBy(() -> correct(people.raiser(), described.number(), "harm_pattern", "repeated"))
        .isInstanceOf(AnswerRefused.class).hasMessageContaining("answered again later");
  }

  @Test
  void whatWasPutToAnAdviserStaysAsTheyReadIt() {
    ConcernReference masked = walk.raise(people.raiser(), Map.of("lead_told_who", "no"), Map.of());
    cases.tell(people.raiser(), masked, CaseMessage.ADVICE_WANTED, Map.of());
    walk.answer(people.raiser(), work.ofConcern(masked).stream().filter(task -> task.key().equals("ask_advice"))
        .findFirst().orElseThrow(), Map.of());
    Entry question = journal.read(TestReading.COMPARING, masked).answers()
        .filter(page -> unnamed(page).isPresent()).findFirst().orElseThrow();
    String key = unnamed(question).orElseThrow();
    assertThatThrownBy(() -> corrections.correct(people.raiser(), masked,
        new Correction(question.number(), key, Map.of(key, "Robin", CorrectionForms.BECAUSE, WHY), 0)))
        .isInstanceOf(AnswerRefused.class).hasMessageContaining("stays as they read it");
  }

  @Test
  void aNameIsCorrectedStillWhenTheConcernIsClosed() {
    walk.until(concern, task -> false, Walk.HARM, Map.of());
    concerns.close(concern, "SHARE");
    correct(people.raiser(), 1, "who", "Maya Wren");
    assertThat(journal.first(TestReading.COMPARING, concern).content()).containsEntry("who", "Maya Wren");
    assertThatThrownBy(() -> correct(people.raiser(), answered("describe").number(), "age_band", "adult"))
        .isInstanceOf(AnswerRefused.class).hasMessageContaining("closed");
  }

  @Test
  void ofTwoAtTheSameMomentOneIsFirst() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> done = both.invokeAll(Stream.of(people.raiser(), people.lead())
          .<Callable<Boolean>>map(person -> () -> isCorrected(person)).toList(), PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
    } finally {
      both.shutdownNow();
    }
    assertThat(written()).hasSize(1);
  }

  private Optional<String> unnamed(Entry page) {
    return cases.form(page.act().form()).fields()
        .filter(field -> field.unnamed() && page.content().containsKey(field.key())).map(Field::key).findFirst();
  }

  private boolean isCorrected(Person person) {
    try {
      corrections.correct(person, concern, new Correction(1, "who",
          Map.of("who", "Maya, as " + person.name() + " wrote it", CorrectionForms.BECAUSE, WHY), 0));
      return true;
    } catch (AnswerRefused second) {
      assertThat(second.reason()).isEqualTo(AnswerRefused.Reason.DONE_ALREADY);
      return false;
    }
  }

  private void correct(Person person, int entry, String key, String answer) {
    int knownTo = journal.read(TestReading.COMPARING, concern).entries().size();
    corrections.correct(person, concern,
        new Correction(entry, key, Map.of(key, answer, CorrectionForms.BECAUSE, WHY), knownTo));
  }

  private Entry answered(String step) {
    return journal.read(TestReading.COMPARING, concern).answers()
        .filter(entry -> entry.act().subject().equals(step)).findFirst().orElseThrow();
  }

  private Entry entry(int number) {
    return journal.read(TestReading.COMPARING, concern).entries().get(number - 1);
  }

  private List<Entry> written() {
    return journal.read(TestReading.COMPARING, concern).entries().stream()
        .filter(entry -> entry.act().kind() == Act.Kind.CORRECTED || entry.act().kind() == Act.Kind.ADDED).toList();
  }
}
