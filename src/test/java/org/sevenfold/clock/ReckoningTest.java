package org.sevenfold.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sevenfold.policy.CalendarWords;
import org.sevenfold.policy.DefaultPack;
import org.sevenfold.policy.ServiceLevel;
import org.sevenfold.policy.ServiceLevels;
import org.sevenfold.policy.Span;

/** By whatever an agency says of its times: what law or guidance sets holds, and every due time explains itself. */
class ReckoningTest {

  private static final BankHolidays HOLIDAYS = new BankHolidays();
  private static final ServiceLevels PACK = ServiceLevels.of(DefaultPack.read());
  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final LevelRules RULES = new LevelRules(HOLIDAYS, london("2026-12-01T10:00"));

  @Provide
  Arbitrary<Span> spans() {
    Arbitrary<Span> real = Arbitraries.integers().between(1, 9000).map(Duration::ofMinutes).map(Span.Elapsed::new);
    return Arbitraries.oneOf(real, Combinators.combine(Arbitraries.integers().between(1, 30),
        Arbitraries.of(Span.Unit.values()), Arbitraries.of("office", "hub", "term")).as(Span.Working::new));
  }

  @Provide
  Arbitrary<String> hours() {
    return Arbitraries.of("mon-fri 09:00-17:00", "mon-thu 08:45-17:15, fri 08:45-16:45", "wed 10:00-11:00",
        "mon-sun 00:00-24:00", "mon-sun 00:00-06:00");
  }

  @Provide
  Arbitrary<Instant> moments() {
    long from = SINCE.getEpochSecond() / 60;
    long to = Instant.parse("2035-06-01T00:00:00Z").getEpochSecond() / 60;
    return Arbitraries.longs().between(from, to).map(minute -> Instant.ofEpochSecond(minute * 60));
  }

  @Property(tries = 600)
  void whatIsSourcedIsNeverDueLater(@ForAll("spans") Span span, @ForAll("hours") String hours,
      @ForAll("moments") Instant from) {
    ServiceLevels own = own(span, hours, "acknowledgement");
    assertThat(day(due(own, "acknowledgement", from))).isBeforeOrEqualTo(day(due(PACK, "acknowledgement", from)));
    assertThat(due(own, "acknowledgement", from)).isAfter(from);
    assertThat(due(own, "written_confirmation", from)).isBeforeOrEqualTo(due(PACK, "written_confirmation", from));
  }

  @Property(tries = 600)
  void theReasonGivesTheTimeThatIsSet(@ForAll("spans") Span span, @ForAll("hours") String hours,
      @ForAll("moments") Instant from) {
    for (String clock : List.of("acknowledgement", "triage")) {
      DueTimes.Reason reason = new Reckoning(own(span, hours, clock), HOLIDAYS).because(clock, from);
      assertThat(reason.at()).as(clock).isEqualTo(due(own(span, hours, clock), clock, from));
      assertThat(reason.edition()).isPresent();
      assertThat(reason.skipped()).allSatisfy(day -> assertThat(day.day())
          .isBetween(LondonTime.at(from).toLocalDate(), LondonTime.at(reason.at()).toLocalDate()));
    }
  }

  @Property(tries = 200)
  void whatTheRulesLetThroughIsNeverHeldBackByItsSource(@ForAll("spans") Span span) {
    ServiceLevel wanted = new ServiceLevel(span, List.of(), Optional.empty());
    if (RULES.fault(PACK, "acknowledgement", wanted).isEmpty()) {
      Reckoning own = new Reckoning(PACK.with("acknowledgement", wanted, SINCE), HOLIDAYS);
      assertThat(own.because("acknowledgement", london("2026-12-24T16:00")).limit()).isEmpty();
      assertThat(own.because("acknowledgement", london("2026-12-04T17:10")).limit()).isEmpty();
    }
  }

  @Property(tries = 200)
  void whatIsAProposalIsDueAsTheAgencySays(@ForAll("spans") Span span, @ForAll("moments") Instant from) {
    ServiceLevels own = own(span, "mon-fri 09:00-17:00", "triage");
    Instant expected = span instanceof Span.Working working
        ? new WorkingTime(own.calendar(working.calendar()), HOLIDAYS).after(from, working)
        : from.plus(((Span.Elapsed) span).length());
    assertThat(due(own, "triage", from)).isEqualTo(expected);
  }

  /** Where nobody knows which days are free, nobody waits for longer, and whoever asks why is told. */
  @Example
  void beyondTheListADueTimeSaysThatBankHolidaysWereCounted() {
    DueTimes.Reason known = new Reckoning(PACK, HOLIDAYS).because("triage", london("2036-12-24T16:00"));
    assertThat(known.rule()).isEqualTo("4 working hours");
    DueTimes.Reason beyond = new Reckoning(PACK, HOLIDAYS).because("triage", london("2037-12-24T16:00"));
    assertThat(beyond.at()).as("Christmas Day").isEqualTo(london("2037-12-25T12:00"));
    assertThat(beyond.rule()).isEqualTo("4 working hours, bank holidays counted as working days: the list of them ends"
        + " with 2036");
    assertThat(new Reckoning(PACK, HOLIDAYS).because("triage_urgent", london("2037-12-24T16:00")).rule())
        .doesNotContain("bank holidays");
  }

  @Example
  void anAgencyThatOpensOneDayAWeekHasNoLongerForWhatIsSourced() {
    Instant friday = london("2026-12-04T17:10");
    ServiceLevels wednesdays = PACK.with("hub", new CalendarWords("wed 10:00-11:00", "", "").read(), SINCE);
    DueTimes.Reason reason = new Reckoning(wednesdays, HOLIDAYS).because("acknowledgement", friday);
    assertThat(reason.at()).isEqualTo(london("2026-12-08T17:00"));
    assertThat(reason.limit()).hasValueSatisfying(source -> assertThat(source).contains("Working Together"));
    assertThat(reason.rule()).isEqualTo("1 working day");
  }

  @Example
  void aHubThatClosesLaterHasTheSameDayToItsOwnEnd() {
    ServiceLevels late = PACK.with("hub", new CalendarWords("mon-thu 08:45-17:15, fri 08:45-16:45", "", "").read(),
        SINCE);
    DueTimes.Reason reason = new Reckoning(late, HOLIDAYS).because("acknowledgement", london("2026-12-04T17:10"));
    assertThat(reason.at()).isEqualTo(london("2026-12-08T17:15"));
    assertThat(reason.limit()).isEmpty();
  }

  @Example
  void whatIsLongerThanItsSourceIsRefusedWithADayOnWhichItWouldBe() {
    assertThat(fault("acknowledgement", "2 working days of hub")).contains("Make this shorter", "1 working day",
        "Working Together", "What begins on");
    assertThat(fault("written_confirmation", "PT49H")).contains("2 days, day and night");
    assertThat(fault("acknowledgement", "9 working hours of hub")).as("on some days only")
        .contains("Make this shorter");
  }

  @Example
  void whatIsAsLongOrShorterIsNot() {
    List.of("1 working day of hub", "8 working hours of hub", "PT4H", "PT24H").forEach(
        written -> assertThat(fault("acknowledgement", written)).as(written).isEmpty());
    assertThat(fault("triage", "20 working days")).as("a proposal").isEmpty();
  }

  @Example
  void whatIsUrgentStaysDayAndNight() {
    assertThat(fault("triage_urgent", "1 working hour")).contains("day and night");
    assertThat(fault("triage_urgent", "PT30M")).isEmpty();
    assertThat(fault("triage", "PT2H")).as("made urgent").isEmpty();
    assertThat(fault("triage", "1 working day of moon")).contains("in which time");
    assertThat(RULES.fault(PACK, "triage", new ServiceLevel(new Span.Working(1000, Span.Unit.DAY, "office"), List.of(),
        Optional.empty()))).as("it could not be read again").isPresent();
    assertThat(RULES.fault(PACK, "triage", new ServiceLevel(Span.of("PT1H"), List.of(100), Optional.empty())))
        .isPresent();
  }

  @Example
  void theDaysThatGoWrongAreTheNextOfTheirKind() {
    assertThat(TrialStarts.from(london("2026-12-01T10:00"), HOLIDAYS)).containsExactly(
        Map.entry("Now", london("2026-12-01T10:00")),
        Map.entry("In the night", london("2026-12-02T03:00")),
        Map.entry("On a Friday evening before a bank holiday", london("2027-04-30T17:10")),
        Map.entry("On 24 December", london("2026-12-24T16:00")),
        Map.entry("Half an hour before the clocks go forward", london("2027-03-28T00:30")),
        Map.entry("Half an hour before the clocks go back", Instant.parse("2027-10-31T00:30:00Z")),
        Map.entry("On 29 February", london("2028-02-29T10:00")));
    assertThat(TrialStarts.from(london("2036-12-01T10:00"), HOLIDAYS)).as("beyond the list there are no holidays")
        .hasSize(6);
  }

  private static String fault(String clock, String written) {
    return RULES.fault(PACK, clock, new ServiceLevel(Span.of(written), List.of(), Optional.empty())).orElse("");
  }

  private static ServiceLevels own(Span span, String hours, String clock) {
    ServiceLevel level = new ServiceLevel(span, List.of(), Optional.empty());
    return PACK.with(clock, level, SINCE).with("written_confirmation", level, SINCE)
        .with("hub", new CalendarWords(hours, "2026-12-29", "").read(), SINCE)
        .with("term", new CalendarWords(hours, "", "2026-09-02/2026-10-23").read(), SINCE);
  }

  private static Instant due(ServiceLevels levels, String clock, Instant from) {
    return new Reckoning(levels, HOLIDAYS).due(clock, from);
  }

  private static LocalDate day(Instant moment) {
    return LondonTime.at(moment).toLocalDate();
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(LondonTime.ZONE).toInstant();
  }
}
