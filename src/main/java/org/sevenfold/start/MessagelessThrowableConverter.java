package org.sevenfold.start;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/**
 * How an exception stands in the log: what it was and where, a line for it and for each of its causes. Its message is
 * left out, because it may repeat what somebody typed; only while the product starts, when nobody has typed anything
 * yet, does the message say what is wrong with its settings.
 */
public class MessagelessThrowableConverter extends ThrowableHandlingConverter {

  private static final String STARTING = "org.springframework.boot.SpringApplication";
  private static final String OURS = "org.sevenfold.";
  private static final int MOST_CAUSES = 10;

  @Override
  public String convert(ILoggingEvent event) {
    boolean starting = event.getLoggerName().equals(STARTING);
    return Stream.iterate(event.getThrowableProxy(), one -> one != null, IThrowableProxy::getCause).limit(MOST_CAUSES)
        .map(one -> "  " + one.getClassName() + where(one) + (starting ? ": " + one.getMessage() : "") + "\n")
        .collect(Collectors.joining());
  }

  /** Where it happened, and where we had called it from. */
  private static String where(IThrowableProxy thrown) {
    Optional<String> first = frames(thrown).findFirst();
    return first.map(frame -> " at " + frame).orElse("") + frames(thrown).filter(frame -> frame.startsWith(OURS))
        .findFirst().filter(frame -> !first.equals(Optional.of(frame))).map(frame -> ", called at " + frame).orElse("");
  }

  private static Stream<String> frames(IThrowableProxy thrown) {
    return Arrays.stream(thrown.getStackTraceElementProxyArray()).map(one -> one.getStackTraceElement().toString());
  }
}
