package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A concern about somebody who works here never reaches them, however it is raised and however long it lies. */
class AboutStaffTest extends PageTest {

  private static final Map<String, String> RAISED = Map.of("immediate_danger", "no", "about_staff", "yes",
      "who", "A boy in 6B", "what_was_seen", "They were alone behind a locked door", "when_it_happened", "Today",
      "lead_told_who", "yes", "whose_words", "i_saw_or_heard_it");
  private static final List<String> PAGES = List.of("/tasks", "/concerns", "/concerns/REF", "/concerns/REF/raised",
      "/concerns/REF/changed", "/concerns/REF/people", "/dashboard", "/health", "/people", "/outbox");

  /** The ways in which a concern is raised. */
  enum Way {
    PAGE, REST, JAVA
  }

  @Autowired
  Concerns concerns;
  @Autowired
  Journal journal;
  @Autowired
  OverdueSweep sweep;
  @Autowired
  Staffing staffing;
  @Autowired
  JdbcClient jdbc;
  @LocalServerPort
  int port;

  @ParameterizedTest
  @EnumSource
  void aConcernAboutTheLeadGoesToTheOtherLeadAndNothingOfItToHer(Way way) throws Exception {
    ConcernReference concern = raise(way, people.lead());
    assertThat(offered(concern, "triage")).containsExactly(people.secondLead().id());
    assertThat(offered(concern, "judge_allegation")).containsExactly(people.secondLead().id());
    nothingReaches(people.lead(), concern);
  }

  /** S1 of the attack: who watches over concerns is not taken out of one without a person knowing who watches them. */
  @ParameterizedTest
  @EnumSource
  void theServiceManagerHearsThatALeadIsOutOfOneAndNotWhoSaysSo(Way way) throws Exception {
    raise(way, people.lead());
    Person manager = people.the(Role.SERVICE_MANAGER);
    assertThat(told(manager)).isEqualTo(1);
    assertThat(text(manager, "/proposals")).contains(people.lead().name() + ", " + people.lead().job()
        + ": left out of a concern that is about them", "Nobody has to agree to it", "whoever raised it")
        .doesNotContain(people.raiser().name());
    assertThat(told(people.lead())).isZero();
  }

  @Test
  void aboutSomebodyWhoWatchesOverNothingSheHearsNothing() throws Exception {
    raise(Way.PAGE, people.the(Role.MANAGER));
    assertThat(told(people.the(Role.SERVICE_MANAGER))).isZero();
  }

  private long told(Person person) {
    return jdbc.sql("select count(*) from notice where person = ? and kind = 'POWER_USED'").param(person.id().value())
        .query(Long.class).single();
  }

  @ParameterizedTest
  @EnumSource
  void aConcernAboutEveryLeadGoesToTheServiceManager(Way way) throws Exception {
    ConcernReference concern = raise(way, people.lead(), people.secondLead());
    assertThat(offered(concern, "triage")).containsExactly(people.the(Role.SERVICE_MANAGER).id());
    nothingReaches(people.lead(), concern);
    nothingReaches(people.secondLead(), concern);
    assertThat(told(people.the(Role.SERVICE_MANAGER))).as("once for one act").isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void whateverIsLateClimbsPastHer(Way way) throws Exception {
    ConcernReference concern = raise(way, people.lead());
    for (int day = 1; day <= 3; day++) {
      clock.moveTo(TUESDAY.plus(Duration.ofDays(day)));
      sweep.sweep();
    }
    assertThat(work.ofConcern(concern)).extracting(OpenTask::key).contains("overdue_task");
    nothingReaches(people.lead(), concern);
  }

  @Test
  void nothingComesBackToHerWhenDutyChanges() throws Exception {
    ConcernReference concern = raise(Way.JAVA, people.lead());
    TestAdministrator administrator = new TestAdministrator(staffing, directory);
    administrator.duty(people.secondLead(), false);
    administrator.duty(people.lead(), false);
    administrator.duty(people.lead(), true);
    assertThat(offered(concern, "triage")).isNotEmpty();
    nothingReaches(people.lead(), concern);
  }

  @Test
  void aServiceManagerWhoIsNamedDoesNotEvenCountIt() throws Exception {
    Person manager = people.the(Role.SERVICE_MANAGER);
    ConcernReference concern = raise(Way.JAVA, manager);
    clock.moveTo(TUESDAY.plus(Duration.ofDays(2)));
    assertThat(text(people.lead(), "/dashboard")).contains("Read the concern and triage it");
    assertThat(text(manager, "/dashboard")).doesNotContain("triage").contains("Nothing is overdue.");
    nothingReaches(manager, concern);
  }

  @Test
  void whereNobodyIsLeftTheRaiserIsToldWhomToRingAndTheConcernIsKept() throws Exception {
    ConcernReference concern = raise(Way.PAGE, everybodyElse());
    assertThat(work.ofConcern(concern)).allSatisfy(
        task -> assertThat(work.candidates(task.id())).isSubsetOf(people.raiser().id()));
    assertThat(text(people.raiser(), "/concerns/" + concern + "/raised")).contains("Nobody is left here", "LADO",
        "social care", "Police", "whistleblowing");
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("Nobody is left here", "LADO");
    assertThat(concerns.find(concern).orElseThrow().isOpen()).isTrue();
  }

  @Test
  void theReceiptSaysThatItIsKeptFromWhoeverIsNamed() throws Exception {
    ConcernReference concern = raise(Way.PAGE, people.lead());
    assertThat(text(people.raiser(), "/concerns/" + concern + "/raised"))
        .contains("The person you named does not see it", "LADO").doesNotContain("Nobody is left here");
  }

  @Test
  void whoIsNamedStandsInTheSealedPartOfTheRecordAndInNoHead() throws Exception {
    ConcernReference concern = raise(Way.REST, people.lead());
    assertThat(journal.read(TestReading.COMPARING, concern).entries().stream()
        .filter(entry -> entry.act().kind() == Act.Kind.EXCLUDED))
        .singleElement().satisfies(entry -> assertThat(entry.content()).containsValue(people.lead().id().value()));
    assertThat(jdbc.sql("select string_agg(head, ' ') from journal_entry where chain = ?").param(concern.value())
        .query(String.class).single()).doesNotContain(people.lead().id().value());
  }

  @Test
  void somebodyWhoIsNotInTheListCanBeTypedAndWhoeverIsMeantIsLeftOutAllTheSame() {
    jdbc.sql("update person set name = 'Helen Marsh' where id = ?").param(people.lead().id().value()).update();
    ConcernReference concern =
        cases.raise(people.raiser(), also("staff_not_listed", "helen marsh and a supply teacher"));
    assertThat(concerns.excluded(concern)).containsExactly(people.lead().id());
  }

  @Test
  void whatIsTypedInTasklistIsAUserNameOrANameAndNobodyUnknownIsPassedOver() {
    RestSession api = RestSession.of(people.raiser(), port);
    assertThat(
        api.post(RaisingByRest.address(jdbc), RaisingByRest.json(also("staff_named", "Somebody Unknown"))).statusCode())
        .isEqualTo(400);
    assertThat(concerns.raisedBy(people.raiser().id())).isEmpty();
    assertThat(api.post(RaisingByRest.address(jdbc),
        RaisingByRest.json(also("staff_named", people.lead().userName().toUpperCase() + ", "
            + people.secondLead().userName())))
        .statusCode()).isEqualTo(200);
    assertThat(concerns.excluded(concerns.raisedBy(people.raiser().id()).get(0).reference()))
        .containsExactlyInAnyOrder(people.lead().id(), people.secondLead().id());
  }

  @Test
  void nobodyCanBeKeptOutOfTheirOwnConcernOrOfAnotherAgencys() {
    for (String named : List.of(people.raiser().userName(), "nobody")) {
      assertThat(RestSession.of(people.raiser(), port)
          .post(RaisingByRest.address(jdbc), RaisingByRest.json(also("staff_named", named))).statusCode())
          .isEqualTo(400);
    }
  }

  private void nothingReaches(Person person, ConcernReference concern) throws Exception {
    WhatSomebodyGets gets = new WhatSomebodyGets(person, jdbc);
    Set<String> words =
        work.ofConcern(concern).stream().map(task -> task.id().value())
            .collect(Collectors.toCollection(HashSet::new));
    work.ofConcern(concern).forEach(task -> words.add(task.reference().value()));
    words.add(concern.value());
    assertThat(gets.rows(concern)).isEmpty();
    assertThat(gets.told(RestSession.of(person, port), words)).isEmpty();
    for (String page : PAGES) {
      assertThat(text(person, page.replace("REF", concern.value()))).as(page).doesNotContain(words);
    }
    for (OpenTask task : work.ofConcern(concern)) {
      assertThat(status(person, "/tasks/" + task.id())).as(task.key()).isEqualTo(404);
    }
    assertThat(status(person, "/concerns/" + concern)).isEqualTo(404);
  }

  private List<PersonId> offered(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key))
        .flatMap(task -> work.candidates(task.id()).stream()).toList();
  }

  private Person[] everybodyElse() {
    return directory.of(people.agency()).stream().filter(person -> !person.id().equals(people.raiser().id()))
        .toArray(Person[]::new);
  }

  private ConcernReference raise(Way way, Person... about) throws Exception {
    List<String> names = List.of(about).stream().map(Person::userName).toList();
    switch (way) {
      case PAGE -> assertThat(sendAll(people.raiser(), "/concerns/new", RAISED, "staff_named", names).getResponse()
          .getRedirectedUrl()).endsWith("/raised");
      case REST -> assertThat(RestSession.of(people.raiser(), port)
          .post(RaisingByRest.address(jdbc), RaisingByRest.json(also("staff_named", String.join(", ", names))))
          .statusCode()).isEqualTo(200);
      case JAVA -> cases.raise(people.raiser(), also("staff_named", names));
    }
    return concerns.raisedBy(people.raiser().id()).get(0).reference();
  }

  private static Map<String, Object> also(String key, Object value) {
    Map<String, Object> answers = new HashMap<>(RAISED);
    answers.put(key, value);
    return answers;
  }
}
