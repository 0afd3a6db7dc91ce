package org.sevenfold.engine.filter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.task.TaskQuery;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.YamlFile;
import org.sevenfold.work.Tab;
import org.sevenfold.work.Urgency;
import org.springframework.stereotype.Component;

/** The filters that stand ready in Camunda's Tasklist, in their order. There are no others. */
@Component
public class ReadyFilters {

  /** One as the file has it. */
  record Written(String name, String says, String shows, String urgency, List<String> roles, List<String> tasks) {

    ReadyFilter read() {
      return new ReadyFilter(name, says, Tab.of(shows).orElseThrow(), Urgency.of(urgency),
          roles.stream().map(role -> Role.of(role).orElseThrow()).collect(Collectors.toUnmodifiableSet()), tasks);
    }
  }

  /** The file. */
  record Listed(List<Written> filters) {
  }

  private final List<ReadyFilter> all =
      YamlFile.resource("/filters.yaml", Listed.class).filters().stream().map(Written::read).toList();
  private final Clock clock;
  private final LondonTime london;

  public ReadyFilters(Clock clock, LondonTime london) {
    this.clock = clock;
    this.london = london;
  }

  public List<ReadyFilter> all() {
    return all;
  }

  /** What somebody would find by the filter of that name now; empty where there is none. */
  public Optional<TaskQuery> of(PersonId person, String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst()
        .map(one -> one.of(person, clock.instant(), london.dayEnds()));
  }
}
