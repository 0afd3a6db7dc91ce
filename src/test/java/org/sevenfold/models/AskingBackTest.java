package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.work.CaseMessage.ADVICE_WANTED;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.form.Field;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** An adviser may ask back; what they ask goes to whoever asked, and the advice to whoever wanted it. */
class AskingBackTest extends StoryTest {

  private static final String NAMED = "It is Jamie Rudd of Oak Lane";

  @Autowired
  Concerns concerns;
  private TestPeople people;
  private Person manager;

  @BeforeEach
  void thereIsAManagerToAsk() {
    people = new TestPeople(directory);
    manager = people.the(Role.MANAGER);
  }

  @Test
  void whatTheAdviserAsksGoesToWhoeverAskedAndComesBackToTheAdviser() {
    Story story = unsure("asks_back").given("whom_to_ask", manager.userName()).raise().answer("triage").until("advise")
        .answer("advise");
    assertThat(story.open()).containsExactly("answer_adviser");
    assertThat(story.offered("answer_adviser")).containsExactly(people.raiser().id());
    story.given("advice", "established").answer("answer_adviser");
    assertThat(story.offered("advise")).containsExactly(manager.id());
    assertThat(concerns.seenBy(manager.id(), story.reference())).isEmpty();
    assertThat(story.answer("advise").fact("advice_outcome")).isEqualTo("ESTABLISHED");
  }

  @Test
  void itComesBackToWhoeverAskedBackAndNotToWhoeverWasThereToo() {
    Story story = unsure("asks_back").given("whom_to_ask", "").raise().answer("triage").until("ask_advice");
    Person raiser = people.raiser();
    cases.claim(raiser, story.task("ask_advice").id());
    cases.answer(raiser, story.task("ask_advice").id(), Map.of("advice_question", "What should I do about a bruise?"));
    story.answer("advise", people.secondLead()).answer("answer_adviser");
    assertThat(story.offered("advise")).containsExactly(people.secondLead().id());
  }

  @Test
  void whileItWaitsForTheAnswerNobodyElseIsAskedAndTheAdvisersTimeBeginsAnewAfterwards() {
    Story story = unsure("asks_back").given("whom_to_ask", manager.userName()).raise().answer("triage").until("advise");
    OpenTask first = story.task("advise");
    story.answer("advise");
    story.waitUntilOverdue();
    assertThat(story.open()).contains("answer_adviser").doesNotContain("advise_second");
    story.answer("answer_adviser", people.raiser());
    assertThat(story.task("advise").dueAt().orElseThrow()).isAfter(first.dueAt().orElseThrow());
    assertThat(story.waitUntilNextDue().open()).contains("advise_second");
    assertThat(story.offered("advise_second")).doesNotContain(manager.id());
  }

  @Test
  void aSecondAdviserMayAskBackToo() {
    Story story = unsure("still_unsure").given("advice_second", "asks_back").given("whom_to_ask",
        people.lead().userName()).raise().answer("triage").until("advise_second");
    Person guardian = people.the(Role.CALDICOTT_GUARDIAN);
    story.answer("advise_second", guardian).given("advice_second", "not_established").answer("answer_second_adviser");
    assertThat(story.offered("advise_second")).containsExactly(guardian.id());
    assertThat(story.answer("advise_second").open()).containsExactly("answer_advice");
  }

  @Test
  void whatIsAnsweredIsCheckedForNamesAsTheQuestionIs() {
    Story story = unsure("asks_back").raise().answer("triage").until("advise").answer("advise");
    OpenTask task = story.task("answer_adviser");
    cases.claim(people.raiser(), task.id());
    assertThatThrownBy(() -> cases.answer(people.raiser(), task.id(), Map.of("answer_to_adviser", NAMED)))
        .isInstanceOf(AnswerRefused.class).hasMessageNotContainingAny("Jamie", "Rudd", "Oak");
    cases.answer(people.raiser(), task.id(), Map.of("answer_to_adviser", NAMED, "names_must_stay", true));
  }

  @Test
  void adviceThatALeadAskedForComesBackToThatLead() {
    Person lead = people.lead();
    Story story = story(people).ofHarm().given("advice", "asks_back").given("whom_to_ask", manager.userName()).raise()
        .answer("triage").until("weigh");
    cases.tell(lead, story.reference(), ADVICE_WANTED, Map.of());
    assertThat(story.offered("ask_advice")).containsExactly(lead.id());
    story.answer("ask_advice", lead).answer("advise");
    assertThat(story.offered("answer_adviser")).containsExactly(lead.id());
    story.given("advice", "established").answer("answer_adviser", lead).answer("advise");
    assertThat(story.offered("read_advice")).containsExactly(lead.id());
  }

  @Test
  void whoeverAskedAdvisesNobodyOnIt() {
    Person lead = people.lead();
    Story story =
        story(people).ofHarm().given("advice", "still_unsure").given("whom_to_ask", manager.userName()).raise()
            .answer("triage").until("weigh");
    cases.tell(lead, story.reference(), ADVICE_WANTED, Map.of());
    story.answer("ask_advice", lead).answer("advise");
    assertThat(story.offered("advise_second")).isNotEmpty().doesNotContain(lead.id());
    assertThatThrownBy(() -> cases.claim(lead, story.task("advise_second").id())).isInstanceOf(AnswerRefused.class);
  }

  @Test
  void whoeverHasAskedBackAsOftenAsThePackLetsThemAnswersOrPassesItOn() {
    Story story = unsure("asks_back").given("whom_to_ask", manager.userName()).raise().answer("triage").until("advise");
    assertThat(offered(story)).contains("asks_back");
    story.answer("advise").answer("answer_adviser").answer("advise").answer("answer_adviser");
    assertThat(offered(story)).containsExactly("established", "not_established", "still_unsure");
    OpenTask advise = story.task("advise");
    cases.claim(manager, advise.id());
    assertThatThrownBy(() -> cases.answer(manager, advise.id(),
        Map.of("advice", "asks_back", "ask_back", "How often has it been seen?"))).isInstanceOf(AnswerRefused.class);
    assertThat(story.given("advice", "still_unsure").answer("advise", manager).open()).contains("advise_second");
    assertThat(cases.form(story.task("advise_second")).field("advice_second").orElseThrow().option("asks_back"))
        .as("the next adviser begins anew").isPresent();
  }

  private List<String> offered(Story story) {
    return cases.form(story.task("advise")).field("advice").orElseThrow().options().stream().map(Field.Option::value)
        .toList();
  }

  private Story unsure(String advice) {
    return story(people).given("cause_for_belief", "unknown").given("harm_level", "unknown").given("advice", advice)
        .given("whom_to_ask", people.lead().userName());
  }
}
