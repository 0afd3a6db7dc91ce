package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In Camunda's Tasklist colleagues have names, and nobody else has. */
class NamesInCamundaTest extends ProductTest {

  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Directory directory;
  @LocalServerPort
  int port;
  private OpenCase open;

  @BeforeEach
  void theSecondLeadHasTheTriage() {
    open = OpenCase.raised(new TestPeople(directory), cases, work);
    open.claimed(OpenCase.TRIAGE, open.people().secondLead());
  }

  @Test
  void whoHasATaskStandsInTheListByName() {
    HttpResponse<String> list = list(open.people().secondLead());
    assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
    assertThat(list.body()).contains("\"assignee\":\"" + open.people().secondLead().id() + "\"",
        "\"firstName\":\"" + open.people().secondLead().name() + "\"");
  }

  @Test
  void nobodyOfAnotherAgencyHasANameForThemAndNobodyIsFoundByOne() {
    Person stranger = new TestPeople(directory).lead();
    RestSession lead = RestSession.of(open.lead(), port);
    for (Person person : new Person[] {stranger, open.people().the(Role.MANAGER)}) {
      assertThat(lead.get("/user/" + person.id() + "/profile").body()).doesNotContain(person.name());
    }
    assertThat(lead.get("/user/" + open.lead().id() + "/profile").body()).contains(open.lead().name());
    assertThat(lead.get("/user?firstName=" + open.lead().name().replace(" ", "%20")).statusCode()).isIn(400, 403);
  }

  /** As Tasklist asks: it wants who has what along with the tasks. */
  private HttpResponse<String> list(Person person) {
    RestSession session = RestSession.of(person, port);
    String filters = session.get("/filter?resourceType=Task&itemCount=false&firstResult=0&maxResults=99").body();
    String mine = filters.replaceAll("(?s).*?\"id\":\"([^\"]*)\"[^}]*?\"name\":\"My work\".*", "$1");
    return session.list("/filter/" + mine + "/list?firstResult=0&maxResults=15", "{}");
  }
}
