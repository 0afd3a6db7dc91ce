package org.sevenfold.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.slf4j.LoggerFactory;

/** No stack trace and no word of anybody in a log, whatever goes wrong and wherever. */
class MessagelessThrowableConverterTest extends ProductTest {

  private static final String TYPED = "zq what somebody typed about a child";
  private static final String HERE = MessagelessThrowableConverterTest.class.getName();
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  @Test
  void anExceptionIsLoggedByWhatItWasAndWhereAndWithoutItsWords() {
    String logged = logged("org.sevenfold.web.Page",
        new IllegalStateException(TYPED, new NumberFormatException(TYPED)));
    assertThat(logged).contains("The page failed", "  java.lang.IllegalStateException at " + HERE,
        "  java.lang.NumberFormatException at " + HERE).doesNotContain(TYPED, "\tat ");
    assertThat(logged.lines()).hasSize(3);
  }

  @Test
  void whereLibrariesFailItIsSaidFromWhereWeCalledThem() {
    try {
      Integer.parseInt(TYPED);
    } catch (NumberFormatException e) {
      assertThat(logged("org.sevenfold.web.Page", e)).contains("at java.base/java.lang.NumberFormatException",
          "called at org.sevenfold.start.MessagelessThrowableConverterTest").doesNotContain(TYPED);
    }
  }

  @Test
  void onlyAtTheStartItIsSaidWhatIsWrong() {
    assertThat(logged("org.springframework.boot.SpringApplication", new IllegalStateException("The port is taken")))
        .contains("The port is taken");
  }

  private String logged(String logger, Throwable thrown) {
    LoggingEvent event = new LoggingEvent("", context.getLogger(logger), Level.ERROR, "The page failed", thrown, null);
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>) root.getAppender("CONSOLE");
    return ((PatternLayoutEncoder) console.getEncoder()).getLayout().doLayout(event);
  }
}
