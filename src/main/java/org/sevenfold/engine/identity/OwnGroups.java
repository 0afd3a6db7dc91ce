package org.sevenfold.engine.identity;

import java.util.List;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;

/** The groups of one person, which Camunda's web part asks for now and then. Nobody lists a group's people. */
class OwnGroups extends GroupQueryImpl {

  private final transient Directory directory;
  private final transient Rights rights;

  OwnGroups(Directory directory, Rights rights) {
    super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    this.directory = directory;
    this.rights = rights;
  }

  @Override
  public long executeCount(CommandContext context) {
    return found().size();
  }

  @Override
  public List<Group> executeList(CommandContext context, Page page) {
    return found();
  }

  private List<Group> found() {
    return getUserId() == null ? List.of()
        : directory.person(new PersonId(getUserId())).stream().flatMap(person -> AppGroup.of(person, rights).stream())
            .<Group>map(GroupEntity::new).toList();
  }
}
