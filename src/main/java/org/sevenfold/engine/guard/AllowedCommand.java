package org.sevenfold.engine.guard;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.sevenfold.directory.PersonId;

/** One of the things that a signed-in person may ask of the engine. */
public interface AllowedCommand {

  boolean isFor(Command<?> command);

  /** Whether the engine's own grants decide what is seen; else what allows it has checked all itself. */
  default boolean isUnderGrants() {
    return false;
  }

  /**
   * Checks the person's right and what is asked, and carries it out.
   *
   * @param person the id of the person who asks
   * @throws RefusedByGuard when it is refused; nothing has happened then
   */
  <T> T pass(PersonId person, Command<T> command, CommandExecutor next);
}
