package org.sevenfold.engine.identity;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Directory;

/** Lets the engine know the people of our directory, by their ids alone: no names, no lists, no passwords. */
public class PeopleAsUsers implements SessionFactory {

  private final Directory directory;
  private final Rights rights;

  public PeopleAsUsers(Directory directory, Rights rights) {
    this.directory = directory;
    this.rights = rights;
  }

  @Override
  public Class<?> getSessionType() {
    return ReadOnlyIdentityProvider.class;
  }

  @Override
  public Session openSession() {
    return new PeopleSession(directory, rights);
  }
}
