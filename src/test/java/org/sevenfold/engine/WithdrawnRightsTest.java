package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.Identity;
import org.sevenfold.work.OpenedBecause;
import org.sevenfold.work.Staffing;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is taken from somebody who has signed in is gone at their next click: on our pages, by REST, in Java. */
class WithdrawnRightsTest extends EngineTest {

  private static final String WHY = "Somebody close to the child";

  @LocalServerPort
  int port;
  @Autowired
  Staffing staffing;
  @Autowired
  Exclusions exclusions;
  @Autowired
  Concerns concerns;
  @Autowired
  Identity identity;

  private TestPeople people;
  private TestPeople elsewhere;
  private OpenCase open;
  private TestAdministrator administrator;

  @BeforeEach
  void aConcernIsPassedToTheLeads() {
    elsewhere = new TestPeople(directory);
    administrator = new TestAdministrator(staffing, directory);
    people = new TestPeople(directory);
    open = OpenCase.raised(people, cases, work);
    cases.passToLead(people.raiser(), open.reference());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
      TAKEN             | FROM              | PAGE                | THEN | REST                    | THEN
      safeguarding lead | SAFEGUARDING_LEAD | /concerns/REF/people | 404 | /task/TRIAGE            | 404
      safeguarding lead | SAFEGUARDING_LEAD | /dashboard          | 403  | /task/TRIAGE            | 404
      service manager   | SERVICE_MANAGER   | /dashboard          | 403  | /task/TRIAGE            | 404
      manager           | MANAGER           | /dashboard          | 403  | /task/TRIAGE            | 404
      administrator     | ADMINISTRATOR     | /people             | 403  | /process-instance/count | 403
      administrator     | ADMINISTRATOR     | /health             | 403  | /process-instance/count | 403
      active            | SAFEGUARDING_LEAD | /tasks              | 302  | /task/TRIAGE            | 401
      agency            | SAFEGUARDING_LEAD | /concerns/REF       | 404  | /task/TRIAGE            | 403
      duty              | SAFEGUARDING_LEAD | /tasks/TRIAGE       | 404  | /task/TRIAGE            | 404
      not left out      | SAFEGUARDING_LEAD | /concerns/REF       | 404  | /task/TRIAGE            | 404
      """)
  void whatIsTakenFromSomebodyIsGoneAtTheirNextClick(String taken, Role from, String page, int pageThen, String rest,
      int restThen) {
    theWorkGoesTo(from);
    Person person = people.the(from);
    RestSession live = RestSession.of(person, port);
    assertThat(live.send("GET", filled(page), "", "text/plain").statusCode()).as("page before").isEqualTo(200);
    assertThat(live.get(filled(rest))).as("REST before").matches(WithdrawnRightsTest::shows);
    assertThat(may(taken, person)).as("Java before").isTrue();

    take(taken, person);

    assertAll(
        () -> assertThat(live.get(filled(rest))).as("REST after")
            .matches(answer -> answer.statusCode() == restThen && !shows(answer)),
        () -> assertThat(live.send("GET", filled(page), "", "text/plain").statusCode()).as("page after")
            .isEqualTo(pageThen),
        () -> assertThat(may(taken, person)).as("Java after, with a copy from before").isFalse());
  }

  @Test
  void aLeaversSessionEndsWithAPageThatSaysSo() {
    RestSession live = RestSession.of(people.lead(), port);
    administrator.leave(people.lead());
    HttpResponse<String> answer = live.send("GET", "/tasks", "", "text/plain");
    assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to)
        .endsWith("/sign-in?ended"));
    assertThat(live.send("GET", "/sign-in?ended", "", "text/plain").body()).contains("You have been signed out");
    administrator.comeBack(people.lead());
    assertThat(live.send("GET", "/tasks", "", "text/plain").statusCode()).as("the session is over for good")
        .isEqualTo(302);
  }

  /** Whoever does it by hand in the database has not offered the work anew, and still nobody gets in. */
  @ParameterizedTest
  @CsvSource({"active = false, 302, 401", "agency = 'ELSEWHERE', 404, 409"})
  void whatIsTakenInTheDatabaseAloneIsGoneToo(String change, int page, int rest) {
    TaskId triage = open.claimed(OpenCase.TRIAGE, people.lead());
    RestSession live = RestSession.of(people.lead(), port);
    jdbc.sql("update person set " + change.replace("ELSEWHERE", elsewhere.agency()) + " where id = ?")
        .param(people.lead().id().value()).update();
    assertAll(
        () -> assertThat(live.send("GET", "/tasks/" + triage, "", "text/plain").statusCode()).isEqualTo(page),
        () -> assertThat(live.post("/task/" + triage + "/unclaim", "{}").statusCode()).isEqualTo(rest),
        () -> assertThat(work.mine(people.lead().id())).isEmpty(),
        () -> assertThat(concerns.seenBy(people.lead().id(), open.reference())).isEmpty(),
        () -> assertThat(allowed(() -> cases.answer(people.lead(), triage, OpenCase.TRIAGED))).isFalse());
  }

  @Test
  void whoLeadsNoLongerOpensNoIdentity() {
    ConcernReference masked = OpenCase.asked(people, cases, work).reference();
    assertThat(allowed(() -> identity.open(people.secondLead(), masked, OpenedBecause.BELONGS_TOGETHER, WHY))).isTrue();
    administrator.change(with(people.lead(), people.agency(), Role.PRACTITIONER));
    assertThat(allowed(() -> identity.open(people.lead(), masked, OpenedBecause.BELONGS_TOGETHER, WHY))).isFalse();
  }

  /** She goes on seeing what she raised herself; that does not make her its lead. */
  @Test
  void whoLeadsNoLongerLeavesNobodyOutOfWhatTheyRaised() {
    ConcernReference own = cases.raise(people.lead(), OpenCase.RAISED);
    RestSession live = RestSession.of(people.lead(), port);
    administrator.change(with(people.lead(), people.agency(), Role.PRACTITIONER));
    assertThat(concerns.seenBy(people.lead().id(), own)).isPresent();
    assertThat(allowed(() -> exclusions.exclude(people.lead(), people.the(Role.MANAGER).id(), own, WHY))).isFalse();
    assertThat(live.send("GET", "/concerns/" + own + "/people", "", "text/plain").statusCode()).isEqualTo(404);
  }

  private void take(String taken, Person person) {
    switch (taken) {
      case "active" -> administrator.leave(person);
      case "agency" -> administrator.change(with(person, elsewhere.agency(), Role.SAFEGUARDING_LEAD));
      case "duty" -> administrator.duty(person, false);
      case "not left out" -> exclusions.exclude(people.secondLead(), person.id(), open.reference(), WHY);
      default -> administrator.change(with(person, person.agency(), Role.PRACTITIONER));
    }
  }

  private boolean may(String taken, Person person) {
    return switch (taken) {
      case "administrator" ->
        !engine.getIdentityService().createGroupQuery().groupMember(person.id().value()).list().stream()
            .filter(group -> "cockpit".equals(group.getId())).toList().isEmpty();
      case "safeguarding lead" -> allowed(() -> {
        exclusions.exclude(person, people.the(Role.MANAGER).id(), open.reference(), WHY);
        exclusions.letIn(person, people.the(Role.MANAGER).id(), open.reference(), WHY);
      });
      default -> allowed(() -> {
        cases.claim(person, open.task(OpenCase.TRIAGE).id());
        cases.putBack(person, open.task(OpenCase.TRIAGE).id());
      });
    };
  }

  private static boolean allowed(Runnable act) {
    try {
      act.run();
      return true;
    } catch (AnswerRefused refused) {
      return false;
    }
  }

  /** Work comes to managers where those before them are away. */
  private void theWorkGoesTo(Role role) {
    if (Set.of(Role.SERVICE_MANAGER, Role.MANAGER).contains(role)) {
      List.of(people.lead(), people.secondLead()).forEach(administrator::leave);
    }
    if (role == Role.MANAGER) {
      administrator.leave(people.the(Role.SERVICE_MANAGER));
    }
  }

  private static boolean shows(HttpResponse<String> answer) {
    return answer.statusCode() == 200 && !answer.body().equals("{\"count\":0}");
  }

  private static Person with(Person person, String agency, Role role) {
    return new Person(person.id(), agency, person.userName(), person.name(), person.job(), person.onDuty(),
        EnumSet.of(role));
  }

  private String filled(String template) {
    return template.replace("REF", open.reference().value()).replace("TRIAGE", open.task(OpenCase.TRIAGE).id().value());
  }
}
