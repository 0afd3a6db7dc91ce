package org.sevenfold.engine;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Stands inside the engine's transaction before every command. When a signed-in person's request is the outermost
 * command, it must go through one of the doors; whatever has no door is refused, known today or not. What the engine
 * room issues itself, and what runs inside another command or a job, passes.
 */
class Guard extends CommandInterceptor {

  private final List<Door> doors;
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  Guard(List<Door> doors) {
    this.doors = doors;
  }

  @Override
  public <T> T execute(Command<T> command) {
    Authentication signedIn = SignedIn.current();
    if (signedIn == null || depth.get() > 0) {
      return inside(() -> next.execute(command));
    }
    try {
      return throughADoor(command, signedIn);
    } catch (RuntimeException refused) {
      RestAnswers.isAnsweredFor(refused);
      throw refused;
    }
  }

  private <T> T throughADoor(Command<T> command, Authentication signedIn) {
    Door door = doors.stream().filter(one -> one.isFor(command)).findFirst().orElseThrow(Guard::closed);
    return inside(() -> door.isUnderGrants()
        ? door.pass(command, signedIn.getUserId(), next)
        : withOwnRight(() -> door.pass(command, signedIn.getUserId(), next)));
  }

  /** The door has checked more than the engine would: its own permission checks rest meanwhile. */
  private static <T> T withOwnRight(Supplier<T> work) {
    return Context.getCommandContext().runWithoutAuthorization(work::get);
  }

  private <T> T inside(Supplier<T> work) {
    depth.set(depth.get() + 1);
    try {
      return work.get();
    } finally {
      depth.set(depth.get() - 1);
    }
  }

  private static AuthorizationException closed() {
    return new AuthorizationException("This is not one of the things that people may do here. Tasks are claimed, put"
        + " back and answered with their form; everything else happens by itself.");
  }
}
