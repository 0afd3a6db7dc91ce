package org.sevenfold.engine;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.sevenfold.directory.Directory;

/** Lets the engine know the people of our directory, by their ids alone: no names, no lists, no passwords. */
class PeopleAsUsers implements SessionFactory {

  private final Directory directory;

  PeopleAsUsers(Directory directory) {
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
