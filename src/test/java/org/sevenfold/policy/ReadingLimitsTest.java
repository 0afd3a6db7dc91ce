package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.start.RefusedToStart;

class ReadingLimitsTest {

  @ParameterizedTest
  @CsvSource({"22:00, true", "23:59, true", "00:00, true", "05:59, true", "06:00, false", "12:00, false",
      "21:59, false"})
  void aNightGoesOverMidnight(LocalTime time, boolean night) {
    assertThat(ReadingLimits.USUAL.isNight(time)).isEqualTo(night);
  }

  @ParameterizedTest
  @CsvSource({"00:00, false", "01:00, true", "04:59, true", "05:00, false", "23:00, false"})
  void aNightThatBeginsAfterMidnight(LocalTime time, boolean night) {
    assertThat(of(Map.of("night_from", "01:00", "night_to", "05:00")).isNight(time)).isEqualTo(night);
  }

  @Test
  void whatAPackDoesNotSayIsAsThePackThatItExtendsSays() {
    ReadingLimits limits = of(Map.of("concerns_in_a_day", "5"));
    assertThat(limits).isEqualTo(new ReadingLimits(5, 3, LocalTime.of(22, 0), LocalTime.of(6, 0)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "concerns_in_a_day | many | own.yml: reading.concerns_in_a_day must be a number such as 20.",
      "refused_in_a_day | -1 | own.yml: reading.refused_in_a_day must be a number such as 3.",
      "night_from | 10pm | own.yml: reading.night_from must be a time of day such as 22:00.",
      "nights | 3 | own.yml: there is no key reading.nights. Known here: concerns_in_a_day, night_from, night_to,"
          + " refused_in_a_day."})
  void whatDoesNotFitIsRefusedByKey(String key, String said, String refusal) {
    assertThatThrownBy(() -> of(Map.of(key, said))).isInstanceOf(RefusedToStart.class).hasMessage(refusal);
  }

  private static ReadingLimits of(Map<String, String> said) {
    return ReadingLimits.of("own.yml", said, ReadingLimits.USUAL);
  }
}
