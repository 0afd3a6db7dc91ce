package org.sevenfold.engine.identity;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.sevenfold.directory.Directory;

/** Lets the engine know the people of our directory, by their ids alone: no names, no lists, no passwords. */
public class PeopleAsUsers implements SessionFactory {

  private final Directory directory;

  public PeopleAsUsers(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Class<?> getSessionType() {
    return ReadOnlyIdentityProvider.class;
  }

  @Override
  public Session openSession() {
    return new PeopleSession(directory);
  }
}
