package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An overdue task handed over by the engine's API, past our page: the same rule, the same 400. */
class RestHandOverTest extends ProductTest {

  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Directory directory;
  @Autowired
  Escalation escalation;
  @LocalServerPort
  int port;
  private OpenCase open;
  private OpenTask overdue;
  private RestSession lead;

  @BeforeEach
  void aLeadHasClaimedTheEscalationOfATriage() {
    open = OpenCase.raised(new TestPeople(directory), cases, work);
    OpenTask triage = open.task(OpenCase.TRIAGE);
    clock.moveTo(triage.dueAt().orElseThrow());
    escalation.escalate(triage.id());
    overdue = open.task("overdue_task");
    cases.claim(open.lead(), overdue.id());
    lead = RestSession.of(open.lead(), port);
  }

  @Test
  void nobodyWhoMayNotHaveItIsGivenItByTheApi() {
    Person foreign = new TestPeople(directory).lead();
    Person administrator = open.people().the(Role.ADMINISTRATOR);
    for (Person person : List.of(foreign, administrator)) {
      assertThat(handTo(person.userName()).statusCode()).as(person.job()).isEqualTo(400);
    }
    assertThat(open.task(OpenCase.TRIAGE).claimedBy()).isEmpty();
    assertThat(work.candidates(open.task(OpenCase.TRIAGE).id())).doesNotContain(foreign.id(), administrator.id());
  }

  @Test
  void whoeverMayHaveItIs() {
    Person manager = open.people().the(Role.SERVICE_MANAGER);
    assertThat(handTo(manager.userName()).statusCode()).isEqualTo(204);
    assertThat(open.task(OpenCase.TRIAGE).claimedBy()).hasValue(manager.id());
  }

  private HttpResponse<String> handTo(String userName) {
    return lead.post("/task/" + overdue.id() + "/submit-form", """
        {"variables": {"escalation_answer": {"value": "hand_to"}, "hand_to_person": {"value": "%s"},
          "escalation_reasons": {"value": "Somebody else is nearer"}}}""".formatted(userName));
  }
}
