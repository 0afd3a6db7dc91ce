package org.sevenfold.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.start.RefusedToStart;

/** The packs of the product, and what an agency may lay beside them. */
class PacksTest {

  private static final String OWN = """
      id: brookfield
      extends: england-2026
      edition: "2026-11-01"
      name: Brookfield
      """;

  private final Packs packs = new Packs(PackFiles.read(), "staffordshire-2009");

  @TempDir
  Path folder;

  @Test
  void theGuidanceAsWrittenIsInForceAndTheLawOf2026IsThereToo() {
    assertThat(packs.inForce().id()).isEqualTo("staffordshire-2009");
    assertThat(packs.all()).extracting(Pack::id).containsExactlyInAnyOrder("staffordshire-2009", "england-2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staffordshire-2009", "england-2026"})
  void noClockStandsStillAndEveryDestinationHasAName(String pack) {
    assertThat(packs.get(pack).clocks().values()).isNotEmpty();
    assertThat(packs.get(pack).missing(Set.of(), new Vocabulary().resultValues("destination"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"call_now, PT15M", "triage_urgent, PT4H", "triage, 4 working hours", "next_question, 1 working day",
      "consent_answer, 3 working days", "tell_later_review, 5 working days", "decision_review, 10 working days"})
  void aLengthOfTimeIsRealOrOfTheOffice(String clock, String length) {
    assertThat(packs.inForce().clock(clock)).isEqualTo(Span.of(length));
  }

  @Test
  void anAgencyHasItsOwnHoursDaysAndTerms() throws IOException {
    Pack own = beside(OWN + """
        calendars:
          office: {hours: "mon-thu 08:30-17:00, fri 08:30-16:30", closed: ["2026-12-24"]}
          school: {hours: "mon-fri 08:45-15:15", terms: ["2026-09-02/2026-10-23"]}
        clocks: {triage: 2 working days of school}
        """).get("brookfield");
    assertThat(own.clock("triage")).isEqualTo(new Span.Working(2, Span.Unit.DAY, "school"));
    assertThat(own.calendars().get("office").hours().on(DayOfWeek.FRIDAY))
        .hasValue(new OfficeHours.Open(LocalTime.of(8, 30), LocalTime.of(16, 30)));
    assertThat(own.missing(Set.of(), Set.of())).isEmpty();
    assertThat(beside(OWN + "clocks: {triage: 2 working days of school}").get("brookfield").missing(Set.of(), Set.of()))
        .containsExactly("calendars.school");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{hours: \"mon-fri 17:00-09:00\"}", "{hours: \"mon-fri 09:00-17:00, fri 09:00-16:00\"}",
      "{hours: always}", "{hours: \"mon 09:00-17:00\", closed: [Christmas]}",
      "{hours: \"mon 09:00-17:00\", terms: [\"2026-09-02\"]}"})
  void aCalendarThatCantBeReadIsRefused(String calendar) {
    refused(OWN + "calendars: {office: " + calendar + "}", "config/packs/own.yml: calendars.office must have hours");
  }

  /** Harm that is none, and an answer that is not known, need none. */
  @ParameterizedTest
  @ValueSource(strings = {"staffordshire-2009", "england-2026"})
  void eachKindOfHarmAndEachLevelHasAnExample(String pack) {
    Examples examples = packs.get(pack).examples();
    Stream.of("harm_category", "level_of_need").forEach(key -> assertThat(
        new Vocabulary().fact(key).orElseThrow().values().stream().filter(value -> !"none".equals(value)))
        .as(key).isNotEmpty().allSatisfy(value -> assertThat(examples.of(key, value)).as(value).isPresent()));
    assertThat(examples.of("lead_level_of_need", "level_4")).isEqualTo(examples.of("level_of_need", "level_4"));
    assertThat(examples.of("age_band", "adult")).isEmpty();
  }

  @Test
  void aPackOfOnesOwnSaysOnlyTheExamplesThatDiffer() throws IOException {
    Files.writeString(folder.resolve("own.yml"), OWN + "examples: {level_of_need: {level_1: A library card}}\n");
    Examples examples = PackFiles.read("file:" + folder + "/").get("brookfield").examples();
    assertThat(examples.of("level_of_need", "level_1")).hasValue("A library card");
    assertThat(examples.of("level_of_need", "level_4")).isPresent();
  }

  @Test
  void thePackOf2026SaysOnlyWhatDiffers() {
    assertThat(packs.get("england-2026").name()).isEqualTo("England, law of autumn 2026");
    assertThat(packs.get("england-2026").clocks()).isEqualTo(packs.get("staffordshire-2009").clocks());
    assertThat(packs.get("england-2026").numbers()).isEqualTo(packs.get("staffordshire-2009").numbers()).isNotEmpty();
  }

  @Test
  void anAgencysOwnPackExtendsOneOfTheProductAndKeepsWhatItDoesNotSay() throws IOException {
    Pack own = beside(OWN + """
        clocks: {triage: PT2H}
        bodies: {CSC: {name: First response, phone: 01234 567890}}
        """).get("brookfield");
    assertThat(own.clock("triage")).isEqualTo(Span.of("PT2H"));
    assertThat(own.clock("call_now")).isEqualTo(Span.of("PT15M"));
    assertThat(own.body("CSC")).isEqualTo(new Pack.Body("First response", "01234 567890"));
    assertThat(own.bodies().keySet()).containsExactlyElementsOf(packs.inForce().bodies().keySet());
  }

  @Test
  void onePackBesideTheJarStandsForThatOfTheJarAndForWhoeverExtendsIt() throws IOException {
    Map<String, Pack> changed = beside("""
        id: staffordshire-2009
        edition: "2026-11-01"
        name: Ours
        clocks: {triage: PT1H}
        """);
    assertThat(changed.get("england-2026").clocks()).isEqualTo(Map.of("triage", Span.of("PT1H")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.25", "4", "PT0S", "PT-4H", "4 hours", "0 working days", "working day",
      "1 working day of Mars", "P1M", "''"})
  void whatIsNoLengthOfTimeIsRefused(String length) {
    refused(OWN + "clocks: {triage: " + length + "}", "config/packs/own.yml: clocks.triage must be a length of time");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "id: x                            | config/packs/own.yml: edition is missing.",
      "edition: \"2026-11-01\"          | config/packs/own.yml: id is missing.",
      "clock: {triage: PT2H}            | config/packs/own.yml, line 1: there is no key clock. Known here: asking_back",
      "bodies: {CSC: {phon: 1}}         | config/packs/own.yml, line 1: there is no key phon. Known here: hours, name",
      "clocks: PT2H                     | config/packs/own.yml, line 1: clocks is not what belongs there.",
      "clocks: {a: PT1H, a: PT2H}       | config/packs/own.yml, line 1: this is no YAML, or a key stands there twice.",
      "clocks: {a: PT1H                 | config/packs/own.yml, line 1: this is no YAML",
      "''                               | config/packs/own.yml, line 1: the file is not what belongs there."})
  void whatIsWrongWithAPackIsSaidByFileAndKey(String yaml, String sentence) {
    refused(yaml, sentence);
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    refused(OWN.replace("2026-11-01", "soon"), "config/packs/own.yml: edition must be a day such as 2026-09-30.");
  }

  @Test
  void aParentThatIsNotThereOrOneselfIsRefused() {
    refused(OWN.replace("england-2026", "wales-2030"),
        "config/packs/own.yml: extends names the policy pack wales-2030, and there is none.");
    refused(OWN.replace("england-2026", "brookfield"), "config/packs/own.yml: extends goes round in a circle");
    refused(OWN.replace("brookfield", "staffordshire-2009"),
        "circle: england-2026, staffordshire-2009, and england-2026 again");
  }

  @Test
  void twoFilesOfOneIdAreRefused() throws IOException {
    Files.writeString(folder.resolve("other.yml"), OWN);
    refused(OWN, ".yml: id is that of config/packs/o");
  }

  @Test
  void howLongARecordIsKeptIsSaidClearlyOrRefused() throws IOException {
    String rule = "retention: {%s: {keep: %s, from: %s, name: A file, source: Our schedule, standing: proposal}}\n";
    assertThat(beside(OWN + rule.formatted("child", "30 years", "close")).get("brookfield").keeps(RecordKind.CHILD))
        .matches(keeps -> keeps.years() == 30 && !keeps.isFromBirth() && keeps.isProposal());
    refused(OWN + rule.formatted("child", "for ever", "close"), "retention.child must say keep");
    refused(OWN + rule.formatted("child", "30 years", "Easter"), "retention.child must say keep");
    refused(OWN + rule.formatted("cat", "30 years", "close"), "there is no key retention.cat");
  }

  @Test
  void whatAPackLacksIsNamedByItsKey() throws IOException {
    Pack own = beside("""
        id: brookfield
        edition: "2026-11-01"
        name: Brookfield
        clocks: {triage: PT2H}
        bodies: {CSC: {name: First response}, POLICE: {phone: 999}}
        """).get("brookfield");
    assertThat(own.missing(Set.of("triage", "record"), Set.of("CSC", "POLICE", "COURT")))
        .containsExactlyInAnyOrder("clocks.record", "clocks.unseen", "clocks.unseen_urgent", "bodies.COURT.name",
            "bodies.POLICE.name", "ladder", "outside, with a phone to ring", "retention.child",
            "retention.sexual_abuse", "retention.about_staff", "retention.about_staff_unfounded", "partnership.name");
    assertThat(beside(OWN.replace("extends: england-2026", "")).get("brookfield").missing(Set.of(), Set.of()))
        .containsExactly("bodies, with a phone to ring", "clocks.unseen", "clocks.unseen_urgent", "ladder",
            "outside, with a phone to ring", "retention.child", "retention.sexual_abuse", "retention.about_staff",
            "retention.about_staff_unfounded",
            "partnership.name");
  }

  @Test
  void anAgencySaysWhenItsPeopleAreToldAndReminded() throws IOException {
    NoticeTimes own = beside(OWN + "notices: {digests: \"07:45, 13:00\", reminders: \"75\"}\n").get("brookfield")
        .notices();
    assertThat(own.digests()).containsExactly(LocalTime.of(7, 45), LocalTime.of(13, 0));
    assertThat(own.reminders()).containsExactly(75);
    assertThat(own.quiet()).as("as the pack has it that is extended").isEqualTo(QuietHours.of("20:00-07:00"));
    assertThat(own.quiet().isAt(LocalTime.of(6, 59))).isTrue();
    assertThat(own.quiet().isAt(LocalTime.of(7, 0))).isFalse();
    refused(OWN + "notices: {digests: noon}", "config/packs/own.yml: notices.digests must be times of day");
    refused(OWN + "notices: {reminders: \"100\"}", "config/packs/own.yml: notices.reminders must be parts");
    refused(OWN + "notices: {quite: \"20:00-07:00\"}", "config/packs/own.yml: there is no key notices.quite");
  }

  @Test
  void anAgencyHasALadderOfItsOwnOfClocksAndBodiesThatItNames() throws IOException {
    Pack own = beside(OWN + "ladder: [{ask: [service_manager], within: tea}, {ring: NOBODY, within: overdue}]\n")
        .get("brookfield");
    assertThat(own.ladder()).extracting(Rung::ask).containsExactly(List.of("service_manager"), List.of());
    assertThat(own.missing(Set.of(), Set.of())).containsExactly("clocks.tea", "bodies.NOBODY.name");
    assertThat(packs.get("england-2026").ladder()).isEqualTo(packs.inForce().ladder()).hasSize(4);
  }

  @Test
  void aPackOrAClockThatIsNotThereIsSaidByName() {
    assertThatThrownBy(() -> new Packs(PackFiles.read(), "wales-2030")).isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("sevenfold.pack").hasMessageContaining("wales-2030");
    assertThatThrownBy(() -> packs.get("wales-2030")).hasMessageContaining("wales-2030");
    assertThatThrownBy(() -> packs.inForce().clock("tea")).hasMessageContaining("tea");
  }

  private Map<String, Pack> beside(String yaml) throws IOException {
    Files.writeString(folder.resolve("own.yml"), yaml);
    return PackFiles.read("file:" + folder + "/");
  }

  private void refused(String yaml, String sentence) {
    assertThatThrownBy(() -> beside(yaml)).isInstanceOf(RefusedToStart.class).message().contains(sentence)
        .as("one line").doesNotContain("\n");
  }
}
