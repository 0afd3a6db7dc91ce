package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestAdministrator;
import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.directory.account.PaperCodes;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.StaffChange;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody gets another's account by sending its codes elsewhere: not whoever makes the accounts either (ADR 0027). */
class AccountStaysTheirsTest extends PageTest {

  private static final String OWN = "own@test.example";
  private static final String ELSEWHERE = "elsewhere@test.example";
  private static final String WHY = "She has shown me her new address";

  @Autowired
  Staffing staffing;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Proposals proposals;
  @Autowired
  PeopleRecord record;
  @Autowired
  Accounts accounts;
  @Autowired
  SignInCodes codes;
  @Autowired
  PaperCodes paper;
  @Autowired
  OwnAccount account;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  PlatformTransactionManager transactions;

  private TestAdministrator administrator;

  @BeforeEach
  void theyHaveAnAddress() {
    administrator = new TestAdministrator(staffing, directory);
    new TransactionTemplate(transactions).executeWithoutResult(
        now -> List.of(people.lead(), people.raiser()).forEach(person -> directory.mailsTo(person.id(), OWN)));
  }

  @Test
  void anotherAddressWaitsForASecondPersonAndACodeGoesWhereItWent() throws Exception {
    sendElsewhere(people.lead());
    administrator.make(new StaffChange.NewCode(people.lead().id(), false));
    assertThat(directory.mail(people.lead().id())).contains(OWN);
    assertThat(jdbc.sql("select code_sent_to from person where id = ?").param(people.lead().id().value())
        .query(String.class).single()).isEqualTo(OWN);
    assertThat(told(people.lead())).as("whose account it is, where her mail goes").contains("POWER_USED");
    assertThat(text(people.secondLead(), "/proposals")).contains(ELSEWHERE + " in place of " + OWN);
    confirmations.confirm(people.secondLead(), asked(people.secondLead(), people.lead()).id(), WHY);
    assertThat(directory.mail(people.lead().id())).contains(ELSEWHERE);
    assertThat(record.about(people.lead().id()).get(0).changes()).contains(
        new PeopleRecord.Change("reason", "", WHY), new PeopleRecord.Change("mail", OWN, ELSEWHERE));
  }

  @Test
  void howeverLongNobodyAnswersNobodyOfAnotherAgencyIsAskedWhileSomebodyIsHere() {
    sendElsewhere(people.lead());
    jdbc.sql("update proposal set rung = 9 where person = ?").param(people.lead().id().value()).update();
    assertThat(jdbc.sql("select distinct r.agency from second_person s join person_in_role r on r.person = s.person"
        + " join proposal p on p.id = s.proposal where p.person = ?").param(people.lead().id().value())
        .query(String.class).list()).containsExactly(people.agency());
  }

  @Test
  void aTeachersAccountIsHersToo() {
    sendElsewhere(people.raiser());
    assertThat(directory.mail(people.raiser().id())).contains(OWN);
    decline(people.lead(), people.raiser());
    assertThat(directory.mail(people.raiser().id())).contains(OWN);
  }

  @Test
  void neitherWhoeverWantsItNorWhoseAccountItIsConfirmsIt() {
    sendElsewhere(people.lead());
    Proposal asked = asked(people.secondLead(), people.lead());
    for (Person person : List.of(administrator.person(), people.lead(), people.raiser())) {
      assertThatThrownBy(() -> confirmations.confirm(person, asked.id(), WHY)).as(person.name())
          .isInstanceOf(AnswerRefused.class);
    }
  }

  @Test
  void aCodeAskedForBeforeDoesNotMakeItNobodys() {
    administrator.make(new StaffChange.NewCode(people.raiser().id(), false));
    sendElsewhere(people.raiser());
    assertThat(directory.mail(people.raiser().id())).contains(OWN);
  }

  @Test
  void neitherDoTheirRolesWhenTheyAreTakenFirst() {
    administrator.change(people.lead().as(EnumSet.of(Role.PRACTITIONER)));
    sendElsewhere(directory.person(people.lead().id()).orElseThrow());
    assertThat(directory.mail(people.lead().id())).contains(OWN);
  }

  @Test
  void movedToWhereNobodyIsSomebodyElsewhereIsAskedAndPrintsNoLetterForWhoeverMovedThem() {
    String empty = accounts.makeAgency("Agency " + UUID.randomUUID(), "statutory", "staffordshire-2009");
    Person there = new Person(people.raiser().id(), empty, people.raiser().userName(), "Anna", "Teacher", true,
        Set.of(Role.PRACTITIONER));
    administrator.change(there);
    sendElsewhere(there);
    administrator.make(new StaffChange.NewCode(there.id(), true));
    assertThat(directory.mail(there.id())).contains(OWN);
    assertThat(paper.print(administrator.person().id(), there.id())).isEmpty();
    assertThat(paper.print(people.lead().id(), there.id())).isPresent();
    decline(people.lead(), there);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SAFEGUARDING_LEAD", "PRACTITIONER"})
  void whileSomebodyNewHasNoPasswordAnAddressIsPutRightAtOnceUnlessTheyAreTrusted(Role role) {
    String userName = "n" + UUID.randomUUID();
    administrator.join(new Newcomer(userName, "Anna Lee", "Nurse", OWN, people.agency(), Set.of(role)));
    Person anna = directory.byUserName(userName).orElseThrow();
    assertThat(accounts.hadPassword(anna.id())).isFalse();
    sendElsewhere(anna.roles().isEmpty() ? anna.as(EnumSet.of(Role.PRACTITIONER)) : anna);
    assertThat(directory.mail(anna.id())).contains(role == Role.PRACTITIONER ? ELSEWHERE : OWN);
  }

  @Test
  void oneAtATime() {
    sendElsewhere(people.lead());
    assertThatThrownBy(
        () -> administrator.make(new StaffChange.Changed(people.lead(), "third@test.example")))
        .isInstanceOf(AnswerRefused.class).hasMessageContaining("A second person is to decide already");
  }

  @Test
  void whoeverOwnsItWaitsForNobody() {
    account.mail(people.lead(), ELSEWHERE);
    assertThat(directory.mail(people.lead().id())).contains(ELSEWHERE);
    assertThat(proposals.waitingFor(people.secondLead().id())).isEmpty();
  }

  /** Nobody else is anywhere: tried, and taken back, as the other tests' people share the database. */
  @Test
  void whereNobodyIsItGoesThereAtOnceAndComesBackWhenTheFirstWhoCouldDeclinesIt() {
    new TransactionTemplate(transactions).executeWithoutResult(tried -> {
      jdbc.sql("update person set active = false where id not in (?, ?)")
          .params(administrator.person().id().value(), people.raiser().id().value()).update();
      sendElsewhere(people.raiser());
      assertThat(directory.mail(people.raiser().id())).contains(ELSEWHERE);
      assertThat(record.about(people.raiser().id()).get(0).kind()).isEqualTo(Act.Kind.ALONE);
      directory.active(people.lead().id(), true);
      int ended = account.sessionsEnded(people.raiser().id());
      decline(people.lead(), people.raiser());
      assertThat(directory.mail(people.raiser().id())).contains(OWN);
      assertThat(account.sessionsEnded(people.raiser().id())).as("whoever got in is out").isGreaterThan(ended);
      assertThat(codes.waiting(people.raiser().id())).as("a new code").isPresent();
      tried.setRollbackOnly();
    });
  }

  private void sendElsewhere(Person person) {
    administrator.make(new StaffChange.Changed(person, ELSEWHERE));
  }

  private void decline(Person by, Person about) {
    confirmations.decline(by, asked(by, about).id(), "She knows nothing of it");
  }

  private Proposal asked(Person person, Person about) {
    return proposals.waitingFor(person.id()).stream().filter(one -> one.what().person().equals(about.id())).findFirst()
        .orElseThrow();
  }

  private List<String> told(Person person) {
    return jdbc.sql("select kind from notice where person = ?").param(person.id().value()).query(String.class).list();
  }
}
