package org.sevenfold.engine.identity;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.sevenfold.engine.EngineTransaction;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What Camunda's own pages show: Tasklist two filters that belong to the product, Cockpit the models and where their
 * instances stand. Neither gives a right over a task: those come with the task, and go with it.
 */
@Component
class CamundaApps {

  private static final String MY_WORK = "My work";
  private static final String TO_CLAIM = "To claim";
  private static final int FIRST = 1;
  private static final String ANY = Authorization.ANY;

  private final EngineTransaction transaction;
  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;
  private final JdbcClient jdbc;

  CamundaApps(EngineTransaction transaction, FilterService filters, TaskService tasks,
      AuthorizationService authorizations,
      JdbcClient jdbc) {
    this.transaction = transaction;
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
    this.jdbc = jdbc;
  }

  /** At every start, by whichever node comes first. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void furnish() {
    transaction.run(() -> {
      jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext(?))) held").param(MY_WORK).query().listOfRows();
      grant(AppGroup.TASKLIST, Resources.FILTER, filter(MY_WORK, "What is offered to you and what you have claimed",
          FIRST, tasks.createTaskQuery()), READ);
      grant(AppGroup.TASKLIST, Resources.FILTER, filter(TO_CLAIM, "What is offered to you and nobody has claimed",
          FIRST + 1, tasks.createTaskQuery().taskUnassigned()), READ);
      grant(AppGroup.TASKLIST, Resources.APPLICATION, AppGroup.TASKLIST, ACCESS);
      grant(AppGroup.TASKLIST, Resources.PROCESS_DEFINITION, ANY, READ);
      grant(AppGroup.COCKPIT, Resources.APPLICATION, AppGroup.COCKPIT, ACCESS);
      grant(AppGroup.COCKPIT, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE);
      grant(AppGroup.COCKPIT, Resources.DECISION_DEFINITION, ANY, READ);
      return null;
    });
  }

  /**
   * Shows what of it the person's grants show, what is most urgent first; one that is there becomes what it should be.
   * It does not refresh by itself: that would keep a session alive.
   */
  private String filter(String name, String description, int place, TaskQuery query) {
    Filter filter = Optional.ofNullable(filters.createFilterQuery().filterName(name).singleResult())
        .orElseGet(() -> filters.newTaskFilter(name));
    filter.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc());
    filter.setProperties(Map.of("refresh", false, "priority", place, "showUndefinedVariable", false, "description",
        description));
    return filters.saveFilter(filter).getId();
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    boolean stands = authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource).resourceId(id)
        .count() > 0;
    if (!stands) {
      Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(resource);
      grant.setResourceId(id);
      List.of(permissions).forEach(grant::addPermission);
      authorizations.saveAuthorization(grant);
    }
  }
}
