package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agency says of its times in place of its pack, and how it is kept. */
class ServiceLevelTest {

  private static final Instant SINCE = Instant.parse("2026-12-01T10:00:00Z");
  private static final Pack PACK = DefaultPack.read();
  private static final ServiceLevels FIRST = ServiceLevels.of(PACK);
  private static final ServiceLevel OWN =
      new ServiceLevel(new Span.Working(2, Span.Unit.HOUR, "office"), List.of(25), Optional.of("caldicott_guardian"));

  @ParameterizedTest
  @ValueSource(strings = {"4 working hours; remind 50, 90", "1 working day of hub; remind never; ask manager",
      "PT15M; remind 90", "5 working days of term; remind never"})
  void aLevelIsKeptAsItIsWritten(String written) {
    assertThat(ServiceLevel.of(written).written()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "0 working days; remind 50", "PT0S", "4 working hours; remind 0"})
  void whatIsNoLevelIsNotKept(String written) {
    assertThatThrownBy(() -> ServiceLevel.of(written)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void whereAnAgencySaysNothingThePackHolds() {
    assertThat(FIRST.level("triage"))
        .isEqualTo(new ServiceLevel(PACK.clock("triage"), List.of(50, 90), Optional.empty()));
    assertThat(FIRST.since("triage")).isEmpty();
    assertThat(FIRST.limit("acknowledgement")).as("it is the pack's own").isEmpty();
    assertThat(FIRST.ladder(Optional.of("triage"))).isEqualTo(PACK.ladder());
  }

  @Test
  void whatAnAgencySaysOfOneKindStandsInPlaceOfThePacksAndOfNoOther() {
    ServiceLevels own = FIRST.with("triage", OWN, SINCE);
    assertThat(own.within("triage")).isEqualTo(Span.of("2 working hours"));
    assertThat(own.reminders(Optional.of("triage"))).containsExactly(25);
    assertThat(own.since("triage")).hasValue(SINCE);
    assertThat(own.within("advice")).isEqualTo(PACK.clock("advice"));
    assertThat(own.reminders(Optional.empty())).as("no clock set it").containsExactly(50, 90);
    assertThat(own.asThePack(TimeKey.clock("triage"))).isEqualTo(FIRST);
  }

  @Test
  void whoIsAskedTooIsAskedFirstAndNobodyWhomThePackNamesIsLeftOut() {
    List<Rung> ladder = FIRST.with("triage", OWN, SINCE).ladder(Optional.of("triage"));
    assertThat(ladder.get(0).ask()).containsExactly("caldicott_guardian", "safeguarding_lead");
    assertThat(ladder.subList(1, ladder.size())).isEqualTo(PACK.ladder().subList(1, ladder.size()));
  }

  @Test
  void anOrderOfItsOwnHasTheTimesOfThePackAndSomebodyOutsideAtLast() {
    OwnLadder headFirst = OwnLadder.of("service_manager; safeguarding_lead; manager; ring POLICE");
    assertThat(headFirst.written()).isEqualTo("service_manager; safeguarding_lead; manager; ring POLICE");
    assertThat(OwnLadder.of(PACK).rungs(PACK)).isEqualTo(PACK.ladder());
    ServiceLevels own = FIRST.with(Optional.of(headFirst));
    assertThat(own.ladder(Optional.empty())).extracting(Rung::ask).containsExactly(List.of("service_manager"),
        List.of("safeguarding_lead"), List.of("manager"), List.of());
    assertThat(own.ladder(Optional.empty())).extracting(Rung::within).containsExactly("overdue", "overdue", "overdue",
        "overdue_again");
    assertThat(own.rungAtLast()).hasValue("POLICE");
    assertThat(FIRST.with(Optional.of(OwnLadder.of("manager; ring MOON"))).rungAtLast()).as("the pack's own")
        .hasValue("CSC");
    assertThat(own.with("triage", OWN, SINCE).ladder(Optional.of("triage")).get(0).ask())
        .containsExactly("caldicott_guardian", "service_manager");
    assertThat(own.asThePack(TimeKey.LADDER)).isEqualTo(FIRST);
  }

  @Test
  void aCalendarOfItsOwnCountsForEveryKindThatIsCountedInIt() {
    WorkingCalendar early = new CalendarWords("mon-thu 08:45-17:15, fri 08:45-16:45", "2026-12-24", "").read();
    ServiceLevels own = FIRST.with("hub", early, SINCE);
    assertThat(own.calendar("hub")).isEqualTo(early);
    assertThat(own.since("acknowledgement")).hasValue(SINCE);
    assertThat(own.since("triage")).as("counted in the office's").isEmpty();
    assertThat(own.limit("acknowledgement")).hasValue(PACK.clock("acknowledgement"));
  }

  @Test
  void aCalendarIsKeptAsItIsReadAndHoursOfSeveralDaysStandTogether() {
    CalendarWords words = new CalendarWords("mon-thu 08:45-17:15, fri 08:45-16:45", "2027-02-12\n2026-12-24",
        "2026-09-02/2026-10-23");
    assertThat(CalendarWords.of(words.written()).read()).isEqualTo(words.read());
    assertThat(CalendarWords.of(words.read())).isEqualTo(CalendarWords.of(words.written()));
    assertThat(OfficeHours.of("tue 09:00-12:00, wed 09:00-12:00, fri-sun 00:00-24:00").written())
        .isEqualTo("tue-wed 09:00-12:00, fri-sun 00:00-24:00");
  }

  @Test
  void whatIsWrongWithACalendarIsSaidBesideItsBox() {
    CalendarWords wrong = new CalendarWords("nine to five", "Christmas", "2026-10-23/2026-09-02");
    assertThat(List.of(wrong.faultOfHours(), wrong.faultOfClosed(), wrong.faultOfTerms()))
        .allSatisfy(fault -> assertThat(fault).isPresent());
    assertThat(new CalendarWords("", "", "").faultOfHours()).as("always open is no office").isPresent();
    assertThat(new CalendarWords("mon 09:00-17:00", "", "").faultOfClosed()).isEmpty();
  }

  @Test
  void everyClockOfThePackHasANameOrAReasonWhyItIsNotChanged() {
    assertThat(new LevelNames().known()).containsExactlyInAnyOrderElementsOf(PACK.clocks().keySet());
    assertThat(new LevelNames().calendars().keySet()).isEqualTo(PACK.calendars().keySet());
    assertThat(new LevelNames().of(TimeKey.clock("opened_early"))).as("a limit on looking").isEmpty();
  }

  @Test
  void afterTheLastTermEveryWorkingDayCounts() {
    WorkingCalendar school = new CalendarWords("mon-fri 09:00-15:30", "", "2026-09-02/2026-12-18").read();
    assertThat(school.closedBecause(LocalDate.of(2026, 8, 31))).hasValue("not in term");
    assertThat(school.closedBecause(LocalDate.of(2026, 12, 21))).isEmpty();
    assertThat(school.closed()).isEqualTo(Set.of());
  }

  @Test
  void whatLawOrGuidanceSetsIsNamedWithItsSource() {
    assertThat(PACK.sources().keySet()).containsExactlyInAnyOrder("written_confirmation", "acknowledgement",
        "designated_officer");
    assertThat(PACK.sourceOf("acknowledgement")).hasValueSatisfying(
        source -> assertThat(source).contains("Working Together"));
    assertThat(PACK.clock("written_confirmation")).isEqualTo(new Span.Elapsed(Duration.ofHours(48)));
  }
}
