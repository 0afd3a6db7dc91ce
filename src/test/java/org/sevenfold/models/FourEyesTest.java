package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sevenfold.directory.Person;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CandidateAssignment;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever decided does not countersign, and whoever advised does not give the second opinion: not when it is offered,
 * not when it is late, and not when a row in the database says that it is theirs (P10, P56.c, P05.b1d).
 */
class FourEyesTest extends StoryTest {

  @Autowired
  CandidateAssignment assignment;
  @Autowired
  TransactionTemplate transaction;

  /** One way to a task that a second person must answer, and whose the first pair of eyes was. */
  private record SecondPair(String task, Function<Story, Person> first) {
  }

  static Stream<Arguments> everyWay() {
    return Stream.of(
        Arguments.of("a lead decided not to share", new SecondPair("countersign_decision", story -> {
          story.ofHarm().given("practitioner_decision", "DO_NOT_SHARE").raise().until("decide_sharing");
          return answeredBy(story, "decide_sharing", story.people().lead());
        })),
        Arguments.of("a lead advised not to share", new SecondPair("countersign_decision", story -> {
          story.ofHarm().given("practitioner_decision", "DEFER_FOR_ADVICE").given("after_deferral", "DO_NOT_SHARE")
              .raise().until("answer_deferral");
          return answeredBy(story, "answer_deferral", story.people().lead());
        })),
        Arguments.of("a first adviser is unsure", new SecondPair("advise_second", story -> {
          asking(story, "still_unsure").until("advise");
          return answeredBy(story, "advise", story.people().lead());
        })),
        Arguments.of("an adviser finds no cause", new SecondPair("countersign_advice", story -> {
          asking(story, "not_established").until("advise");
          Person lead = answeredBy(story, "advise", story.people().lead());
          story.until("countersign_advice");
          return lead;
        })));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyWay")
  void theFirstPairOfEyesIsNeverTheSecond(String way, SecondPair pair) {
    Story story = story();
    Person first = pair.first().apply(story);
    OpenTask second = story.task(pair.task());
    assertThat(story.offered(pair.task())).as("offered").isNotEmpty().doesNotContain(first.id());
    assertThat(work.conflicted(second.id())).contains(first.id());

    offeredByMistake(second, first);
    assertRefused(() -> cases.claim(first, second.id()));
    assertRefused(() -> inside(() -> assignment.give(first.id(), second)));
    heldByMistake(second, first);
    assertRefused(() -> cases.answer(first, second.id(), Map.of("countersign", "yes")));
    assertThat(work.mine(first.id())).extracting(OpenTask::id).doesNotContain(second.id());
    assertThat(work.toGoOnWith(first.id(), story.reference())).extracting(OpenTask::id).doesNotContain(second.id());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyWay")
  void waitingUntilItIsLateDoesNotMakeItTheirs(String way, SecondPair pair) {
    Story story = story();
    Person first = pair.first().apply(story);
    for (int rung = 0; rung < 3; rung++) {
      story.waitUntilOverdue();
      List<OpenTask> escalations = story.tasks().stream().filter(task -> task.key().equals("overdue_task")).toList();
      assertThat(escalations).isNotEmpty().allSatisfy(task -> {
        assertThat(work.candidates(task.id())).as("rung").doesNotContain(first.id());
        assertRefused(() -> cases.claim(first, task.id()));
      });
    }
  }

  private static Story asking(Story story, String advice) {
    return story.given("cause_for_belief", "unknown").given("harm_level", "unknown").given("advice", advice)
        .given("whom_to_ask", story.people().lead().userName()).raise().answer("triage");
  }

  private static Person answeredBy(Story story, String task, Person person) {
    story.answer(task, person);
    return person;
  }

  private void offeredByMistake(OpenTask task, Person person) {
    inside(() -> work.offered(List.of(person.id()), task.id()));
  }

  private void heldByMistake(OpenTask task, Person person) {
    engine.getTaskService().setAssignee(task.id().value(), person.id().value());
  }

  private void inside(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  private static void assertRefused(ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(AnswerRefused.class);
  }
}
