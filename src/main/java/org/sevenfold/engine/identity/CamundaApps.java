package org.sevenfold.engine.identity;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.filter.ReadyFilter;
import org.sevenfold.engine.filter.ReadyFilters;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What Camunda's own pages show: Tasklist the filters that stand ready for each role, Cockpit the models and where
 * their instances stand. Neither gives a right over a task: those come with the task, and go with it.
 */
@Component
class CamundaApps {

  private static final String LOCK = "what Camunda's pages show";
  private static final String ANY = Authorization.ANY;

  private final EngineTransaction transaction;
  private final FilterService filters;
  private final ReadyFilters ready;
  private final TaskService tasks;
  private final AuthorizationService authorizations;
  private final JdbcClient jdbc;

  CamundaApps(EngineTransaction transaction, FilterService filters, ReadyFilters ready, TaskService tasks,
      AuthorizationService authorizations, JdbcClient jdbc) {
    this.ready = ready;
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
      jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext(?))) held").param(LOCK).query().listOfRows();
      List<ReadyFilter> all = ready.all();
      IntStream.range(0, all.size()).forEach(place -> stands(all.get(place), place + 1));
      clearAway(all.stream().map(ReadyFilter::name).toList());
      grant(AppGroup.TASKLIST, Resources.APPLICATION, AppGroup.TASKLIST, ACCESS);
      grant(AppGroup.TASKLIST, Resources.PROCESS_DEFINITION, ANY, READ);
      grant(AppGroup.COCKPIT, Resources.APPLICATION, AppGroup.COCKPIT, ACCESS);
      grant(AppGroup.COCKPIT, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE);
      grant(AppGroup.COCKPIT, Resources.DECISION_DEFINITION, ANY, READ);
      return null;
    });
  }

  /** Whoever's it is reads it, and nobody else. */
  private void stands(ReadyFilter one, int place) {
    String id = filter(one, place);
    List<String> groups = one.roles().isEmpty() ? List.of(AppGroup.TASKLIST)
        : one.roles().stream().map(AppGroup::of).toList();
    authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(id).list().stream()
        .filter(grant -> !groups.contains(grant.getGroupId()))
        .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    groups.forEach(group -> grant(group, Resources.FILTER, id, READ));
  }

  /**
   * Asks for all tasks, what is most urgent first: which of them it shows, {@link ReadyFilters} says when somebody
   * looks. One that is there becomes what it should be. It does not refresh by itself: that would keep a session alive.
   */
  private String filter(ReadyFilter one, int place) {
    Filter filter = Optional.ofNullable(filters.createFilterQuery().filterName(one.name()).singleResult())
        .orElseGet(() -> filters.newTaskFilter(one.name()));
    filter.setQuery(tasks.createTaskQuery().orderByTaskPriority().desc().orderByDueDate().asc());
    filter.setProperties(Map.of("refresh", false, "priority", place, "showUndefinedVariable", false, "description",
        one.says()));
    return filters.saveFilter(filter).getId();
  }

  /** Every filter is the product's: whatever an earlier one or anybody else left is none of them. */
  private void clearAway(List<String> names) {
    filters.createFilterQuery().list().stream().filter(one -> !names.contains(one.getName()))
        .forEach(one -> filters.deleteFilter(one.getId()));
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
