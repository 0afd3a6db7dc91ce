package org.sevenfold.directory.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestSettings;
import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.account.FirstAdministrator.Said;
import org.sevenfold.record.Act;
import org.sevenfold.record.Author;
import org.sevenfold.record.PeopleRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FirstAdministratorTest extends ProductTest {

  private static final String PASSWORD = "three plain words";

  @Autowired
  JdbcClient jdbc;
  @Autowired
  Directory directory;
  @Autowired
  Accounts accounts;
  @Autowired
  PeopleRecord record;
  @Autowired
  WhatChanged changes;
  @Autowired
  SignInCodes codes;
  @Autowired
  PasswordEncoder passwords;
  @Autowired
  PlatformTransactionManager transactions;

  private final String userName = "first" + UUID.randomUUID();
  private FirstAdministrator first;

  /** The suite's database is full of people; to this directory it is empty until the administrator is there. */
  @BeforeEach
  void thereIsNobodyYet() {
    jdbc.sql("delete from setup_token").update();
    Directory empty = mock(Directory.class, delegatesTo(directory));
    doAnswer(asked -> !accounts.isTaken(userName)).when(empty).isEmpty();
    first = new FirstAdministrator(empty, accounts, new SetupToken(jdbc, clock), record, changes, codes,
        TestSettings.standard());
  }

  @Test
  void theTokenIsLongAndOnlyItsHashIsKept() {
    String token = first.token().orElseThrow();
    assertThat(token.replace("-", "")).hasSize(26);
    assertThat(jdbc.sql("select hash from setup_token").query(String.class).single()).hasSize(64).doesNotContain(token);
    assertThat(first.isWanted()).isTrue();
  }

  @Test
  void theRightTokenMakesTheAgencyAndItsAdministratorAndIsUsedUp() {
    String token = first.token().orElseThrow();
    assertThat(appoint("  " + token.toUpperCase() + " ")).isTrue();
    Person admin = directory.byUserName(userName).orElseThrow();
    assertThat(admin.roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(directory.agency(admin.agency())).hasValueSatisfying(agency -> {
      assertThat(agency.name()).isEqualTo("Brook School");
      assertThat(agency.type()).isEqualTo("statutory");
      assertThat(agency.pack()).isEqualTo("england-2026");
    });
    assertThat(passwords.matches(PASSWORD, directory.password(userName).orElseThrow())).isTrue();
    assertThat(codes.waiting(admin.id())).isEmpty();
    assertThat(record.of(admin.agency(), 5)).singleElement().satisfies(joined -> {
      assertThat(joined.kind()).isEqualTo(Act.Kind.JOINED);
      assertThat(joined.by()).hasValue(new Author("Alex Doyle", "administrator"));
    });
    assertThat(first.isWanted()).isFalse();
    assertThat(appoint(token)).isFalse();
    assertThat(first.token()).isEmpty();
  }

  @Test
  void aWrongTokenMakesNothing() {
    first.token();
    assertThat(appoint("2222-3333")).isFalse();
    assertThat(accounts.isTaken(userName)).isFalse();
    assertThat(first.isWanted()).isTrue();
  }

  @Test
  void strangersWithWrongTokensKeepNobodyOut() {
    String token = first.token().orElseThrow();
    for (int wrong = 0; wrong < 20; wrong++) {
      assertThat(appoint("wrong")).isFalse();
    }
    assertThat(appoint(token)).isTrue();
  }

  @Test
  void aNewStartMakesTheTokenOfTheLastOneWorthless() {
    String before = first.token().orElseThrow();
    first.token();
    assertThat(appoint(before)).isFalse();
  }

  @Test
  void whereSomebodyIsThereIsNoTokenAndNoPage() {
    FirstAdministrator late =
        new FirstAdministrator(directory, accounts, new SetupToken(jdbc, clock), record, changes, codes,
            TestSettings.standard());
    accounts.join(new Newcomer(userName, "A", "b", "", accounts.makeAgency("C", "unknown", "england-2026"),
        Set.of(Role.PRACTITIONER)), PASSWORD);
    String stale = new SetupToken(jdbc, clock).fresh();
    assertThat(late.token()).isEmpty();
    assertThat(late.isWanted()).isFalse();
    assertThat(inTransaction(late, stale)).isFalse();
  }

  private boolean appoint(String token) {
    return inTransaction(first, token);
  }

  private boolean inTransaction(FirstAdministrator appointing, String token) {
    return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(
        open -> appointing
            .appoint(new Said(token, userName, "Alex Doyle", "Brook School", "statutory", "england-2026", PASSWORD))));
  }
}
