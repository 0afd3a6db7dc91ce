package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.child.ChildWork;
import org.sevenfold.child.OneOfSeveral;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.replay.Answering;
import org.sevenfold.replay.CaseFile;
import org.sevenfold.work.AnswerRefused;
import org.springframework.beans.factory.annotation.Autowired;

/** Several children in one concern, in the real engine. */
class SeveralChildrenTest extends StoryTest {

  private static final Map<String, Object> BEN =
      OneOfSeveral.otherwise("Ben Stone", "16_17", "significant_harm_child", "reasonable_cause");
  private static final Map<String, Object> CLEO = OneOfSeveral.same("Cleo Stone", "under_12");

  @Autowired
  ChildWork children;
  @Autowired
  Concerns concerns;
  @Autowired
  Journal journal;

  @Test
  void whatIsSaidOfThemStandsInTheRecordAndNothingOfItInTheEngine() {
    Story story = story().raise();
    children.add(story.people().raiser(), story.reference(), BEN);
    children.add(story.people().lead(), story.reference(), CLEO);
    assertThat(named(story.reference())).containsExactly("Ben Stone", "Cleo Stone");
    assertThat(engine.getRuntimeService().getVariables(story.process().getId()).toString())
        .doesNotContain("Stone", "other_", "16_17", "significant_harm_child");
  }

  @Test
  void anAnswerForAllThatIsLessThanWhatWasSaidOfOneIsRefusedAndNamesNobody() {
    Story story = story().given("harm_level", "welfare_need").given("cause_for_belief", "none").raise();
    children.add(story.people().raiser(), story.reference(), BEN);
    AnswerRefused refused = refused(() -> story.answer("describe"));
    assertThat(refused.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.key()).isEqualTo("harm_level");
      assertThat(problem.message()).contains("more serious").doesNotContain("Ben");
    });
    assertThat(story.open()).contains("describe");
    story.given("harm_level", "significant_harm_child").given("cause_for_belief", "reasonable_cause")
        .answer("describe");
    assertThat(story.open()).doesNotContain("describe");
  }

  @Test
  void whoeverSaidTooMuchOfAChildSaysItOfThatChild() {
    Story story = story().given("harm_level", "welfare_need").given("cause_for_belief", "none").raise();
    children.add(story.people().raiser(), story.reference(), BEN);
    children.sayAnew(story.people().raiser(), story.reference(), 2, OneOfSeveral.same("Ben Stone", "16_17"));
    story.answer("describe");
    assertThat(story.open()).doesNotContain("describe");
    assertThat(named(story.reference())).as("what was said before stays").containsExactly("Ben Stone", "Ben Stone");
  }

  @Test
  void aChildForWhomItIsWorseHasTheQuestionsAskedAgain() {
    Story story = story().given("harm_level", "welfare_need").given("cause_for_belief", "none").raise()
        .until("identify_person");
    children.add(story.people().raiser(), story.reference(), CLEO);
    assertThat(story.open()).contains("identify_person").doesNotContain("describe");
    children.add(story.people().raiser(), story.reference(), BEN);
    assertThat(story.open()).contains("describe").doesNotContain("identify_person");
  }

  @Test
  void aChildForWhomItIsNoWorseHoldsNobodyUp() {
    Story story = story().ofHarm().raise().until("share");
    children.add(story.people().raiser(), story.reference(), BEN);
    assertThat(story.open()).contains("share").doesNotContain("describe");
  }

  @Test
  void twoOfOneNameAreToldApart() {
    Story story = story().raise();
    children.add(story.people().raiser(), story.reference(), BEN);
    AnswerRefused refused = refused(() -> children.add(story.people().raiser(), story.reference(),
        OneOfSeveral.same("  ben  STONE ", "under_12")));
    assertThat(refused.problems()).singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("same name").doesNotContainIgnoringCase("ben"));
    assertThat(named(story.reference())).hasSize(1);
  }

  @Test
  void twelveAreTheMost() {
    Story story = story().raise();
    IntStream.range(2, 13).forEach(number -> children.add(story.people().raiser(), story.reference(),
        OneOfSeveral.same("Child " + number, "under_12")));
    assertThat(refused(() -> children.add(story.people().raiser(), story.reference(), CLEO))).hasMessageContaining(
        "twelve");
  }

  @Test
  void nothingIsRaisedWhereOneOfThemDoesNotFit() {
    Story story = story();
    Map<String, Object> answers =
        new Answering(vocabulary, CaseFile.of(Map.of("lead_told_who", "yes"), Map.of()), TUESDAY)
            .fill(cases.raisingForm(story.people().raiser()), key -> null).orElseThrow();
    AnswerRefused refused = refused(() -> children.raise(story.people().raiser(), answers,
        List.of(CLEO, Map.of("other_age_band", "under_12"))));
    assertThat(refused.problems()).extracting("key").contains("other_child__3");
    assertThat(concerns.raisedBy(story.people().raiser().id())).isEmpty();
  }

  @Test
  void whoeverIsNotOfItSaysNothing() {
    Story story = story().raise();
    assertThat(refused(() -> children.add(new TestPeople(directory).lead(),
        story.reference(), BEN)).reason()).isEqualTo(AnswerRefused.Reason.RIGHT);
    concerns.exclude(story.people().lead().id(), story.reference());
    assertThat(refused(() -> children.add(story.people().lead(), story.reference(), BEN)).reason())
        .isEqualTo(AnswerRefused.Reason.RIGHT);
    assertThat(refused(() -> children.ownConcern(story.people().raiser(), story.reference(), 2)).reason())
        .isEqualTo(AnswerRefused.Reason.RIGHT);
    assertThat(named(story.reference())).isEmpty();
  }

  @Test
  void aChildGoesOnInAConcernOfTheirOwnAndTheFirstWaitsForNothing() {
    Story story = story().given("harm_level", "welfare_need").given("cause_for_belief", "reasonable_cause").raise();
    children.add(story.people().raiser(), story.reference(),
        OneOfSeveral.otherwise("Ben Stone", "16_17", "none", "none"));
    children.add(story.people().raiser(), story.reference(), CLEO);
    concerns.exclude(story.people().secondLead().id(), story.reference());
    story.until("identify_person");
    ConcernReference own = children.ownConcern(story.people().raiser(), story.reference(), 2);
    assertThat(children.ownConcern(story.people().lead(), story.reference(), 2)).isEqualTo(own);
    assertThat(story.open()).contains("identify_person");
    assertThat(linkedConcerns.of(story.reference())).containsExactly(new LinkedConcerns.Linked(own, "CHILD"));
    Map<String, Object> raised = journal.read(TestReading.COMPARING, own).entries().get(0).content();
    assertThat(raised).containsEntry("who", "Ben Stone").containsEntry("age_band", "16_17")
        .containsEntry("harm_level", "none").containsEntry("cause_for_belief", "none");
    assertThat(raised.get("siblings").toString()).contains("Cleo Stone").doesNotContain("Ben");
    assertThat(concerns.excluded(own)).isEqualTo(concerns.excluded(story.reference())).isNotEmpty();
    assertThat(work.ofConcern(own)).extracting(task -> task.key()).contains("describe");
    assertThat(cases.facts(TestReading.COMPARING, own)).doesNotContainKeys("harm_level", "age_band");
  }

  @Test
  void whatWasSaidOfAnotherChildIsNotOfferedForThisOne() {
    Story story = story().ofHarm().raise();
    children.add(story.people().raiser(), story.reference(), BEN);
    children.add(story.people().raiser(), story.reference(), CLEO);
    story.until("identify_person");
    ConcernReference own = children.ownConcern(story.people().raiser(), story.reference(), 3);
    assertThat(journal.read(TestReading.COMPARING, own).entries().get(0).content())
        .doesNotContainKeys("harm_level", "cause_for_belief").containsEntry("age_band", "under_12");
  }

  @Test
  void whatGoesOnBesideAnOrderHasAllOfThem() {
    Story story = story().ofHarm().given("legal_basis", "court_order").raise();
    children.add(story.people().raiser(), story.reference(), BEN);
    story.until("read_instrument");
    assertThat(named(linkedConcerns.of(story.reference()).get(0).concern())).containsExactly("Ben Stone");
  }

  @Test
  void whatGoesOnBesideItHasThoseTooWhoAreNamedLater() {
    Story story = story().ofHarm().given("cause_for_belief", "unknown").given("legal_basis", "court_order").raise()
        .until("read_instrument");
    ConcernReference linked = linkedConcerns.of(story.reference()).get(0).concern();
    children.add(story.people().raiser(), story.reference(), CLEO);
    assertThat(named(linked)).containsExactly("Cleo Stone");
    children.sayAnew(story.people().lead(), story.reference(), 2, OneOfSeveral.same("Cleopatra Stone", "under_12"));
    children.add(story.people().raiser(), linked, BEN);
    assertThat(named(linked)).containsExactly("Cleo Stone", "Cleopatra Stone", "Ben Stone")
        .isEqualTo(named(story.reference()));
    assertThat(numbers(linked)).containsExactly("2", "2", "3").isEqualTo(numbers(story.reference()));
  }

  @Test
  void whereItIsWorseForThemTheQuestionsThereAreAskedAgain() {
    Story story = story().ofHarm().given("cause_for_belief", "unknown").given("legal_basis", "court_order").raise()
        .until("read_instrument");
    Story beside = story.followed(linkedConcerns.of(story.reference()).get(0).concern());
    assertThat(beside.open()).doesNotContain("describe");
    children.add(story.people().raiser(), story.reference(), BEN);
    assertThat(beside.open()).contains("describe");
  }

  @Test
  void aChildWithAConcernOfTheirOwnHearsNothingOfTheOthers() {
    Story story = story().given("harm_level", "welfare_need").given("cause_for_belief", "none").raise();
    children.add(story.people().raiser(), story.reference(), CLEO);
    ConcernReference own = children.ownConcern(story.people().raiser(), story.reference(), 2);
    children.add(story.people().raiser(), story.reference(), BEN);
    assertThat(named(own)).isEmpty();
  }

  @Test
  void aClosedConcernTakesNobodyMore() {
    Story story = story().ofHarm().raise().toTheEnd();
    assertThat(refused(() -> children.add(story.people().raiser(), story.reference(), BEN)))
        .hasMessageContaining("Raise a new one");
  }

  private List<String> numbers(ConcernReference concern) {
    return journal.read(TestReading.COMPARING, concern).of(Act.Kind.ANSWERED).map(Entry::content)
        .filter(content -> content.containsKey(Act.CHILD)).map(content -> content.get(Act.CHILD).toString()).toList();
  }

  private List<String> named(ConcernReference concern) {
    return journal.read(TestReading.COMPARING, concern).of(Act.Kind.ANSWERED).map(Entry::content)
        .filter(content -> content.containsKey(Act.CHILD)).map(content -> content.get("other_child").toString())
        .toList();
  }

  private static AnswerRefused refused(Runnable act) {
    return catchThrowableOfType(AnswerRefused.class, act::run);
  }
}
