package org.sevenfold.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestSites;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.notice.NoticeSender;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before a place has no lead on duty, whoever answers for it is told, once for each gap. It is a Tuesday at 10:00. */
class GapAlarmTest extends PageTest {

  @Autowired
  DutySetting setting;
  @Autowired
  GapAlarm alarm;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;
  @Autowired
  NoticeSender sender;
  @Autowired
  JdbcClient jdbc;

  @Test
  void theHeadIsToldBeforeItHappensAndOnce() {
    away(people.lead(), "2026-11-17T13:00:00Z", "2026-11-17T16:00:00Z");
    look();
    assertThat(told(people.the(Role.MANAGER))).as("the other lead is there").isZero();
    away(people.secondLead(), "2026-11-17T14:00:00Z", "2026-11-18T12:00:00Z");
    look();
    look();
    at("2026-11-17T14:30:00Z");
    look();
    assertThat(told(people.the(Role.MANAGER))).isOne();
    assertThat(told(people.the(Role.SERVICE_MANAGER))).as("the head is there").isZero();
    at("2026-11-17T16:30:00Z");
    look();
    assertThat(alarm.open()).noneMatch(gap -> gap.place().agency().equals(people.agency()));
    away(people.lead(), "2026-11-18T09:30:00Z", "2026-11-18T11:00:00Z");
    look();
    assertThat(told(people.the(Role.MANAGER))).as("another gap").isEqualTo(2);
  }

  @Test
  void aNightIsNoGapWhereNobodyWorksAtNight() {
    away(people.lead(), "2026-11-17T17:00:00Z", "2026-11-18T09:00:00Z");
    away(people.secondLead(), "2026-11-17T17:00:00Z", "2026-11-18T09:00:00Z");
    at("2026-11-17T16:00:00Z");
    look();
    at("2026-11-17T23:00:00Z");
    look();
    assertThat(told(people.the(Role.MANAGER))).isZero();
  }

  @Test
  void eachSiteIsAPlaceOfItsOwn() {
    TestSites sites = new TestSites(people, staffing, directory, agencySites);
    off(people.lead());
    look();
    assertThat(alarm.open()).filteredOn(gap -> gap.place().agency().equals(people.agency()))
        .extracting(gap -> gap.place().site()).containsExactly(Optional.of(sites.north().id()));
  }

  @Test
  void ofTwoNodesOneTellsIt() {
    off(people.lead());
    off(people.secondLead());
    Stream.of(1, 2, 3, 4).map(node -> CompletableFuture.runAsync(this::look)).toList()
        .forEach(CompletableFuture::join);
    assertThat(told(people.the(Role.MANAGER))).isOne();
  }

  @Test
  void healthAndTheRotaSaySoAndWhomToRingAndNameNobody() throws Exception {
    off(people.lead());
    off(people.secondLead());
    look();
    String health = text(people.the(Role.ADMINISTRATOR), "/health");
    assertThat(health).contains("Whoever answers for these places has been told", "Children&#39;s social care: ")
        .doesNotContain(people.lead().userName());
    assertThat(text(people.the(Role.MANAGER), "/cover/rota")).contains("No safeguarding lead at",
        "Who needs somebody meanwhile rings");
  }

  /** What has been found before has been sent. */
  private void look() {
    sender.send();
    alarm.look(directory.agency(people.agency()).orElseThrow());
  }

  private void off(Person person) {
    setting.say(person.id(), person.id(), false);
  }

  private void away(Person person, String from, String until) {
    setting.absent(person.id(), person.id(), Instant.parse(from), Instant.parse(until), Optional.empty());
  }

  private long told(Person person) {
    return jdbc.sql("select count(*) from notice where kind = 'NOBODY_ON_DUTY' and person = ?")
        .param(person.id().value()).query(Long.class).single();
  }

  private void at(String moment) {
    clock.moveTo(Instant.parse(moment));
  }
}
