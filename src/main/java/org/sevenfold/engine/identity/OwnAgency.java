package org.sevenfold.engine.identity;

import java.util.List;

import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;

/** A person's one tenant is their agency: Camunda's web part asks for it anew from time to time. */
class OwnAgency extends TenantQueryImpl {

  private final transient Directory directory;

  OwnAgency(Directory directory) {
    super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    this.directory = directory;
  }

  @Override
  public long executeCount(CommandContext context) {
    return found().size();
  }

  @Override
  public List<Tenant> executeList(CommandContext context, Page page) {
    return found();
  }

  private List<Tenant> found() {
    return getUserId() == null ? List.of()
        : directory.person(new PersonId(getUserId())).<Tenant>map(person -> new TenantEntity(person.agency())).stream()
            .toList();
  }
}
