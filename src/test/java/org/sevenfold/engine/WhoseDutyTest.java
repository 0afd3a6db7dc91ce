package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSites;
import org.sevenfold.cover.DutySetting;
import org.sevenfold.cover.HandingOver;
import org.sevenfold.cover.Reassigning;
import org.sevenfold.cover.rota.Shift;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose duty somebody sets, and whose work somebody gives away: by our page, by the engine's API, by Java. */
class WhoseDutyTest extends PageTest {

  @Autowired
  DutySetting setting;
  @Autowired
  HandingOver handing;
  @Autowired
  Reassigning reassigning;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;
  @LocalServerPort
  int port;

  @Test
  void sheHerselfAndHerManagerSetHerDuty() throws Exception {
    Person lead = people.lead();
    for (Person by : List.of(lead, people.the(Role.MANAGER), people.the(Role.SERVICE_MANAGER))) {
      setting.say(lead.id(), lead.id(), true);
      send(by, "/cover/duty", Map.of("person", lead.id().value(), "on", "false"));
      assertThat(isOn(lead)).as(by.job()).isFalse();
    }
  }

  @Test
  void nobodyElseDoesByThePage() throws Exception {
    Person lead = people.lead();
    for (Person by : others()) {
      int status =
          send(by, "/cover/duty", Map.of("person", lead.id().value(), "on", "false")).getResponse().getStatus();
      assertThat(status).as(by.job()).isIn(403, 404);
    }
    assertThat(isOn(lead)).isTrue();
  }

  @Test
  void nobodyElseDoesByJava() {
    Person lead = people.lead();
    Shift shift = new Shift("any", lead.id(), Role.SAFEGUARDING_LEAD, Optional.empty(), DayOfWeek.MONDAY,
        LocalTime.NOON, LocalTime.MIDNIGHT, LocalDate.EPOCH, Optional.empty(), lead.id());
    for (Person by : others()) {
      refused(() -> setting.say(by.id(), lead.id(), false));
      refused(() -> setting.absent(by.id(), lead.id(), TUESDAY, TUESDAY.plus(Duration.ofDays(1)), Optional.empty()));
      refused(() -> setting.onRota(by.id(), shift));
    }
    assertThat(isOn(lead)).isTrue();
  }

  @Test
  void nobodyAtAllDoesByTheApi() {
    Person lead = people.lead();
    for (Person by : List.of(lead, people.the(Role.MANAGER), people.the(Role.ADMINISTRATOR))) {
      RestSession session = RestSession.of(by, port);
      assertThat(session.api("PUT", "/user/" + lead.id() + "/profile", "{\"id\": \"" + lead.id() + "\"}").statusCode())
          .as(by.job()).isIn(403, 404);
    }
    assertThat(isOn(lead)).isTrue();
  }

  @Test
  void aManagerOfOneSiteIsNobodysAtAnother() {
    TestSites sites = new TestSites(people, staffing, directory, agencySites);
    Person manager = people.the(Role.MANAGER);
    sites.put(manager, sites.north());
    setting.say(manager.id(), people.lead().id(), false);
    refused(() -> setting.say(manager.id(), people.secondLead().id(), false));
  }

  @Test
  void whatWasTheirRightIsAskedAgainAtTheAct() {
    Person manager = people.the(Role.MANAGER);
    directory.change(manager.as(Set.of(Role.PRACTITIONER)));
    refused(() -> setting.say(manager.id(), people.lead().id(), false));
    refused(() -> reassigning.give(manager.id(), people.lead().id(), List.of(triage().id())));
  }

  @Test
  void workIsGivenByWhoeverHasItOrManagesItAndByNobodyElse() throws Exception {
    OpenTask task = triage();
    cases.claim(people.lead(), task.id());
    Person second = people.secondLead();
    for (Person by : List.of(second, people.raiser(), people.the(Role.ADMINISTRATOR),
        new TestPeople(directory).the(Role.MANAGER))) {
      assertThat(sendAll(by, "/cover/work", Map.of("to", second.id().value()), "task", List.of(task.id().value()))
          .getResponse().getContentAsString()).as(by.job()).doesNotContain(task.title());
      assertThat(RestSession.of(by, port).post("/task/" + task.id() + "/assignee",
          "{\"userId\": \"" + second.id() + "\"}").statusCode()).as(by.job()).isIn(403, 404, 409);
    }
    RestSession manager = RestSession.of(people.the(Role.MANAGER), port);
    assertThat(manager.post("/task/" + task.id() + "/assignee", "{\"userId\": \"" + second.id() + "\"}").statusCode())
        .isIn(403, 404);
    assertThat(handing.over(second.id(), people.the(Role.SERVICE_MANAGER).id(), "None of it is mine to give").done())
        .isEmpty();
    assertThat(work.find(task.id()).orElseThrow().claimedBy()).hasValue(people.lead().id());
  }

  @Test
  void whoeverClaimsSecondByTheApiIsToldWhoWasFirst() {
    OpenTask task = triage();
    cases.claim(people.lead(), task.id());
    HttpResponse<String> answer = RestSession.of(people.secondLead(), port).post("/task/" + task.id() + "/claim",
        "{\"userId\": \"" + people.secondLead().id() + "\"}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains(people.lead().name() + " has it");
  }

  private List<Person> others() {
    TestPeople elsewhere = new TestPeople(directory);
    return Stream.of(people.secondLead(), people.raiser(), people.the(Role.CALDICOTT_GUARDIAN),
        people.the(Role.ADMINISTRATOR), elsewhere.the(Role.MANAGER), elsewhere.lead()).toList();
  }

  private OpenTask triage() {
    return work.ofConcern(walk.raise(people.raiser(), Map.of("immediate_danger", "no"), Map.of())).stream()
        .filter(task -> task.key().equals("triage")).findFirst().orElseThrow();
  }

  private static void refused(Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(AnswerRefused.class)
        .extracting(refused -> ((AnswerRefused) refused).reason()).isEqualTo(AnswerRefused.Reason.RIGHT);
  }

  private boolean isOn(Person person) {
    return directory.person(person.id()).orElseThrow().onDuty();
  }
}
