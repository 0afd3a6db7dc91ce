package org.sevenfold.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are read as people write them, always with a day, and a time alone is never still to come. */
class SaidTimeTest {

  /** A Tuesday. */
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-17T15:30");

  @ParameterizedTest
  @CsvSource({"9:05, 2026-11-17T09:05", "14.05, 2026-11-17T14:05", "2pm, 2026-11-17T14:00",
      "2.30 pm, 2026-11-17T14:30", "2.30 p.m., 2026-11-17T14:30", "2p.m., 2026-11-17T14:00",
      "noon, 2026-11-17T12:00", "midnight, 2026-11-17T00:00", "just now, 2026-11-17T15:30",
      "Now, 2026-11-17T15:30", "about 10:15am, 2026-11-17T10:15", "12am, 2026-11-17T00:00",
      "12pm, 2026-11-17T12:00", "16:00, 2026-11-16T16:00", "yesterday at 9.05, 2026-11-16T09:05",
      "9:05 yesterday, 2026-11-16T09:05", "Monday noon, 2026-11-16T12:00", "'Mon, 2pm', 2026-11-16T14:00",
      "today 10:00, 2026-11-17T10:00", "this morning at 8.10, 2026-11-17T08:10",
      "16 November 14:05, 2026-11-16T14:05", "14:05 on 16th Nov 2025, 2025-11-16T14:05",
      "16/11/2026 14.05, 2026-11-16T14:05", "16.11.2026 at 2pm, 2026-11-16T14:00",
      "Monday 16 November at 9:05, 2026-11-16T09:05", "last Friday 9:05, 2026-11-13T09:05",
      "tomorrow 9:05, 2026-11-18T09:05"})
  void itIsReadAsTheyMeanIt(String said, LocalDateTime meant) {
    assertThat(SaidTime.read(said, NOW)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not sure", "Monday", "25:00", "9:60", "13pm", "0am", "30 February 9:05", "9",
      "some day at 9:05", "9:05 and 10:05", "1.2.3"})
  void whatCannotBeReadIsNotGuessed(String said) {
    assertThat(SaidTime.read(said, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A09:05\u00A0", "9:05\u3000yesterday", " 9:05,  today "})
  void everyBlankIsABlank(String said) {
    assertThat(SaidTime.read(said, NOW)).isPresent();
  }

  @Property
  void aTimeAloneWasInTheLastDayHoweverItIsWritten(@ForAll @IntRange(max = 1439) int minute) {
    LocalTime time = LocalTime.of(minute / 60, minute % 60);
    for (String pattern : List.of("HH:mm", "H:mm", "H.mm", "h:mma", "h.mm a")) {
      String said = DateTimeFormatter.ofPattern(pattern, Locale.UK).format(time);
      LocalDateTime read = SaidTime.read(said, NOW).orElseThrow();
      assertThat(read.toLocalTime()).as(said).isEqualTo(time);
      assertThat(read).as(said).isBetween(NOW.minusDays(1), NOW);
    }
  }

  @Property
  void whatIsShownIsReadAsTheSameAgain(@ForAll @IntRange(max = 500_000) int minutesAgo) {
    LocalDateTime moment = NOW.minusMinutes(minutesAgo);
    assertThat(SaidTime.read(SaidTime.words(moment), NOW)).contains(moment);
  }

  @Property
  void nothingThatIsTypedIsAnErrorOfOurs(@ForAll String said) {
    SaidTime.read(said, NOW);
  }
}
