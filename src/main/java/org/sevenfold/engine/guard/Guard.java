package org.sevenfold.engine.guard;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.SignedIn;
import org.sevenfold.work.AnswerRefused;
import org.springframework.core.NestedExceptionUtils;

/**
 * Stands inside the engine's transaction before every command. When a signed-in person's request is the outermost
 * command, it must be one of the allowed ones; whatever is not on that list is refused, known today or not. What the
 * engine room issues itself, and what runs inside another command or a job, passes.
 */
public class Guard extends CommandInterceptor {

  /** What is said of whatever is not on a list, here and before Camunda reads a request. */
  public static final String NOT_ONE_OF_THE_THINGS = "This is not one of the things that people may do here. Tasks are"
      + " claimed, put back and answered with their form; everything else happens by itself.";

  private final List<AllowedCommand> allowed;
  private final Consumer<RuntimeException> refusals;
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  /** @param refusals told of whatever ends a person's command, before the engine makes something else of it */
  public Guard(List<AllowedCommand> allowed, Consumer<RuntimeException> refusals) {
    this.allowed = allowed;
    this.refusals = refusals;
  }

  @Override
  public <T> T execute(Command<T> command) {
    Authentication signedIn = SignedIn.current();
    if (signedIn == null || depth.get() > 0) {
      return inside(() -> next.execute(command));
    }
    try {
      return asAllowed(command, signedIn);
    } catch (RuntimeException failure) {
      RuntimeException meant = meant(failure);
      refusals.accept(meant);
      throw meant;
    }
  }

  /** What a bean of ours refuses while a model calls it arrives wrapped by the engine: a refusal like any other. */
  private static RuntimeException meant(RuntimeException failure) {
    return NestedExceptionUtils.getMostSpecificCause(failure) instanceof AnswerRefused refused
        ? new RefusedByGuard(refused) : failure;
  }

  private <T> T asAllowed(Command<T> command, Authentication signedIn) {
    AllowedCommand rule = allowed.stream().filter(one -> one.isFor(command)).findFirst().orElseThrow(Guard::refused);
    return inside(() -> rule.isUnderGrants()
        ? rule.pass(new PersonId(signedIn.getUserId()), command, next)
        : withOwnRight(() -> rule.pass(new PersonId(signedIn.getUserId()), command, next)));
  }

  /** The rule has checked more than the engine would: its own permission checks rest meanwhile. */
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

  private static AuthorizationException refused() {
    return new AuthorizationException(NOT_ONE_OF_THE_THINGS);
  }
}
