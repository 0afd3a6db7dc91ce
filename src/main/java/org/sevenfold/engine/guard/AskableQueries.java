package org.sevenfold.engine.guard;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.DeploymentQueryImpl;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.JobDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryProperty;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.cmmn.entity.repository.CaseDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionQueryProperty;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionRequirementsDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionRequirementsDefinitionQueryProperty;
import org.camunda.bpm.engine.impl.filter.FilterQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;

/**
 * The queries that people may send, by role: what Tasklist asks for those to whom tasks are offered, and what Cockpit
 * asks for the administrator. Nothing here goes by the value of a fact, by a reference, or by another person.
 */
@Component
class AskableQueries {

  /**
   * Camunda's pages ask who is in front of them, and by several ids for names: they get those of
   * their own agency.
   */
  static final List<AskableQuery> OF_EVERYBODY = List.of(
      AskableQuery.of(UserQueryImpl.class, DbUserQueryImpl::new).by("ids").byOneself("id"),
      AskableQuery.of(GroupQueryImpl.class, DbGroupQueryImpl::new).byOneself("userId"),
      AskableQuery.of(TenantQueryImpl.class, DbTenantQueryImpl::new).byOneself("userId"));

  /** One's own tasks, by what each of them shows anyway, and the models that they come from. */
  static final List<AskableQuery> OF_WORKERS = List.of(
      AskableQuery.of(TaskQueryImpl.class, TaskQueryImpl::new)
          .by("taskId", "processInstanceId", "suspensionState", "initializeFormKeys", "taskNameCaseInsensitive",
              "unassigned")
          .byOneself("assignee")
          .inOrderOf(TaskQueryProperty.CREATE_TIME, TaskQueryProperty.DUE_DATE, TaskQueryProperty.FOLLOW_UP_DATE,
              TaskQueryProperty.NAME_CASE_INSENSITIVE, TaskQueryProperty.PRIORITY),
      AskableQuery.of(FilterQueryImpl.class, FilterQueryImpl::new).by("resourceType"),
      AskableQuery.of(ProcessDefinitionQueryImpl.class, ProcessDefinitionQueryImpl::new).by("ids"));

  /** Models and tables, by their names, and where their instances stand, by what they are instances of. */
  static final List<AskableQuery> OF_ADMINISTRATORS = List.of(
      AskableQuery.of(ProcessDefinitionQueryImpl.class, ProcessDefinitionQueryImpl::new)
          .by("key", "latest", "isTenantIdSet")
          .inOrderOf(ProcessDefinitionQueryProperty.PROCESS_DEFINITION_VERSION,
              ProcessDefinitionQueryProperty.PROCESS_DEFINITION_NAME),
      AskableQuery.of(DecisionDefinitionQueryImpl.class, DecisionDefinitionQueryImpl::new)
          .by("key", "latest", "isTenantIdSet")
          .inOrderOf(DecisionDefinitionQueryProperty.DECISION_DEFINITION_VERSION,
              DecisionDefinitionQueryProperty.DECISION_DEFINITION_NAME),
      AskableQuery.of(DecisionRequirementsDefinitionQueryImpl.class, DecisionRequirementsDefinitionQueryImpl::new)
          .by("latest").inOrderOf(DecisionRequirementsDefinitionQueryProperty.DECISION_REQUIREMENTS_DEFINITION_NAME),
      AskableQuery.of(CaseDefinitionQueryImpl.class, CaseDefinitionQueryImpl::new).by("latest"),
      AskableQuery.of(DeploymentQueryImpl.class, DeploymentQueryImpl::new),
      AskableQuery.of(JobDefinitionQueryImpl.class, JobDefinitionQueryImpl::new).by("processDefinitionId"),
      AskableQuery.of(ProcessDefinitionStatisticsQueryImpl.class, () -> new ProcessDefinitionStatisticsQueryImpl(null))
          .by("includeRootIncidents"),
      AskableQuery.of(ActivityStatisticsQueryImpl.class, () -> new ActivityStatisticsQueryImpl(null, null))
          .by("processDefinitionId", "includeIncidents"),
      AskableQuery.of(ProcessInstanceQueryImpl.class, ProcessInstanceQueryImpl::new).by("processInstanceId",
          "subProcessInstanceId", "processDefinitionId", "processDefinitionKey", "isProcessDefinitionWithoutTenantId"));

  private final Directory directory;
  private final Rights rights;

  AskableQueries(Directory directory, Rights rights) {
    this.directory = directory;
    this.rights = rights;
  }

  /** Whether anybody at all may send a query of this kind. */
  boolean areAskedOf(AbstractQuery<?, ?> query) {
    Class<?> kind = SetProperties.kind(query);
    return all().anyMatch(one -> one.kind() == kind);
  }

  /**
   * @throws AuthorizationException when the person may send no query of this kind at all
   * @throws NotAskable when it asks for something by which this person may not ask
   */
  void check(PersonId person, AbstractQuery<?, ?> query) {
    Class<?> kind = SetProperties.kind(query);
    List<AskableQuery> askable = of(person).filter(one -> one.kind() == kind).toList();
    if (askable.isEmpty()) {
      throw new AuthorizationException("There is nothing here for you to look for");
    }
    new SetProperties(query, askable.get(0).unset().get()).all().forEach((property, value) -> {
      if (askable.stream().noneMatch(one -> one.allows(person, property, value))) {
        throw new NotAskable(property);
      }
    });
  }

  static Stream<AskableQuery> all() {
    return Stream.of(OF_EVERYBODY, OF_WORKERS, OF_ADMINISTRATORS).flatMap(List::stream);
  }

  private Stream<AskableQuery> of(PersonId person) {
    return directory.person(person).stream()
        .flatMap(known -> Stream.of(OF_EVERYBODY,
            rights.allow(known.roles(), Right.USE_TASKLIST) ? OF_WORKERS : List.<AskableQuery>of(),
            rights.allow(known.roles(), Right.USE_COCKPIT) ? OF_ADMINISTRATORS : List.<AskableQuery>of()))
        .flatMap(List::stream);
  }
}
