package org.sevenfold.engine;

import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSites;
import org.sevenfold.access.State;
import org.sevenfold.child.ChildWork;
import org.sevenfold.child.OneOfSeveral;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.Staffing;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes each of everybody what they are to a concern of their own, in the way that the product makes them so. */
final class RightsStage {

  private static final String WHY = "Somebody who works with the family said so";

  private final CaseWork cases;
  private final WorkList work;
  private final ChildWork children;
  private final Concerns concerns;
  private final Exclusions exclusions;
  private final Confirmations confirmations;
  private final TestAdministrator administrator;
  private final Staffing staffing;
  private final AgencySites agencySites;
  private final Directory directory;
  private final Disclosures disclosures;
  private final TaskService tasks;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  /** Who decided something in each of the concerns too. */
  private final Person somebodyElse;

  RightsStage(CaseWork cases, ChildWork children, WorkList work, Concerns concerns, Exclusions exclusions,
      Confirmations confirmations, Staffing staffing, AgencySites agencySites,
      Directory directory, Disclosures disclosures, TaskService tasks, JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.children = children;
    this.work = work;
    this.concerns = concerns;
    this.exclusions = exclusions;
    this.confirmations = confirmations;
    this.administrator = new TestAdministrator(staffing, directory);
    this.staffing = staffing;
    this.agencySites = agencySites;
    this.directory = directory;
    this.disclosures = disclosures;
    this.tasks = tasks;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.somebodyElse = new TestPeople(directory).lead();
  }

  RightsScene of(Somebody who, State state) {
    TestPeople people = new TestPeople(directory);
    if (who.isOfASite()) {
      TestSites sites = new TestSites(people, staffing, directory, agencySites);
      sites.put(people.the(Role.SERVICE_MANAGER), sites.south());
    }
    OpenCase open = OpenCase.raised(people, cases, work);
    ConcernReference concern = open.reference();
    TaskId task = open.task(OpenCase.TRIAGE).id();
    children.add(people.raiser(), concern, OneOfSeveral.same("Ben Stone", "under_12"));
    disclosures.add(new Disclosure(concern, concern, "CSC", 1, false, RightsScene.SENT));
    Person person = person(who, people);
    become(who, person, people, concern, task);
    decided(somebodyElse, concern);
    switch (state) {
      case MASKED -> concerns.mask(concern);
      case CLOSED -> concerns.close(concern, "SHARE");
      default -> {
        // raised with the lead, it is open from the first second
      }
    }
    boolean taken = work.find(task).orElseThrow().isClaimed();
    return new RightsScene(who, directory.person(person.id()).orElse(person), state, concern, task, taken);
  }

  private Person person(Somebody who, TestPeople people) {
    return switch (who) {
      case A_COLLEAGUE -> joins(people.agency(), Role.PRACTITIONER);
      case A_LEAD_ELSEWHERE -> new TestPeople(directory).lead();
      case A_LEAD_OF_ANOTHER_SITE, A_LEAD_OF_ANOTHER_SITE_WHO_IS_ASKED, A_LEAD_OF_ANOTHER_SITE_WHO_HAS_WORK_IN_IT ->
        people.secondLead();
      case THE_LEADS_DEPUTY -> people.secondLead();
      default -> people.the(who.role);
    };
  }

  private Person joins(String agency, Role role) {
    TestPeople elsewhere = new TestPeople(directory);
    Person other = elsewhere.the(role);
    Person here = new Person(other.id(), agency, other.userName(), other.name(), other.job(), true, EnumSet.of(role));
    directory.change(here);
    return here;
  }

  private void asksForTheirData(Person handler, String stage, ConcernReference concern) {
    String request = ConcernReference.random().value();
    jdbc.sql("insert into data_request (reference, agency, kind, received, due, handled_by, stage, put_by)"
        + " values (?, ?, 'access', '2026-11-17', '2026-12-17', ?, ?, ?)")
        .params(request, handler.agency(), handler.id().value(), stage, handler.id().value()).update();
    jdbc.sql("insert into data_request_concern (request, concern) values (?, ?)").params(request, concern.value())
        .update();
  }

  private void become(Somebody who, Person person, TestPeople people, ConcernReference concern, TaskId task) {
    switch (who) {
      case A_LEAD_WHO_OPENED_IT -> concerns.openTo(person.id(), concern);
      case A_LEAD_LEFT_OUT, THE_RAISER_LEFT_OUT -> {
        exclusions.exclude(people.secondLead(), person.id(), concern, WHY).ifPresent(proposal -> confirmations
            .confirm(who == Somebody.A_LEAD_LEFT_OUT ? people.the(Role.SERVICE_MANAGER) : people.lead(), proposal.id(),
                WHY));
        forgotten(person, task);
      }
      case INFORMATION_GOVERNANCE_WHO_ANSWERS_A_REQUEST -> asksForTheirData(person, "open", concern);
      case THE_GUARDIAN_WHO_CHECKS_A_REQUEST ->
        asksForTheirData(people.the(Role.IG_LEGAL_ADVISER), "checking", concern);
      case WHO_HAS_WORK_IN_IT -> has(person, task);
      case A_LEAD_OF_ANOTHER_SITE_WHO_IS_ASKED -> administrator.duty(people.lead(), false);
      case A_LEAD_OF_ANOTHER_SITE_WHO_HAS_WORK_IN_IT -> {
        administrator.duty(people.lead(), false);
        cases.claim(person, task);
      }
      case AN_ADVISER_ASKED -> {
        advice(concern, task);
        has(person, task);
      }
      case AN_ADVISER_WHO_ANSWERED, THE_GUARDIAN_WHO_DECIDED -> decided(person, concern);
      case THE_GUARDIAN_ASKED -> {
        isOfRole(who.role, task);
        offer(person, task);
      }
      case THE_GUARDIAN_WHEN_ANOTHER_HAS_IT -> {
        isOfRole(who.role, task);
        offer(person, task);
        cases.claim(people.lead(), task);
      }
      case A_MANAGER_WITH_A_CONFLICT -> {
        transaction.executeWithoutResult(status -> work.conflicted(List.of(person.id()), task));
        forgotten(person, task);
      }
      case THE_GUARDIAN_WHO_HAS_IT, INFORMATION_GOVERNANCE_ASKED -> {
        isOfRole(who.role, task);
        has(person, task);
      }
      case A_LEAD_WHO_LEFT -> administrator.leave(person);
      case THE_RAISER_WHO_MOVED -> {
        administrator.change(new Person(person.id(), new TestPeople(directory).agency(), person.userName(),
            person.name(), person.job(), true, person.roles()));
        forgotten(person, task);
      }
      default -> {
        // what they are to it comes of who they are
      }
    }
  }

  private void has(Person person, TaskId task) {
    offer(person, task);
    cases.claim(person, task);
  }

  private void offer(Person person, TaskId task) {
    transaction.executeWithoutResult(status -> {
      tasks.addCandidateUser(task.value(), person.id().value());
      work.offered(List.of(person.id()), task);
    });
  }

  /** A row that was left behind by mistake: "no" wins over it. */
  private void forgotten(Person person, TaskId task) {
    transaction.executeWithoutResult(status -> work.offered(List.of(person.id()), task));
  }

  private void isOfRole(Role role, TaskId task) {
    jdbc.sql("update open_work set role = ? where task = ?").params(role.key(), task.value()).update();
  }

  private void advice(ConcernReference concern, TaskId task) {
    String own = ConcernReference.random().value();
    jdbc.sql("insert into own_reference (reference, concern, opens) values (?, ?, false)")
        .params(own, concern.value()).update();
    jdbc.sql("update open_work set reference = ? where task = ?").params(own, task.value()).update();
  }

  private void decided(Person person, ConcernReference concern) {
    jdbc.sql("""
        insert into own_decision (task, concern, reference, entry, person, title, at)
        values (?, ?, ?, 1, ?, 'Decide', ?)""")
        .params("decided-" + concern + person.id(), concern.value(), concern.value(), person.id().value(),
            Timestamp.from(RightsScene.SENT))
        .update();
  }
}
