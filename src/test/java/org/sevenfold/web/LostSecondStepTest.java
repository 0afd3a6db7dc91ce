package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.signin.SecondFactors;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.StaffChange;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Phone and recovery codes are lost: two people let somebody in again, never an administrator alone. */
class LostSecondStepTest extends SignInPages {

  private static final String WHY = "She was here, and her phone is in the canal";

  @Autowired
  Staffing staffing;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Proposals proposals;
  @Autowired
  SecondFactors factors;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  PlatformTransactionManager transactions;

  private Person administrator;

  @BeforeEach
  void somebodyHasAnApp() throws Exception {
    administrator = people.the(Role.ADMINISTRATOR);
    me = people.lead();
    withPassword();
    phone = setUp();
    clock.moveTo(TUESDAY.plusSeconds(60));
  }

  @Test
  void untilASecondPersonConfirmsItNothingIsTakenAway() throws Exception {
    lost();
    assertThat(withPassword()).isEqualTo("/sign-in/second-step");
    assertThat(jdbc.sql("select kind from notice where person = ?").param(me.id().value()).query(String.class).list())
        .as("whose account it is").contains("POWER_USED");
    for (Person person : new Person[] {administrator, me, people.raiser()}) {
      assertThatThrownBy(() -> confirmations.confirm(person, asked().id(), WHY)).as(person.name())
          .isInstanceOf(AnswerRefused.class);
    }
    assertThat(text(people.secondLead(), "/proposals")).contains("only when you have spoken to them yourself");
    var half = session;
    confirmations.confirm(people.secondLead(), asked().id(), WHY);
    session = half;
    assertThat(withCode(phone.code()).getRedirectedUrl()).as("who was half signed in").isEqualTo("/sign-in");
    assertThat(withPassword()).isEqualTo("/");
    assertThat(factors.of(me).left()).as("recovery codes").isZero();
    assertThat(text(people.secondLead(), "/staff")).contains("without the second step that was lost");
  }

  @Test
  void declinedTheyKeepIt() throws Exception {
    lost();
    confirmations.decline(people.secondLead(), asked().id(), "She knows nothing of it");
    assertThat(withPassword()).isEqualTo("/sign-in/second-step");
    assertThat(withCode(phone.code()).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void oneAtATimeAndOnlyWhereThereIsOne() throws Exception {
    lost();
    assertThat(text(lostOf(me))).contains("A second person is to decide already");
    assertThat(text(lostOf(people.raiser()))).contains("They have no second step");
  }

  @Test
  void aNewCodeForThePasswordTakesNothingOfItAway() {
    staffing.make(administrator.id(), new StaffChange.NewCode(me.id(), false));
    assertThat(factors.has(me.id())).isTrue();
  }

  /** Nobody else is anywhere: tried, and taken back, as the other tests' people share the database. */
  @Test
  void whereNobodyCouldConfirmItNobodyDoesItAlone() {
    new TransactionTemplate(transactions).executeWithoutResult(tried -> {
      tried.setRollbackOnly();
      jdbc.sql("update person set active = false where id not in (?, ?)")
          .params(administrator.id().value(), me.id().value()).update();
      assertThatThrownBy(() -> staffing.make(administrator.id(), new StaffChange.LostStep(me.id())))
          .isInstanceOf(AnswerRefused.class).hasMessageContaining("alone nobody takes a second step away");
    });
    assertThat(factors.has(me.id())).isTrue();
  }

  private void lost() throws Exception {
    assertThat(lostOf(me).getStatus()).isEqualTo(302);
  }

  private MockHttpServletResponse lostOf(Person person) throws Exception {
    return send(administrator, "/people/" + person.id() + "/lost-second-step", Map.of()).getResponse();
  }

  private static String text(MockHttpServletResponse page) throws Exception {
    assertThat(page.getStatus()).isEqualTo(400);
    return page.getContentAsString();
  }

  private Proposal asked() {
    return proposals.waitingFor(people.secondLead().id()).stream()
        .filter(one -> one.what().person().equals(me.id())).findFirst().orElseThrow();
  }
}
