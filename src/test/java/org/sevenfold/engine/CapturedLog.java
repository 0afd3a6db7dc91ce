package org.sevenfold.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * What the product logs while this is open, with chosen loggers made more talkative; nothing else is printed meanwhile,
 * and afterwards all is as before.
 */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final List<String> lines = new ArrayList<>();
  private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
  private final Map<Logger, Optional<Level>> before;
  private final Logger root;

  /** @param levels by the logger's name; {@code ROOT} is the root */
  public CapturedLog(Map<String, Level> levels) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    before = levels.keySet().stream().map(context::getLogger)
        .collect(Collectors.toMap(logger -> logger, logger -> Optional.ofNullable(logger.getLevel())));
    setContext(context);
    start();
    root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.iteratorForAppenders().forEachRemaining(others::add);
    others.forEach(root::detachAppender);
    root.addAppender(this);
    levels.forEach((name, level) -> context.getLogger(name).setLevel(level));
  }

  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  protected synchronized void append(ILoggingEvent event) {
    String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
    lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + thrown);
  }

  @Override
  public void close() {
    before.forEach((logger, level) -> logger.setLevel(level.orElse(null)));
    root.detachAppender(this);
    others.forEach(root::addAppender);
    stop();
  }
}
