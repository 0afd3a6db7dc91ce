package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Role;
import org.sevenfold.engine.filter.ReadyFilter;
import org.sevenfold.engine.filter.ReadyFilters;

/** The filters of Camunda's Tasklist speak of tasks that there are, and forget none that a role is there for. */
class ReadyFiltersTest {

  private final List<ReadyFilter> filters =
      new ReadyFilters(Clock.systemUTC(), new LondonTime(Clock.systemUTC())).all();

  @Test
  void theyNameTasksOfTheModelsAndEachOnce() {
    Set<String> known = roles().keySet();
    assertThat(filters).allSatisfy(filter -> assertThat(filter.tasks()).as(filter.name()).doesNotHaveDuplicates()
        .allSatisfy(task -> assertThat(known).contains(task)));
    assertThat(filters).extracting(ReadyFilter::name).doesNotHaveDuplicates();
  }

  @Test
  void everyTaskStandsInAFilterOfTheRoleThatIsAsked() {
    Map<String, String> roles = roles();
    Set<String> forgotten = new TreeSet<>(roles.keySet());
    forgotten.removeIf(task -> filters.stream().anyMatch(
        filter -> filter.tasks().contains(task) && filter.roles().contains(Role.of(roles.get(task)).orElseThrow())));
    assertThat(forgotten).isEmpty();
  }

  @Test
  void whatIsForOneKindOfPeopleHasSomethingForEachOfThem() {
    assertThat(filters.stream().filter(filter -> !filter.tasks().isEmpty())).allSatisfy(
        filter -> assertThat(filter.roles()).as(filter.name()).isNotEmpty());
    assertThat(filters.stream().filter(filter -> filter.tasks().isEmpty())).hasSize(7)
        .allSatisfy(filter -> assertThat(filter.roles()).isEmpty());
  }

  private static Map<String, String> roles() {
    return ModelFiles.each(UserTask.class).collect(Collectors.toMap(UserTask::getId,
        task -> ModelFiles.property(task, "role"), (one, other) -> one, TreeMap::new));
  }
}
