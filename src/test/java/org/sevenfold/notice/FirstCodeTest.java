package org.sevenfold.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.directory.account.PaperCodes;
import org.sevenfold.notice.channel.Undelivered;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.work.StaffChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** A code goes to the person and to nobody else, is good for a while and once, and a new one voids the old. */
class FirstCodeTest extends NoticeTest {

  private static final Pattern CODE = Pattern.compile("Your code: (\\S+)");

  @Autowired
  OwnAccount account;
  @Autowired
  PaperCodes paper;
  @Autowired
  PeopleRecord record;
  @Autowired
  PasswordEncoder passwords;

  private Person anna;

  @BeforeEach
  void annaJoins() {
    anna = joined("anna@test.example");
  }

  @Test
  void theCodeIsMailedToThePersonWithoutTheirNameOrUserName() {
    assertThat(told()).containsExactly(new PersonId("anna"));
    assertThat(letters()).singleElement().satisfies(mail -> {
      assertThat(passwords.matches(code(), hash())).isTrue();
      assertThat(mail.text()).contains("24 November 2026", "/sign-in").doesNotContain(anna.name(),
          anna.userName());
      assertThat(mail.subject()).doesNotContain(code());
    });
  }

  @Test
  void nothingOnItsWayHoldsTheCode() {
    told();
    assertThat(jdbc.sql("select string_agg(n::text, ' ') from notice n where person = ?").param(anna.id().value())
        .query(String.class).single()).doesNotContain(code());
    assertThat(hash()).doesNotContain(code());
  }

  @Test
  void whileItLiesAndAfterItsTimeNothingOpensTheAccount() {
    assertThat(good()).as("before it was sent").isFalse();
    told();
    assertThat(good()).isTrue();
    clock.moveTo(clock.instant().plus(Duration.ofDays(7)));
    assertThat(good()).as("a week later").isFalse();
    assertThat(use("lantern otter gravel")).isFalse();
  }

  @Test
  void itWorksOnce() {
    told();
    assertThat(use(code())).as("as the password").isFalse();
    assertThat(use("lantern otter gravel")).isTrue();
    assertThat(use("another otter gravel")).isFalse();
    assertThat(account.isPassword(anna, "lantern otter gravel")).isTrue();
  }

  @Test
  void aNewCodeVoidsTheOldAndThePageThatTheOldOneOpened() {
    told();
    String old = code();
    int opened = account.sessionsEnded(anna.id());
    administrator.make(new StaffChange.NewCode(anna.id(), false));
    assertThat(passwords.matches(old, hash())).isFalse();
    told();
    assertThat(code()).isNotEqualTo(old);
    assertThat(codes.use(anna.id(), opened, "lantern otter gravel")).as("from the page of the old code").isFalse();
    assertThat(use("lantern otter gravel")).isTrue();
  }

  @Test
  void aCodeThatWentToAnAddressWhichIsNotTheirsAnyMoreIsWorthNothing() {
    told();
    administrator.make(new StaffChange.Changed(anna, "right@test.example"));
    assertThat(good()).isFalse();
    assertThat(use("lantern otter gravel")).isFalse();
    administrator.make(new StaffChange.NewCode(anna.id(), false));
    assertThat(told()).containsExactly(new PersonId("right"));
    assertThat(good()).isTrue();
  }

  @Test
  void whatDidNotGetThroughIsMadeAnewAndTriedAgain() {
    post.refuseWith(Undelivered.How.NOT_REACHED, "The mail server can't be reached");
    told();
    post.takeAgain();
    assertThat(told()).containsExactly(new PersonId("anna"));
    assertThat(passwords.matches(code(), hash())).isTrue();
  }

  @Test
  void aCodeOnPaperIsNotMailedAfterwards() {
    administrator.make(new StaffChange.NewCode(anna.id(), true));
    assertThat(told()).isEmpty();
  }

  @Test
  void aLetterIsPrintedByAnotherThanWhoeverAskedForIt() {
    Person bo = joined("");
    assertThat(told()).containsExactly(new PersonId("anna"));
    assertThat(paper.print(administrator.person().id(), bo.id())).as("whoever asked").isEmpty();
    assertThat(paper.print(people.raiser().id(), bo.id())).as("a practitioner").isEmpty();
    assertThat(paper.print(people.lead().id(), anna.id())).as("for whom it was mailed").isEmpty();
    assertThat(paper.waitingFor(administrator.person())).doesNotContain(bo);
    assertThat(paper.waitingFor(people.lead())).containsExactly(bo);
    SignInCodes.Code code = paper.print(people.lead().id(), bo.id()).orElseThrow();
    assertThat(passwords.matches(code.code(), hash(bo))).isTrue();
    assertThat(record.about(bo.id()).get(0).changes())
        .containsExactly(new PeopleRecord.Change("code", "", "printed"));
  }

  @Test
  void onlyWhereNobodyElseIsThereTheLetterIsPrintedByWhoeverAskedAndTheRecordSaysSo() {
    Person bo = joined("");
    new TransactionTemplate(transactions).executeWithoutResult(tried -> {
      jdbc.sql("update person set active = false where id not in (?, ?)")
          .params(administrator.person().id().value(), bo.id().value()).update();
      assertThat(paper.print(administrator.person().id(), bo.id())).isPresent();
      assertThat(record.about(bo.id()).get(0).changes().get(0).to()).contains("nobody else was there");
      tried.setRollbackOnly();
    });
    assertThat(paper.print(administrator.person().id(), bo.id())).isEmpty();
  }

  private Person joined(String mail) {
    String userName = "n" + UUID.randomUUID();
    administrator.join(new Newcomer(userName, "Anna Lee", "Nurse", mail, people.agency(), Set.of(Role.PRACTITIONER)));
    return directory.byUserName(userName).orElseThrow();
  }

  private boolean good() {
    return codes.waiting(anna.id()).orElseThrow().good();
  }

  private boolean use(String password) {
    return codes.use(anna.id(), account.sessionsEnded(anna.id()), password);
  }

  private String code() {
    Matcher code = CODE.matcher(letters().get(0).text());
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private String hash() {
    return hash(anna);
  }

  private String hash(Person person) {
    return directory.password(person.userName()).orElseThrow();
  }
}
