package org.sevenfold.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestSites;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.cover.rota.Shift;
import org.sevenfold.directory.Area;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SiteId;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;

/** One rule says who is on duty, and whatever is offered follows it as time passes. It is a Tuesday at 10:00. */
class WhoIsOnDutyTest extends PageTest {

  @Autowired
  DutySetting setting;
  @Autowired
  CoverSweep sweep;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;
  private Person lead;
  private Person other;

  @BeforeEach
  void twoLeads() {
    lead = people.lead();
    other = people.secondLead();
  }

  @Test
  void whatSomebodySaysHoldsUntilTheySayOtherwise() {
    setting.say(lead.id(), lead.id(), false);
    at("2026-12-24T10:00:00Z");
    assertThat(isOn(lead)).isFalse();
    setting.say(lead.id(), lead.id(), true);
    assertThat(isOn(lead)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-17T10:00:00Z,true", "2026-11-17T16:59:00Z,true", "2026-11-17T17:00:00Z,false",
      "2026-11-18T10:00:00Z,false", "2026-11-24T09:00:00Z,true", "2027-06-15T08:00:00Z,true",
      "2027-06-15T16:30:00Z,false"})
  void whoeverIsOnTheRotaIsThereWhenItSaysSo(String moment, boolean on) {
    tuesdays(lead, "09:00", "17:00");
    at(moment);
    assertThat(isOn(lead)).as("by London's clocks").isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-17T16:59:00Z,false", "2026-11-17T17:00:00Z,true", "2026-11-18T08:59:00Z,true",
      "2026-11-18T09:00:00Z,false"})
  void aTimeThatEndsBeforeItBeginsEndsTheNextDay(String moment, boolean on) {
    tuesdays(lead, "17:00", "09:00");
    at(moment);
    assertThat(isOn(lead)).isEqualTo(on);
  }

  @Test
  void whatSheSaysInTheMiddleOfItHoldsUntilItEndsOrBeginsAgain() {
    tuesdays(lead, "09:00", "17:00");
    setting.say(lead.id(), lead.id(), false);
    assertThat(isOn(lead)).isFalse();
    at("2026-11-17T20:00:00Z");
    setting.say(lead.id(), lead.id(), true);
    assertThat(isOn(lead)).as("on call this night").isTrue();
    at("2026-11-24T10:00:00Z");
    assertThat(isOn(lead)).as("on the next Tuesday").isTrue();
    at("2026-11-24T18:00:00Z");
    assertThat(isOn(lead)).isFalse();
  }

  @Test
  void whoeverWasJustPutOnTheRotaCanComeOnDutyBeforeItBegins() {
    at("2026-11-18T10:00:00Z");
    tuesdays(lead, "09:00", "17:00");
    assertThat(isOn(lead)).isFalse();
    at("2026-11-18T11:00:00Z");
    setting.say(lead.id(), lead.id(), true);
    assertThat(isOn(lead)).isTrue();
  }

  @Test
  void whoeverIsAwayIsOffAndIsBackByThemselves() {
    away(lead, "2026-11-18T09:00:00Z", "2026-11-20T09:00:00Z");
    assertThat(isOn(lead)).isTrue();
    at("2026-11-18T09:00:00Z");
    assertThat(isOn(lead)).isFalse();
    at("2026-11-20T09:00:00Z");
    assertThat(isOn(lead)).isTrue();
  }

  @Test
  void whoeverComesBackEarlySaysSo() {
    away(lead, "2026-11-18T09:00:00Z", "2026-11-20T09:00:00Z");
    at("2026-11-19T09:00:00Z");
    setting.say(lead.id(), lead.id(), true);
    assertThat(isOn(lead)).isTrue();
  }

  @Test
  void aRotaIsForARoleAndASite() {
    TestSites sites = new TestSites(people, staffing, directory, agencySites);
    Area north = new Area(people.agency(), Optional.of(sites.north().id()));
    Area south = new Area(people.agency(), Optional.of(sites.south().id()));
    setting.onRota(lead.id(), shift(lead, "09:00", "17:00", Optional.of(sites.north().id())));
    assertThat(onDuty(north)).contains(lead.id());
    assertThat(onDuty(south)).doesNotContain(lead.id());
    at("2026-11-17T18:00:00Z");
    assertThat(onDuty(north)).doesNotContain(lead.id());
  }

  @Test
  void whatIsOpenFollowsTheRotaAndTheAbsence() {
    tuesdays(lead, "09:00", "17:00");
    away(other, "2026-11-17T12:00:00Z", "2026-11-17T14:00:00Z");
    ConcernReference concern = raised();
    assertThat(offered(concern)).containsExactlyInAnyOrder(lead.id(), other.id());
    at("2026-11-17T12:01:00Z");
    sweep.sweep();
    assertThat(offered(concern)).containsExactly(lead.id());
    at("2026-11-17T17:01:00Z");
    sweep.sweep();
    assertThat(offered(concern)).containsExactly(other.id());
  }

  @Test
  void theLadderAsksWhoeverIsOnDutyThen() {
    tuesdays(other, "18:00", "20:00");
    at("2026-11-17T18:30:00Z");
    setting.say(lead.id(), lead.id(), false);
    assertThat(offered(raised())).containsExactly(other.id());
    at("2026-11-17T18:30:00Z");
    assertThat(status(people.raiser())).doesNotContain("Nobody is on duty here now");
  }

  @Test
  void whoRaisesIsToldThatNobodyWouldBeReachedAndWhomToRing() {
    List.of(lead, other, people.the(Role.SERVICE_MANAGER)).forEach(one -> setting.say(one.id(), one.id(), false));
    assertThat(status(people.raiser())).contains("Nobody is on duty here now", "Children&#39;s social care: ");
  }

  @Test
  void whatIsEndedHoldsNoLongerAndIsEndedOnce() throws Exception {
    tuesdays(lead, "09:00", "11:00");
    at("2026-11-17T12:00:00Z");
    assertThat(isOn(lead)).isFalse();
    String page = text(lead, "/cover/rota");
    String id = page.replaceAll("(?s).*/cover/rota/([^/\"]+)/end.*", "$1");
    assertThat(send(lead, "/cover/rota/" + id + "/end", Map.of()).getResponse().getStatus()).isEqualTo(302);
    assertThat(isOn(lead)).isTrue();
    assertThat(send(lead, "/cover/rota/" + id + "/end", Map.of()).getResponse().getStatus()).isEqualTo(409);
  }

  private String status(Person person) {
    try {
      return text(person, "/concerns/new");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void tuesdays(Person person, String begins, String ends) {
    setting.onRota(person.id(), shift(person, begins, ends, Optional.empty()));
  }

  private static Shift shift(Person person, String begins, String ends, Optional<SiteId> site) {
    return new Shift(DutySetting.id(), person.id(), Role.SAFEGUARDING_LEAD, site, DayOfWeek.TUESDAY,
        LocalTime.parse(begins), LocalTime.parse(ends), LocalDate.parse("2026-11-17"), Optional.empty(), person.id());
  }

  private void away(Person person, String from, String until) {
    setting.absent(person.id(), person.id(), Instant.parse(from), Instant.parse(until), Optional.empty());
  }

  private ConcernReference raised() {
    return walk.raise(people.raiser(), Map.of("immediate_danger", "no"), Map.of());
  }

  private List<PersonId> offered(ConcernReference concern) {
    return work.candidates(work.ofConcern(concern).stream().filter(task -> task.key().equals("triage"))
        .map(OpenTask::id).findFirst().orElseThrow());
  }

  private List<PersonId> onDuty(Area area) {
    return directory.of(Role.SAFEGUARDING_LEAD, area).stream().filter(Person::onDuty).map(Person::id).toList();
  }

  private boolean isOn(Person person) {
    return directory.person(person.id()).orElseThrow().onDuty();
  }

  private void at(String moment) {
    clock.moveTo(Instant.parse(moment));
  }
}
