package org.sevenfold.work;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kept lines and their counts are what the access rule says of the open work, whatever happens to it. */
class WorkLinesTest extends PageTest {

  @Autowired
  WorkLines lines;
  @Autowired
  WorkCounts counts;
  @Autowired
  OverdueWork overdue;
  @Autowired
  OverdueSweep sweep;
  @Autowired
  References references;
  @Autowired
  Concerns concerns;
  @Autowired
  LondonTime london;
  @Autowired
  TaskService engine;
  @Autowired
  JdbcClient jdbc;

  @Test
  void everyListIsWhatTheRuleSaysWhileWorkComesAndGoes() {
    ConcernReference first = walk.raise(people.raiser(), Map.of(), Map.of());
    ConcernReference second = walk.raise(people.raiser(), Walk.HARM, Map.of());
    theListsAreWhatTheRuleSays("raised");
    cases.claim(people.lead(), task(first, "triage").id());
    theListsAreWhatTheRuleSays("claimed");
    cases.claim(people.secondLead(), task(second, "triage").id());
    clock.moveTo(TUESDAY.plus(Duration.ofHours(3)));
    sweep.sweep();
    theListsAreWhatTheRuleSays("what could not wait is escalated");
    counts.settle();
    clock.moveTo(TUESDAY.plus(Duration.ofDays(2)));
    sweep.sweep();
    theListsAreWhatTheRuleSays("all is late");
    cases.putBack(people.lead(), task(first, "triage").id());
    cases.passToLead(people.raiser(), second);
    theListsAreWhatTheRuleSays("put back, and passed on");
    counts.settle();
    theListsAreWhatTheRuleSays("settled");
  }

  @Test
  void whoIsLeftOutHasNoLineAndWhoIsLetInHasOneAgain() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of(), Map.of());
    concerns.exclude(people.lead().id(), concern);
    assertThat(counts.of(people.lead().id()).of(Tab.TO_DO)).isZero();
    theListsAreWhatTheRuleSays("left out");
    concerns.letIn(people.lead().id(), concern);
    assertThat(counts.of(people.lead().id()).of(Tab.TO_DO)).isEqualTo(1);
    theListsAreWhatTheRuleSays("let in");
  }

  @Test
  void whoHasNoRoleAnyMoreHasNoCountEither() {
    walk.raise(people.raiser(), Map.of(), Map.of());
    Person lead = people.lead();
    assertThat(counts.of(lead.id()).of(Tab.FREE)).isEqualTo(1);
    jdbc.sql("delete from person_role where person = ?").param(lead.id().value()).update();
    assertThat(counts.of(lead.id()).of(Tab.FREE)).isZero();
    theListsAreWhatTheRuleSays("without a role");
  }

  @Test
  void aConcernHasOneLineHoweverManyOfItsTasksAreTheirs() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of(), Map.of());
    cases.passToLead(people.raiser(), concern);
    assertThat(lines.page(people.lead().id(), Listed.first(Tab.TO_DO), 50)).singleElement()
        .satisfies(line -> assertThat(line.tasks()).hasSizeGreaterThan(1))
        .extracting(Line::key).isEqualTo(concern);
  }

  @Test
  void whatBurnsComesFirstAndTheEngineKnowsItToo() {
    ConcernReference calm = walk.raise(people.raiser(), Map.of(), Map.of());
    clock.moveTo(TUESDAY.plusSeconds(60));
    ConcernReference burning = walk.raise(people.raiser(), Walk.HARM, Map.of());
    assertThat(lines.page(people.lead().id(), Listed.first(Tab.FREE), 50)).extracting(Line::key)
        .containsExactly(calm, burning);
    walk.until(burning, task -> "decide_sharing".equals(task.key()), Walk.HARM, Map.of());
    assertThat(lines.page(people.lead().id(), Listed.first(Tab.FREE), 50)).extracting(Line::key, Line::urgency)
        .containsExactly(tuple(burning, Urgency.RED), tuple(calm, Urgency.AMBER));
    assertThat(work.ofConcern(burning)).extracting(task -> engine.createTaskQuery().taskId(task.id().value())
        .singleResult().getPriority()).containsOnly(Urgency.RED.priority());
  }

  @Test
  void nextPagesGoOnWhereTheLastOneEndedWhateverCameAndWentMeanwhile() {
    List<ConcernReference> raised = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      raised.add(walk.raise(people.raiser(), i % 2 == 0 ? Map.of() : Walk.HARM, Map.of()));
      clock.moveTo(clock.instant().plusSeconds(60));
    }
    for (Listed.Order order : Listed.Order.values()) {
      List<Line> all = new ArrayList<>(page(order, List.of()));
      while (all.size() < raised.size()) {
        List<Line> next = page(order, all);
        assertThat(next).as("after %d by %s", all.size(), order).isNotEmpty();
        all.addAll(next);
      }
      assertThat(all).extracting(Line::key).containsExactlyInAnyOrderElementsOf(raised);
      assertThat(page(order, all)).isEmpty();
    }
  }

  private List<Line> page(Listed.Order order, List<Line> before) {
    return lines.page(people.lead().id(),
        new Listed(Tab.FREE, order, Optional.empty(), Optional.empty(),
            before.stream().reduce((one, other) -> other).map(order::after)),
        2);
  }

  private void theListsAreWhatTheRuleSays(String when) {
    for (Person person : Stream.concat(Stream.of(people.raiser(), people.lead(), people.secondLead()),
        Stream.of(Role.SERVICE_MANAGER, Role.MANAGER, Role.CALDICOTT_GUARDIAN).map(people::the)).toList()) {
      Map<Tab, Set<String>> expected = byTheRule(person);
      LineCounts counted = counts.of(person.id());
      expected.forEach((tab, keys) -> {
        assertThat(lines.page(person.id(), Listed.first(tab), 1000)).as("%s: %s of %s", when, tab, person.job())
            .extracting(line -> line.key().value()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(counted.of(tab)).as("%s: how many %s has %s", when, tab, person.job()).isEqualTo(keys.size());
      });
    }
  }

  /** Asked of the rule task by task, with each escalation beside what it is about. */
  private Map<Tab, Set<String>> byTheRule(Person person) {
    List<OpenTask> mine = work.mine(person.id());
    List<OpenTask> free = work.unclaimed(person.id());
    List<OpenTask> others = work.withOthers(person.id());
    Map<TaskId, TaskId> late = overdue.originals(Stream.of(mine, free, others).flatMap(List::stream).map(OpenTask::id)
        .toList());
    Set<TaskId> theirs = mine.stream().map(OpenTask::id).collect(toSet());
    Set<TaskId> doable = new HashSet<>(theirs);
    free.stream().map(OpenTask::id).filter(task -> late.entrySet().stream()
        .noneMatch(one -> one.getValue().equals(task) && theirs.contains(one.getKey()))).forEach(doable::add);
    Predicate<OpenTask> shown = task -> late.containsKey(task.id()) ? !doable.contains(late.get(task.id()))
        : doable.contains(task.id()) || !late.containsValue(task.id());
    free = free.stream().filter(shown).toList();
    others = others.stream().filter(shown).toList();
    List<OpenTask> toDo = Stream.concat(mine.stream(), free.stream()).toList();
    Instant now = clock.instant();
    Map<String, Instant> due = toDo.stream().collect(toMap(this::line, task -> task.dueAt().orElse(Instant.MAX),
        (one, other) -> one.isBefore(other) ? one : other));
    return Map.of(Tab.MINE, keys(mine.stream()), Tab.FREE, keys(free.stream()), Tab.OTHERS, keys(others.stream()),
        Tab.TO_DO, keys(toDo.stream()),
        Tab.OVERDUE, due.keySet().stream().filter(line -> due.get(line).isBefore(now)).collect(toSet()),
        Tab.TODAY, due.keySet().stream().filter(line -> !due.get(line).isBefore(now)
            && due.get(line).isBefore(london.dayEnds())).collect(toSet()));
  }

  private Set<String> keys(Stream<OpenTask> tasks) {
    return tasks.map(this::line).collect(toSet());
  }

  private String line(OpenTask task) {
    return references.openNothing(List.of(task.reference())).isEmpty() ? task.concern().value()
        : task.reference().value();
  }

  private OpenTask task(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}
