package org.sevenfold.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.directory.account.PaperCodes;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.signin.openid.Identities;
import org.sevenfold.signin.openid.Identity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At a change to a provider one act asks for everybody's code, by the rules of a single one. */
class CodesForAllTest extends ProductTest {

  @Autowired
  CodesForAll all;
  @Autowired
  SignInCodes codes;
  @Autowired
  PaperCodes paper;
  @Autowired
  Identities identities;
  @Autowired
  OwnAccount accounts;
  @Autowired
  Directory directory;
  @Autowired
  Staffing staffing;
  @Autowired
  PeopleRecord record;
  @Autowired
  JdbcClient jdbc;

  private TestAdministrator administrator;
  private TestPeople people;

  @BeforeEach
  void anAgencyThatHadPasswords() {
    jdbc.sql("update person set active = false").update();
    people = new TestPeople(directory);
    administrator = new TestAdministrator(staffing, directory);
    bind(administrator.person());
    directory.mailsTo(people.raiser().id(), "");
    directory.mailsTo(people.lead().id(), "lead@test.example");
  }

  @Test
  void whoeverIsNotBoundGetsOneByMailOrOnPaperAndNobodyElseDoes() {
    Person joined = joined();
    codes.byMail(joined.id());
    int before = accounts.sessionsEnded(joined.id());
    all.ask(administrator.person().id());
    assertThat(codes.waiting(people.raiser().id()).orElseThrow().onPaper()).as("without an address").isTrue();
    assertThat(codes.waiting(people.lead().id()).orElseThrow().onPaper()).as("with one").isFalse();
    assertThat(codes.waiting(administrator.person().id())).as("bound").isEmpty();
    assertThat(accounts.sessionsEnded(joined.id())).as("has a code that is good").isEqualTo(before);
    assertThat(record.about(people.raiser().id()).get(0).changes())
        .containsExactly(new PeopleRecord.Change("code", "", "on paper"));
    assertThat(all.missing()).isEmpty();
  }

  @Test
  void aCodeThatIsOverIsAskedForAgainAndOneOnItsWayIsNot() {
    all.ask(administrator.person().id());
    codes.byMail(people.lead().id());
    clock.moveTo(TUESDAY.plus(Duration.ofDays(8)));
    assertThat(all.missing()).extracting(SignInCodes.Without::person).contains(people.lead().id())
        .doesNotContain(people.raiser().id());
  }

  @Test
  void onlyAnAdministratorAsksAndNothingHappensOtherwise() {
    assertThatThrownBy(() -> all.ask(people.lead().id())).isInstanceOf(AnswerRefused.class);
    assertThat(codes.waiting(people.raiser().id())).isEmpty();
  }

  @Test
  void ofTwoWhoAskAtOnceOneDoes() {
    PersonId another = new TestPeople(directory).the(Role.ADMINISTRATOR).id();
    bind(directory.person(another).orElseThrow());
    int before = accounts.sessionsEnded(people.raiser().id());
    Stream.of(administrator.person().id(), another).map(by -> CompletableFuture.runAsync(() -> all.ask(by))).toList()
        .forEach(CompletableFuture::join);
    assertThat(accounts.sessionsEnded(people.raiser().id())).isEqualTo(before + 1);
  }

  @Test
  void whoeverAskedPrintsNoneWhileAnotherGetsInByMail() {
    all.ask(administrator.person().id());
    assertThat(paper.printAll(administrator.person())).as("whoever asked").isEmpty();
    assertThat(paper.print(administrator.person().id(), people.raiser().id())).isEmpty();
    codes.byMail(people.lead().id());
    assertThat(paper.printAll(administrator.person())).as("while the code of another is good").isEmpty();
    jdbc.sql("update person set active = false where id <> ?").param(administrator.person().id().value()).update();
    directory.active(people.raiser().id(), true);
    assertThat(paper.printAll(administrator.person())).as("nobody else is there").isNotEmpty();
  }

  @Test
  void allLettersAreMadeAtOnceEachOnce() {
    all.ask(administrator.person().id());
    codes.byMail(people.lead().id());
    bind(people.lead());
    List<PaperCodes.Letter> letters = paper.printAll(people.lead());
    assertThat(letters).extracting(PaperCodes.Letter::person).contains(people.raiser());
    assertThat(letters).extracting(letter -> letter.code().code()).doesNotHaveDuplicates();
    assertThat(codes.waiting(people.raiser().id()).orElseThrow().good()).isTrue();
    assertThat(record.about(people.raiser().id()).get(0).changes())
        .containsExactly(new PeopleRecord.Change("code", "", "printed"));
    assertThat(paper.printAll(people.lead())).as("what was printed stays good").isEmpty();
  }

  private Person joined() {
    String userName = "n" + UUID.randomUUID();
    administrator.join(new Newcomer(userName, "Anna Lee", "Nurse", "a@test.example", people.agency(),
        Set.of(Role.PRACTITIONER)));
    return directory.byUserName(userName).orElseThrow();
  }

  /** As after a code that was typed. */
  private void bind(Person person) {
    if (codes.waiting(person.id()).isEmpty()) {
      staffing.make(new TestPeople(directory).the(Role.ADMINISTRATOR).id(),
          new StaffChange.NewCode(person.id(), true));
      codes.onPaper(person.id());
    }
    identities.bind(person, new Identity(UUID.randomUUID().toString(), false), accounts.sessionsEnded(person.id()));
  }
}
