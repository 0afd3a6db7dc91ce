package org.sevenfold.engine;

import java.util.Optional;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.sevenfold.directory.PersonId;

/** The person on whose behalf the engine is working, as far as it was told. */
public final class SignedIn {

  private SignedIn() {
  }

  /** The id of that person; empty where nobody is: a job, or the engine room itself. */
  public static Optional<PersonId> person() {
    return Optional.ofNullable(current()).map(Authentication::getUserId).map(PersonId::new);
  }

  /** Null where nobody is: a job, or the engine room itself. */
  public static Authentication current() {
    Authentication authentication =
        Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
    return authentication == null || authentication.getUserId() == null ? null : authentication;
  }
}
