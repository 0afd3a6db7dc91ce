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
    Optional<RefusedToStart> refusal = RefusedToStart.behind(failure);
    refusal.ifPresent(one -> System.err.println(one.getMessage()));
    return refusal.isPresent();
  }
}
