package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever raised a concern is still worried: somebody who has decided nothing in it answers (P10, P60.b). */
class StillWorriedTest extends StoryTest {

  private static final String ANSWER = "answer_worry";
  private static final Map<String, String> WORDS =
      Map.of("worry_why", "She came in with a new bruise", "worry_wanted", "That somebody rings her school",
          "fresh_danger", "no");

  @Autowired
  Journal journal;
  @Autowired
  Concerns concerns;
  private TestPeople people;
  private Story story;

  @BeforeEach
  void aLeadHasReadAConcern() {
    people = new TestPeople(directory);
    story = story(people).ofAnOpenSecret().raise().answer("triage", people.lead());
  }

  @Test
  void itGoesToALeadWhoHasDecidedNothingAndHasAClock() {
    worried();
    BpmnAwareTests.assertThat(process()).isWaitingAt(ANSWER);
    assertThat(story.offered(ANSWER)).containsExactly(people.secondLead().id());
    assertThat(story.task(ANSWER).dueAt()).hasValue(Instant.parse("2026-11-18T10:00:00Z"));
    assertThatThrownBy(() -> cases.claim(people.lead(), story.task(ANSWER).id())).as("whoever decided")
        .isInstanceOf(AnswerRefused.class);
    assertThatThrownBy(() -> cases.claim(people.raiser(), story.task(ANSWER).id())).as("whoever is worried")
        .isInstanceOf(AnswerRefused.class);
  }

  @Test
  void aClosedConcernIsAnsweredTooAndStaysClosed() {
    story.toTheEnd();
    assertThat(concerns.find(story.reference()).orElseThrow().isOpen()).isFalse();
    worried();
    ProcessInstance answering = process();
    assertThat(story.task(ANSWER).concern()).isEqualTo(story.reference());
    answered();
    BpmnAwareTests.assertThat(answering).isEnded();
    assertThat(concerns.find(story.reference()).orElseThrow().isOpen()).isFalse();
    assertThat(leftovers(story).anything()).isEmpty();
  }

  @Test
  void raisedOnceMoreItGoesToTheNextStage() {
    worried();
    answered();
    worried();
    assertThat(story.open()).doesNotContain(ANSWER);
    assertThat(story.offered("settle_managers")).containsExactly(people.the(Role.MANAGER).id());
  }

  @Test
  void saidAgainBeforeTheAnswerItIsReadByTheSamePersonAndSentTwiceItIsOneEntry() {
    worried();
    OpenTask first = story.task(ANSWER);
    worried();
    assertThat(words()).hasSize(1);
    cases.stillWorried(people.raiser(), story.reference(), Map.of("worry_why", "And again today", "worry_wanted",
        "That somebody comes", "fresh_danger", "no"));
    assertThat(story.tasks()).filteredOn(task -> task.key().equals(ANSWER)).containsExactly(first);
    assertThat(words()).containsExactly("She came in with a new bruise", "And again today");
  }

  @Test
  void nobodySaysItForSomebodyElseAndNobodySaysNothing() {
    for (Person other : List.of(people.lead(), people.secondLead(), people.the(Role.ADMINISTRATOR))) {
      assertThatThrownBy(() -> cases.stillWorried(other, story.reference(), WORDS)).isInstanceOf(AnswerRefused.class);
    }
    assertThatThrownBy(() -> cases.stillWorried(people.raiser(), story.reference(), Map.of("worry_why", " ")))
        .isInstanceOf(AnswerRefused.class);
    assertThat(words()).isEmpty();
    assertThat(story.open()).doesNotContain(ANSWER);
  }

  private void worried() {
    cases.stillWorried(people.raiser(), story.reference(), WORDS);
  }

  private void answered() {
    story.answer(ANSWER, people.secondLead());
  }

  /** What they wrote, as the record has it. */
  private List<String> words() {
    return journal.read(TestReading.COMPARING, story.reference()).answers()
        .filter(entry -> entry.act().subject().equals("still_worried"))
        .map(entry -> entry.content().get("worry_why").toString()).toList();
  }

  private ProcessInstance process() {
    return processInstanceQuery().processDefinitionKey("resolve-disagreement").tenantIdIn(people.agency())
        .singleResult();
  }
}
