package org.sevenfold.start;

import java.util.Optional;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints why the product does not start as one sentence; a stack trace is for what nobody foresaw. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalReporter implements SpringBootExceptionReporter {

  /** Spring Boot makes reporters with the context that failed. */
  RefusalReporter(ConfigurableApplicationContext context) {
  }

  @Override
  public boolean reportException(Throwable failure) {
    Optional<RefusedToStart> refusal = refusalIn(failure);
    refusal.ifPresent(one -> System.err.println(one.getMessage()));
    return refusal.isPresent();
  }

  private static Optional<RefusedToStart> refusalIn(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof RefusedToStart refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }
}
