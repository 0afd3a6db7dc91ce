package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Moved;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.Staffing;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody had claimed who leaves or does less is with others at once, and the record says what moved. */
class WhatMovedTest extends EngineTest {

  @LocalServerPort
  int port;
  @Autowired
  Staffing staffing;
  @Autowired
  PeopleRecord record;
  @Autowired
  AuthorizationService grants;
  @Autowired
  Exclusions exclusions;

  private TestPeople people;
  private Person lead;
  private TestAdministrator administrator;
  private OpenCase open;
  private TaskId triage;

  @BeforeEach
  void aLeadHasClaimedATriage() {
    people = new TestPeople(directory);
    lead = people.lead();
    administrator = new TestAdministrator(staffing, directory);
    open = OpenCase.raised(people, cases, work);
    cases.passToLead(people.raiser(), open.reference());
    triage = open.claimed(OpenCase.TRIAGE, lead);
  }

  @ParameterizedTest
  @ValueSource(strings = {"leaves", "leads no more"})
  void itIsOfferedToOthersInTheSameActAndOnRecord(String how) {
    RestSession live = RestSession.of(lead, port);
    assertThat(live.get("/task/" + triage).statusCode()).isEqualTo(200);
    end(how);
    assertThat(work.find(triage).orElseThrow().claimedBy()).isEmpty();
    assertThat(work.candidates(triage)).containsExactly(people.secondLead().id());
    assertThat(grants.createAuthorizationQuery().userIdIn(lead.id().value()).count()).as("Camunda's grants").isZero();
    assertThat(live.get("/task/" + triage).statusCode()).as("REST").isIn(401, 404);
    assertThat(live.send("GET", "/tasks/" + triage, "", "text/plain").statusCode()).as("page").isIn(302, 404);
    assertThatThrownBy(() -> cases.claim(lead, triage)).as("Java").isInstanceOf(AnswerRefused.class);
    assertThat(record.of(people.agency(), 1).get(0).moved())
        .containsExactly(new Moved(open.reference(), Role.SAFEGUARDING_LEAD.key()));
  }

  @Test
  void theAdministratorReadsHowMuchAndNoReferenceAndTheLeadReadsWhich() {
    end("leaves");
    String page = page(people.the(Role.ADMINISTRATOR), "/people/" + lead.id());
    assertThat(page).contains(lead.name() + " left", "Work offered to others, for a safeguarding lead: 1")
        .doesNotContain(open.reference().value());
    assertThat(page(people.secondLead(), "/staff")).contains(lead.name() + " left", open.reference().value());
  }

  @Test
  void whoeverIsLeftOutOfAConcernDoesNotLearnOfItHere() {
    exclusions.exclude(lead, people.secondLead().id(), open.reference(), "Too close to the family");
    end("leads no more");
    assertThat(page(people.secondLead(), "/staff")).contains(lead.name() + " changed")
        .doesNotContain(open.reference().value(), "Their work was offered");
  }

  @Test
  void whenTheWorkCantFollowNobodyHasLeft() {
    Person alone = administrator.person();
    List<PersonId> others = directory.administrators().stream().map(Person::id).filter(id -> !id.equals(alone.id()))
        .toList();
    others.forEach(id -> directory.active(id, false));
    try {
      assertThatThrownBy(() -> administrator.leave(alone)).isInstanceOf(AnswerRefused.class)
          .hasMessageContaining("No administrator would be left");
      assertThat(directory.person(alone.id())).isPresent();
      assertThat(record.about(alone.id())).isEmpty();
    } finally {
      others.forEach(id -> directory.active(id, true));
    }
  }

  @Test
  void onlyAnAdministratorOfTodayChangesPeople() {
    TestAdministrator former = new TestAdministrator(staffing, directory);
    administrator.leave(former.person());
    assertThatThrownBy(() -> former.leave(lead)).isInstanceOf(AnswerRefused.class);
    assertThatThrownBy(() -> staffing.make(people.secondLead().id(), List.of())).isInstanceOf(AnswerRefused.class);
    assertThat(directory.person(lead.id())).isPresent();
  }

  private void end(String how) {
    if ("leaves".equals(how)) {
      administrator.leave(lead);
    } else {
      administrator.change(new Person(lead.id(), lead.agency(), lead.userName(), lead.name(), lead.job(), true,
          EnumSet.of(Role.PRACTITIONER)));
    }
  }

  private String page(Person person, String address) {
    return RestSession.of(person, port).send("GET", address, "", "text/plain").body();
  }
}
