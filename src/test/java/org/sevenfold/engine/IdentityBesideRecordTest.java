package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSites;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Fault;
import org.sevenfold.record.Verification;
import org.sevenfold.replay.PlantedCase;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.ConcernSites;
import org.sevenfold.work.Identity;
import org.sevenfold.work.OpenedBecause;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may learn whom a concern is about follows from the record, and a row that says otherwise is found. */
class IdentityBesideRecordTest extends EngineTest {

  private static final Path CASES = Path.of("src/test/resources/cases");

  @Autowired
  Identity identity;
  @Autowired
  Verification verification;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;
  @Autowired
  ConcernSites concernSites;
  @Autowired
  Vocabulary vocabulary;
  @Autowired
  LondonTime london;

  /** By advice that finds cause or none, referred directly, by an emergency, by the law, and straight on. */
  @ParameterizedTest
  @CsvSource({"C01, advice, established, false", "C02, advice, established, false",
      "C02, advice, not_established, true",
      "C02, after_advice, refer_directly, false", "C10, harm_level, significant_harm_child, false",
      "C18, instrument_verified, yes, false", "C33a, harm_category, other, false"})
  void inEveryWayInBothSayTheSame(String file, String key, String value, boolean masked) {
    PlantedCase planted = planted();
    ConcernReference concern =
        planted.raise(CASES.resolve(file + ".yaml"), new TestPeople(directory, "england-2026").raiser(),
            Map.of(key, value));
    assertThat(found(concern)).as("raised").isEmpty();
    planted.goOn(concern);
    assertThat(found(concern)).as("ended").isEmpty();
    assertThat(isMasked(concern)).isEqualTo(masked);
  }

  @Test
  void alsoWhereItIsPassedOnOpenedWithAReasonOrInDanger() {
    OpenCase passed = OpenCase.asked(new TestPeople(directory), cases, work);
    cases.passToLead(passed.raiser(), passed.reference());
    OpenCase opened = OpenCase.asked(new TestPeople(directory), cases, work);
    identity.open(opened.lead(), opened.reference(), OpenedBecause.BELONGS_TOGETHER,
        "The school rang about the same child");
    OpenCase danger = OpenCase.asked(new TestPeople(directory), cases, work);
    cases.tell(danger.raiser(), danger.reference(), CaseMessage.NEW_DANGER, Map.of());
    assertThat(List.of(passed, opened, danger)).flatExtracting(one -> found(one.reference())).isEmpty();
    assertThat(List.of(passed, opened, danger)).extracting(one -> isMasked(one.reference()))
        .containsExactly(false, true, false);
  }

  @Test
  void aMaskThatSomebodyTookAwayIsFound() {
    ConcernReference concern = OpenCase.asked(new TestPeople(directory), cases, work).reference();
    change("delete from concern_masked where concern = ?", concern);
    assertThat(found(concern)).containsExactly(Fault.Kind.MASKED_OTHERWISE);
    change("insert into concern_masked (concern, since) values (?, now())", concern);
    assertThat(found(concern)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead_told_who", "about_staff"})
  void whatIsOpenFromTheStartStaysSoOnTheWayToAdvice(String because) {
    PlantedCase planted = planted();
    ConcernReference concern = planted.raise(CASES.resolve("C02.yaml"), new TestPeople(directory).raiser(),
        Map.of(because, "yes"));
    assertThat(isMasked(concern)).isFalse();
    assertThat(found(concern)).as("raised").isEmpty();
    planted.goOn(concern);
    assertThat(isMasked(concern)).isFalse();
    assertThat(found(concern)).as("ended").isEmpty();
  }

  @Test
  void aMaskOnWhatWasRaisedWithTheLeadIsFound() {
    ConcernReference concern = OpenCase.raised(new TestPeople(directory), cases, work).reference();
    change("insert into concern_masked (concern, since) values (?, now())", concern);
    assertThat(found(concern)).containsExactly(Fault.Kind.MASKED_OTHERWISE);
    change("delete from concern_masked where concern = ?", concern);
  }

  @Test
  void aMaskThatSomebodyPutBackIsFound() {
    OpenCase passed = OpenCase.asked(new TestPeople(directory), cases, work);
    cases.passToLead(passed.raiser(), passed.reference());
    change("insert into concern_masked (concern, since) values (?, now())", passed.reference());
    assertThat(found(passed.reference())).containsExactly(Fault.Kind.MASKED_OTHERWISE);
    change("delete from concern_masked where concern = ?", passed.reference());
  }

  @Test
  void anOpeningThatTheRecordDoesNotKnowIsFoundAndOneThatIsStretched() {
    OpenCase open = OpenCase.asked(new TestPeople(directory), cases, work);
    jdbc.sql("insert into concern_opened (concern, person, at) values (?, ?, now())")
        .params(open.reference().value(), open.lead().id().value()).update();
    assertThat(found(open.reference())).containsExactly(Fault.Kind.OPENED_OTHERWISE);
    change("delete from concern_opened where concern = ?", open.reference());
    identity.open(open.lead(), open.reference(), OpenedBecause.BELONGS_TOGETHER,
        "The school rang about the same child");
    String longer = "update concern_opened set until = until + interval '%s' where concern = ?";
    change(longer.formatted("1 day"), open.reference());
    assertThat(found(open.reference())).as("open longer than the record says")
        .containsExactly(Fault.Kind.OPENED_OTHERWISE);
    change(longer.formatted("-1 day"), open.reference());
    assertThat(found(open.reference())).isEmpty();
  }

  @Test
  void aConcernThatIsPutAtAnotherSiteIsFound() {
    TestPeople people = new TestPeople(directory);
    TestSites sites = new TestSites(people, staffing, directory, agencySites);
    OpenCase open = OpenCase.raised(people, cases, work);
    String to = "update concern set site = '%s' where reference = ?";
    change(to.formatted(sites.south().id()), open.reference());
    assertThat(found(open.reference())).containsExactly(Fault.Kind.AT_ANOTHER_SITE);
    change(to.formatted(sites.north().id()), open.reference());
    concernSites.correct(open.lead(), open.reference(), Optional.of(sites.south().id()),
        "The child is a pupil of the south campus");
    assertThat(found(open.reference())).isEmpty();
  }

  private List<Fault.Kind> found(ConcernReference concern) {
    return verification.faults(concern.value()).stream().map(Fault::kind).toList();
  }

  private boolean isMasked(ConcernReference concern) {
    return jdbc.sql("select exists (select 1 from concern_masked where concern = ?)").param(concern.value())
        .query(Boolean.class).single();
  }

  private void change(String sql, ConcernReference concern) {
    assertThat(jdbc.sql(sql).param(concern.value()).update()).isOne();
  }

  private PlantedCase planted() {
    return new PlantedCase(cases, work, directory, vocabulary, london, (form,
        field) -> field.endsWith("(date)") ? "2026-11-16" : "Seen and heard, and written down as it was said");
  }
}
