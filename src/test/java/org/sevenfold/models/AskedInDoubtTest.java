package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.work.CaseMessage.ADVICE_WANTED;

import java.time.Duration;
import java.util.List;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of advice, whether the adviser was told who it is, and whom to ask where consent is not clear. */
class AskedInDoubtTest extends StoryTest {

  private static final String QUESTION = "A child of about nine said something that worries me. What should I do?";

  @Autowired
  Journal journal;
  private TestPeople people;
  private Person manager;

  @BeforeEach
  void thereIsAManagerToAsk() {
    people = new TestPeople(directory);
    manager = people.the(Role.MANAGER);
  }

  @Test
  @Meets("P05.b1d#2")
  void theQuestionAndTheAdviceAreKeptWithWhoGaveItAsWhatAndWhen() {
    Story story = unsure().given("advice_question", QUESTION).raise().answer("triage").until("advise");
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(20)));
    story.answer("advise");
    Entry asked = answered(story, "ask_advice");
    Entry advised = answered(story, "advise");
    assertThat(asked.content()).containsEntry("advice_question", QUESTION);
    assertThat(asked.at()).isEqualTo(TUESDAY);
    assertThat(asked.act().who()).isEqualTo(people.raiser().id());
    assertThat(advised.content()).containsEntry("advice", "established").containsKey("advice_words");
    assertThat(advised.at()).isEqualTo(TUESDAY.plus(Duration.ofMinutes(20)));
    assertThat(advised.act().who()).isEqualTo(manager.id());
    assertThat(advised.author().orElseThrow().job()).as("what the adviser was then").isEqualTo(manager.job());
    assertThat(story.facts()).containsEntry("advice_outcome", "ESTABLISHED");
  }

  @Test
  @Meets("P05.b1e#2")
  void theAdviserIsNotToldWhoItIs() {
    unsure().raise().answer("triage").until("advise");
    assertThat(identityDisclosed()).isEqualTo("no");
  }

  @Test
  @Meets("P05.b1e#2")
  void unlessItIsAnEmergency() {
    unsure().given("immediate_danger", "yes").raise().answer("triage").until("state_purpose").tell(ADVICE_WANTED)
        .answer("ask_advice");
    assertThat(identityDisclosed()).isEqualTo("yes");
  }

  @Test
  @Meets("P47.c#1")
  void whoeverIsNotSureOfConsentAsksTheManagerAndTheQuestionStaysOpen() {
    Story story = story(people).given("age_band", "under_12").given("whom_to_ask", manager.userName()).raise()
        .answer("triage").until("who_may_consent").tell(ADVICE_WANTED);
    assertThat(cases.form(story.task("ask_advice")).field("whom_to_ask").orElseThrow().options())
        .extracting(option -> option.value()).contains(manager.userName(), people.lead().userName());
    story.answer("ask_advice");
    assertThat(story.offered("advise")).containsExactly(manager.id());
    assertThat(story.open()).contains("who_may_consent");
    assertThat(story.answer("who_may_consent").open()).contains("prepare_asking", "advise");
  }

  private Story unsure() {
    return story(people).given("cause_for_belief", "unknown").given("harm_level", "unknown")
        .given("advice", "established").given("whom_to_ask", manager.userName());
  }

  private Object identityDisclosed() {
    ProcessInstance advice = engine.getRuntimeService().createProcessInstanceQuery()
        .processDefinitionKey("seek-advice").tenantIdIn(people.agency()).singleResult();
    return engine.getRuntimeService().getVariable(advice.getId(), "identity_disclosed");
  }

  private Entry answered(Story story, String task) {
    List<Entry> entries = journal.read(TestReading.COMPARING, story.reference()).entries();
    return entries.stream().filter(entry -> entry.act().kind() == Act.Kind.ANSWERED)
        .filter(entry -> entry.act().subject().equals(task)).findFirst().orElseThrow();
  }
}
