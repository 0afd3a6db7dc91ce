package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestReading;
import org.sevenfold.access.Right;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever people do before it is answered, in whatever order, the second pair of eyes is never the first: acts of
 * chance from a seed, by everybody, and after each the record says who was first and the database who may answer
 * (P10, P56.c, P05.b1d). {@code -Dseeds=50} for more than a few.
 */
class SecondPairOfEyesTest extends StoryTest {

  private static final int ACTS = 20;
  /**
   * They begin beside the concern's own model: OpenedEarlyTest, DoneAloneTest, StillWorriedTest, DisagreementTest,
   * SendingTest.
   */
  private static final Set<String> REVIEWS =
      Set.of("look_at_opening", "read_again", "answer_worry", "settle_managers", "settle_seniors", "settle_partnership",
          "look_at_unverified");

  @Autowired
  Journal journal;
  @Autowired
  Exclusions exclusions;
  @Autowired
  Staffing staffing;

  static Stream<Arguments> everyWay() {
    return SecondPair.all().flatMap(pair -> LongStream.rangeClosed(1, Long.getLong("seeds", 1))
        .mapToObj(seed -> arguments(pair, seed)));
  }

  @Test
  void everyTaskForASecondPersonHasAWayThatIsTried() {
    assertThat(SecondPair.all().map(SecondPair::task).collect(Collectors.toSet()))
        .isEqualTo(ModelFiles.each(UserTask.class).filter(SecondPairOfEyesTest::isForASecondPerson)
            .map(UserTask::getId).filter(task -> !REVIEWS.contains(task)).collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("everyWay")
  void theSecondPairOfEyesIsNeverTheFirst(SecondPair pair, long seed) {
    Story story = pair.reached(story());
    Random random = new Random(seed * pair.way().hashCode());
    TestAdministrator administrator = new TestAdministrator(staffing, directory);
    List<String> done = new ArrayList<>();
    Set<PersonId> first = pair.firstOf(story, journal.read(TestReading.COMPARING, story.reference()));
    ActsOfChance acts = new ActsOfChance(story, pair.task(), first, random, administrator, directory, cases, work,
        exclusions, () -> lateIs(story));
    for (int i = 0; i < ACTS; i++) {
      done.add(acts.next());
      isNoTaskOf(first, story, pair, done);
    }
    acts.everybodyTries();
    assertThat(answersTo(pair, story)).as("who answered, after " + done)
        .noneMatch(entry -> first.contains(entry.act().who()));
  }

  /** Where a pack says that whoever raised it does not decide is a switch of its own: DoneAloneTest. */
  private static boolean isForASecondPerson(UserTask task) {
    String conflict = ModelFiles.property(task, "conflict");
    return !conflict.isEmpty() && !conflict.equals("raiser_if_others");
  }

  /** Neither offered nor theirs nor to be given to them, nor is what chases it. */
  private void isNoTaskOf(Set<PersonId> first, Story story, SecondPair pair, List<String> done) {
    story.tasks().stream().filter(task -> task.key().equals(pair.task())).forEach(task -> first.forEach(person -> {
      assertThat(work.allowed(person, Right.CLAIM_TASK, task.id())).as("to claim, after " + done).isEmpty();
      assertThat(work.allowed(person, Right.ANSWER_TASK, task.id())).as("to answer, after " + done).isEmpty();
      assertThat(work.candidates(task.id())).as("offered, after " + done).doesNotContain(person);
      assertThat(task.claimedBy()).as("held, after " + done).isNotEqualTo(Optional.of(person));
    }));
  }

  private List<Entry> answersTo(SecondPair pair, Story story) {
    CaseRecord record = journal.read(TestReading.COMPARING, story.reference());
    return record.answers().filter(entry -> entry.act().subject().equals(pair.task())).toList();
  }

  private void lateIs(Story story) {
    overdue.nextDue(story.reference()).ifPresent(due -> {
      clock.moveTo(due.isAfter(clock.instant()) ? due : clock.instant());
      sweep.sweep();
    });
  }
}
