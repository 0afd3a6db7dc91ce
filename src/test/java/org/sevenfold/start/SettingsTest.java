package org.sevenfold.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

/** What somebody sets, and how they are told what does not fit. */
class SettingsTest {

  @Configuration
  @EnableConfigurationProperties(Settings.class)
  static class Alone {
  }

  private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Alone.class)
      .withInitializer(new ConfigDataApplicationContextInitializer());

  @Test
  void theDefaultsOfTheJarFit() {
    start.run(context -> {
      Settings settings = context.getBean(Settings.class);
      assertThat(settings.address()).isEqualTo("http://localhost:8080");
      assertThat(settings.pack()).isEqualTo("staffordshire-2009");
      assertThat(settings.tasklistAndCockpit()).isTrue();
      assertThat(settings.sweep()).isEqualTo(Duration.ofSeconds(1));
      assertThat(settings.heads()).isEqualTo(Duration.ofMinutes(5));
      assertThat(settings.codes()).isEqualTo(Duration.ofDays(7));
      assertThat(settings.notices().hold()).isEqualTo(Duration.ofMinutes(2));
      assertThat(settings.notices().every()).isEqualTo(Duration.ofSeconds(20));
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "sevenfold.notices.every=soon | must be a length of time such as 20s, 5m or PT2M",
      "sevenfold.notices.every=20 | must be at least 1s",
      "sevenfold.notices.hold=-1s | must not be less than 0s",
      "sevenfold.notices.from=nobody | must be a mail address such as sevenfold@your.example",
      "sevenfold.sweep= | must be a length of time such as 20s, 5m or PT2M",
      "sevenfold.heads=0s | must be at least 1s",
      "sevenfold.codes=30s | must be at least 1m",
      "sevenfold.codes=a week | must be a length of time such as 20s, 5m or PT2M",
      "sevenfold.address=our house | must be an address such as https://sevenfold.your.example",
      "sevenfold.pack= | must not be empty",
      "sevenfold.report.ready-to-send= | must not be empty",
      "sevenfold.web.elsewhere=http://weather.example | must be an address such as https://www.bbc.co.uk/weather",
      "sevenfold.web.elsewhere=the weather | must be an address such as https://www.bbc.co.uk/weather",
      "sevenfold.tasklist-and-cockpit=7 | must be true or false"})
  void whatDoesNotFitIsSaidByItsKey(String set, String what) {
    String key = set.substring(0, set.indexOf('='));
    assertThat(refusal(set)).isEqualTo("The setting " + key + " " + what + ".");
  }

  @Test
  void aKeyThatIsSpeltInAnotherWayIsRefused() {
    assertThat(refusal("sevenfold.notices.evry=20s")).isEqualTo("There is no setting sevenfold.notices.evry.");
  }

  @ParameterizedTest
  @CsvSource({"https://sevenfold.our.example/weather, true", "https://SEVENFOLD.our.example:8443, true",
      "https://www.weather.example/sevenfold.our.example, false"})
  void whoeverLeavesInAHurryIsLedToNoPageOfOurs(String elsewhere, boolean refused) {
    MockEnvironment environment =
        new MockEnvironment().withProperty("sevenfold.address", "https://sevenfold.our.example")
            .withProperty("sevenfold.web.elsewhere", elsewhere);
    assertThat(new SettingsCheck().faults(environment).stream()
        .anyMatch(one -> one.startsWith("The setting sevenfold.web.elsewhere leads to this installation")))
        .isEqualTo(refused);
  }

  private String refusal(String set) {
    AtomicReference<String> sentence = new AtomicReference<>("");
    start.withPropertyValues(set).run(context -> RefusedToStart.behind(context.getStartupFailure())
        .map(RefusedToStart::getMessage).ifPresent(sentence::set));
    return sentence.get();
  }
}
