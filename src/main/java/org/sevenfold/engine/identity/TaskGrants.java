package org.sevenfold.engine.identity;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.TaskPermissions.READ_VARIABLE;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * What the engine lets a person see of a task: one grant for each person to whom it is offered, which goes when the
 * offer goes. The engine's own provider leaves a former candidate's grant behind.
 */
public class TaskGrants extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
    AuthorizationEntity existing = isNew(task) ? null : find(task.getId(), user);
    return new AuthorizationEntity[] {grant(existing, task.getId(), user)};
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    if (oldAssignee != null && !isCandidate(task, oldAssignee)) {
      remove(task.getId(), oldAssignee);
    }
    return newAssignee == null ? null : new AuthorizationEntity[] {
        grant(find(task.getId(), newAssignee), task.getId(), newAssignee)};
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
    // a task that ends takes all its grants with it
    boolean keepsIt = ((TaskEntity) task).isDeleted() || user.equals(task.getAssignee());
    AuthorizationEntity existing = keepsIt ? null : find(task.getId(), user);
    return existing == null ? null : new AuthorizationEntity[] {existing};
  }

  private static boolean isCandidate(Task task, String user) {
    return ((TaskEntity) task).getCandidates().stream()
        .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && user.equals(link.getUserId()));
  }

  /** A task that this transaction makes has no grants yet. */
  private static boolean isNew(Task task) {
    return Context.getCommandContext().getDbEntityManager().getDbEntityCache().isTransient((TaskEntity) task);
  }

  private static AuthorizationEntity grant(AuthorizationEntity existing, String task, String user) {
    AuthorizationEntity grant = existing == null ? new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT) : existing;
    grant.setUserId(user);
    grant.setResource(Resources.TASK);
    grant.setResourceId(task);
    grant.addPermission(READ);
    grant.addPermission(TASK_WORK);
    grant.addPermission(READ_VARIABLE);
    return grant;
  }

  private static void remove(String task, String user) {
    AuthorizationEntity existing = find(task, user);
    if (existing != null) {
      manager().delete(existing);
    }
  }

  private static AuthorizationEntity find(String task, String user) {
    return manager().findAuthorizationByUserIdAndResourceId(Authorization.AUTH_TYPE_GRANT, user, Resources.TASK, task);
  }

  private static AuthorizationManager manager() {
    return Context.getCommandContext().getAuthorizationManager();
  }
}
