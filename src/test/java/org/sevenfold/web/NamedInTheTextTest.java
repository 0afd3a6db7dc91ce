package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestReading;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A colleague's name in what a raiser writes prompts the question whether it is about them, before anybody is told. */
class NamedInTheTextTest extends PageTest {

  private static final Map<String, String> RAISED = Map.of("immediate_danger", "no", "about_staff", "no", "who",
      "A boy in 6B", "what_was_seen", "They were alone behind a locked door", "when_it_happened", "Today",
      "lead_told_who", "yes", "whose_words", "i_saw_or_heard_it");
  private static final String ASKED = "Is it about them?";

  @Autowired
  Concerns concerns;
  @Autowired
  JdbcClient jdbc;

  @BeforeEach
  void theyHaveNames() {
    called(people.lead(), "Helen Marsh");
    called(people.secondLead(), "Imran Shah");
    called(people.the(Role.MANAGER), "Grace O'Connor");
    called(people.raiser(), "Ayesha Karim");
    called(colleague(), "Tom Hollis");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Helen Marsh and a boy in 6B", "helen", "Mrs Marsh", "Grace O’Connor was there", "Mr. Hollis",
      "tom hollis"})
  void theRaiserIsAskedAndNothingIsSavedYet(String who) throws Exception {
    String page = raise(Map.of("who", who));
    assertThat(page).contains(ASKED, "They were alone behind a locked door");
    assertThat(raised()).isEmpty();
    assertThat(jdbc.sql("select count(*) from notice n join concern c on c.reference = n.concern where c.agency = ?")
        .param(people.agency()).query(Long.class).single()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A boy called Tom", "Not sure", "Ayesha Karim saw it", "The Hollis family"})
  void whoIsNobodysNameAsksNothing(String who) throws Exception {
    assertThat(raise(Map.of("who", who))).doesNotContain(ASKED);
    assertThat(raised()).hasSize(1);
  }

  @Test
  void aYesLeavesThemOutAsIfTheyHadBeenChosen() throws Exception {
    raise(Map.of("who", "Helen Marsh and a boy", "asked_whether", people.lead().userName(), "it_is_about",
        people.lead().userName()));
    ConcernReference concern = raised().get(0).reference();
    assertThat(concerns.excluded(concern)).containsExactly(people.lead().id());
    assertThat(cases.facts(TestReading.COMPARING, concern)).containsEntry("about_staff", "yes");
    assertThat(work.unclaimed(people.lead().id())).isEmpty();
  }

  @Test
  void theSameButtonGoesOnWithoutAnAnswer() throws Exception {
    raise(Map.of("told_anybody", "Helen Marsh, by phone", "asked_whether", people.lead().userName()));
    ConcernReference concern = raised().get(0).reference();
    assertThat(concerns.excluded(concern)).isEmpty();
    assertThat(cases.facts(TestReading.COMPARING, concern)).containsEntry("about_staff", "no");
  }

  @Test
  void whoeverIsChosenAlreadyIsNotAskedAbout() throws Exception {
    raise(Map.of("about_staff", "yes", "staff_named", people.lead().userName(), "who", "Helen Marsh"));
    assertThat(concerns.excluded(raised().get(0).reference())).containsExactly(people.lead().id());
  }

  @Test
  void onTheNextPageAYesLeavesThemOutOfWhatTheyHaveAlready() throws Exception {
    ConcernReference concern = cases.raise(people.raiser(), new HashMap<>(RAISED));
    cases.claim(people.lead(), task(concern, "triage").id());
    TaskId describe = task(concern, "describe").id();
    cases.claim(people.raiser(), describe);
    Map<String, String> typed = described(describe);
    assertThat(send(people.raiser(), "/tasks/" + describe, typed).getResponse().getContentAsString()).contains(ASKED);
    assertThat(work.find(describe)).isPresent();
    typed.putAll(Map.of("asked_whether", people.lead().userName(), "it_is_about", people.lead().userName()));
    assertThat(send(people.raiser(), "/tasks/" + describe, typed).getResponse().getStatus()).isEqualTo(302);
    assertThat(task(concern, "triage").claimedBy()).isEmpty();
    assertThat(status(people.lead(), "/concerns/" + concern)).isEqualTo(404);
    assertThat(work.candidates(task(concern, "judge_allegation").id())).containsExactly(people.secondLead().id());
  }

  @Test
  void nobodyButTheRaiserIsAsked() throws Exception {
    ConcernReference concern = cases.raise(people.raiser(), new HashMap<>(RAISED));
    TaskId describe = task(concern, "describe").id();
    cases.claim(people.secondLead(), describe);
    assertThat(send(people.secondLead(), "/tasks/" + describe, described(describe)).getResponse()
        .getContentAsString()).doesNotContain(ASKED);
  }

  @Test
  void whoeverRaisedItCanSaySoAnyTimeAndNobodyElseCan() throws Exception {
    ConcernReference concern = cases.raise(people.raiser(), new HashMap<>(RAISED));
    cases.passToLead(people.raiser(), concern);
    String page = "/concerns/" + concern + "/about-colleague";
    assertThat(status(people.secondLead(), page)).isEqualTo(404);
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains(page);
    assertThat(text(people.raiser(), page)).contains("Helen Marsh").doesNotContain("Ayesha Karim,");
    send(people.raiser(), page, Map.of("people", people.lead().userName()));
    assertThat(concerns.excluded(concern)).containsExactly(people.lead().id());
    send(people.raiser(), page, Map.of("people", people.the(Role.MANAGER).userName()));
    assertThat(work.ofConcern(concern)).extracting(OpenTask::key).containsOnlyOnce("judge_allegation");
  }

  private Map<String, String> described(TaskId describe) {
    Map<String, String> typed = new HashMap<>();
    walk.answers(work.find(describe).orElseThrow(), Map.of("openness_told", "no"))
        .forEach((key, value) -> typed.put(key, value.toString()));
    typed.put("openness_reason", "Helen Marsh said that we must not");
    return typed;
  }

  private String raise(Map<String, String> other) throws Exception {
    Map<String, String> typed = new HashMap<>(RAISED);
    typed.putAll(other);
    return send(people.raiser(), "/concerns/new", typed).getResponse().getContentAsString();
  }

  private List<Concern> raised() {
    return concerns.raisedBy(people.raiser().id());
  }

  private OpenTask task(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }

  /** Somebody who would be given no concern. */
  private Person colleague() {
    return people.the(Role.ADMINISTRATOR);
  }

  private void called(Person person, String name) {
    jdbc.sql("update person set name = ? where id = ?").params(name, person.id().value()).update();
  }
}
