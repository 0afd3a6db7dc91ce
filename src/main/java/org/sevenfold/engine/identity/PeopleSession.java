package org.sevenfold.engine.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;

/**
 * One look into the directory by the engine: it may ask for people by their ids, and for nothing else. What they are
 * called it learns of the agency of whoever is signed in, for Tasklist to say who has what.
 */
class PeopleSession implements ReadOnlyIdentityProvider {

  private final Directory directory;
  private final Rights rights;

  PeopleSession(Directory directory, Rights rights) {
    this.directory = directory;
    this.rights = rights;
  }

  @Override
  public User findUserById(String id) {
    return Optional.ofNullable(id).map(PersonId::new).flatMap(directory::person).map(this::user).orElse(null);
  }

  @Override
  public UserQuery createUserQuery() {
    return new ByTheirIds();
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new ByTheirIds();
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new UnsupportedOperationException("People are not queried natively");
  }

  @Override
  public boolean checkPassword(String user, String password) {
    return false;
  }

  @Override
  public Group findGroupById(String id) {
    return null;
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new OwnGroups(directory, rights);
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new OwnGroups(directory, rights);
  }

  @Override
  public Tenant findTenantById(String id) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new OwnAgency(directory);
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new OwnAgency(directory);
  }

  @Override
  public void flush() {
    // nothing is written
  }

  @Override
  public void close() {
    // nothing is held
  }

  private User user(Person person) {
    UserEntity user = new UserEntity(person.id().value());
    user.setFirstName(isOfTheirAgency(person) ? person.name() : "");
    user.setLastName("");
    return user;
  }

  private boolean isOfTheirAgency(Person person) {
    return Optional.ofNullable(Context.getCommandContext()).map(CommandContext::getAuthenticatedUserId)
        .map(PersonId::new).flatMap(directory::person).filter(asks -> asks.agency().equals(person.agency()))
        .isPresent();
  }

  private final class ByTheirIds extends UserQueryImpl {

    ByTheirIds() {
      super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public long executeCount(CommandContext context) {
      return found().size();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
      return found();
    }

    private List<User> found() {
      String[] asked = getId() != null ? new String[] {getId()} : Optional.ofNullable(getIds()).orElse(new String[0]);
      return Stream.of(asked).map(PeopleSession.this::findUserById).filter(Objects::nonNull).toList();
    }
  }
}
