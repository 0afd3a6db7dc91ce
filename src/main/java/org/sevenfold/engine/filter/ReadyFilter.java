package org.sevenfold.engine.filter;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.work.Tab;
import org.sevenfold.work.Urgency;

/**
 * A part of people's own work that Camunda's Tasklist shows with one click, as {@code filters.yaml} has it. What it
 * finds is what the person's grants show and no more.
 *
 * @param says    what stands below its name
 * @param shows   the tab of our own tasklist that means the same
 * @param urgency only what is so urgent; empty for all
 * @param roles   whose it is; none for everybody who uses Tasklist
 * @param tasks   which tasks of the models; none for all
 */
public record ReadyFilter(String name, String says, Tab shows, Optional<Urgency> urgency, Set<Role> roles,
    List<String> tasks) {

  /**
   * What somebody would find by it now. Who looks and when stands in no saved filter: it would be an expression.
   *
   * @param dayEnds when the day ends in London
   */
  public TaskQuery of(PersonId person, Instant now, Instant dayEnds) {
    TaskQuery query = whose(person);
    if (shows == Tab.OVERDUE) {
      query.dueBefore(Date.from(now));
    } else if (shows == Tab.TODAY) {
      query.dueAfter(Date.from(now.minusMillis(1))).dueBefore(Date.from(dayEnds));
    }
    urgency.ifPresent(one -> query.taskPriority(one.priority()));
    return tasks.isEmpty() ? query : query.taskDefinitionKeyIn(tasks.toArray(String[]::new));
  }

  private TaskQuery whose(PersonId person) {
    TaskQuery query = new TaskQueryImpl();
    return switch (shows) {
      case FREE -> query.taskUnassigned();
      case MINE -> query.taskAssignee(person.value());
      case OTHERS -> query.taskAssigned().taskAssigneeNotIn(person.value());
      default -> query.or().taskUnassigned().taskAssignee(person.value()).endOr();
    };
  }
}
