package org.sevenfold.signin.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestLocks;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.signin.openid.Identities.Outcome;
import org.sevenfold.work.StaffChange;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;

/** One account for each of those at the provider, and one of them for each account, whoever is fast. */
class IdentitiesTest extends ProductTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  @Autowired
  Identities identities;
  @Autowired
  Directory directory;
  @Autowired
  SignInCodes codes;
  @Autowired
  OwnAccount accounts;
  @Autowired
  PeopleRecord record;
  @Autowired
  Staffing staffing;

  private final Identity anna = somebody();
  private final Identity bob = somebody();
  private TestAdministrator administrator;
  private Person account;
  private Person another;

  @BeforeEach
  void twoAreNew() {
    administrator = new TestAdministrator(staffing, directory);
    String agency = new TestPeople(directory).agency();
    account = joined(agency);
    another = joined(agency);
  }

  @Test
  void whoeverIsBoundIsFoundAndTheCodeIsSpent() {
    assertThat(identities.whose(anna)).isEmpty();
    assertThat(bind(account, anna)).isEqualTo(Outcome.BOUND);
    assertThat(identities.whose(anna).flatMap(identities::letIn)).contains(account);
    assertThat(bind(account, bob)).isEqualTo(Outcome.CODE_OVER);
    assertThat(identities.whose(bob)).isEmpty();
    assertThat(record.about(account.id()).get(0).changes())
        .containsExactly(new PeopleRecord.Change("sign-in", "", "bound to an account at the provider"));
  }

  @Test
  void aNewCodeTakesItFromWhoeverHadItAndGivesItToWhoeverTypesThat() {
    bind(account, anna);
    administrator.make(new StaffChange.NewCode(account.id(), false));
    assertThat(identities.whose(anna).flatMap(identities::letIn)).as("until a code is typed").isEmpty();
    codes.byMail(account.id());
    assertThat(bind(account, bob)).isEqualTo(Outcome.BOUND);
    assertThat(identities.whose(anna)).isEmpty();
    assertThat(identities.whose(bob).flatMap(identities::letIn)).contains(account);
  }

  @Test
  void whoeverHasLeftIsNotLetIn() {
    bind(account, anna);
    administrator.leave(account);
    assertThat(identities.whose(anna).flatMap(identities::letIn)).isEmpty();
  }

  @Test
  void aCodeThatIsOverOrReplacedBindsNobody() {
    int before = accounts.sessionsEnded(account.id());
    codes.byMail(account.id());
    assertThat(identities.bind(account, anna, before)).as("another code was made").isEqualTo(Outcome.CODE_OVER);
    clock.moveTo(TUESDAY.plus(Duration.ofDays(8)));
    assertThat(bind(account, anna)).isEqualTo(Outcome.CODE_OVER);
    assertThat(identities.whose(anna)).isEmpty();
  }

  @Test
  void whoeverHasAnAccountGetsNoSecondAndTheCodeIsStillGood() {
    bind(account, anna);
    assertThat(bind(another, anna)).isEqualTo(Outcome.HAS_ANOTHER);
    assertThat(identities.whose(anna)).contains(account.id());
    assertThat(codes.waiting(another.id()).orElseThrow().good()).isTrue();
    assertThat(bind(another, bob)).isEqualTo(Outcome.BOUND);
  }

  @Test
  void ofTwoAccountsAtOnceOneIsTheirs() throws SQLException {
    assertThat(atOnce(() -> bind(account, anna), () -> bind(another, anna)))
        .containsExactlyInAnyOrder(Outcome.BOUND, Outcome.HAS_ANOTHER);
  }

  @Test
  void ofTwoWhoHaveTheSameCodeAtOnceOneHasTheAccount() throws SQLException {
    assertThat(atOnce(() -> bind(account, anna), () -> bind(account, bob)))
        .containsExactlyInAnyOrder(Outcome.BOUND, Outcome.CODE_OVER);
    assertThat(Stream.of(anna, bob).filter(one -> identities.whose(one).isPresent())).hasSize(1);
  }

  /** Both wait in the database before either is done. */
  private static List<Outcome> atOnce(Supplier<Outcome> one, Supplier<Outcome> other) throws SQLException {
    try (Connection outside = DATABASE.superuser(); Statement statement = outside.createStatement()) {
      outside.setAutoCommit(false);
      statement.execute("lock table provider_identity in share mode");
      List<CompletableFuture<Outcome>> running = Stream.of(one, other).map(CompletableFuture::supplyAsync).toList();
      await().atMost(BOUND).until(() -> TestLocks.waiting(outside) == 2);
      outside.rollback();
      return running.stream().map(CompletableFuture::join).toList();
    }
  }

  private Outcome bind(Person person, Identity identity) {
    return identities.bind(person, identity, accounts.sessionsEnded(person.id()));
  }

  private Person joined(String agency) {
    String userName = "n" + UUID.randomUUID();
    administrator.join(new Newcomer(userName, "Anna Lee", "Nurse", "a@test.example", agency,
        Set.of(Role.PRACTITIONER)));
    Person person = directory.byUserName(userName).orElseThrow();
    codes.byMail(person.id());
    return person;
  }

  private static Identity somebody() {
    return new Identity(UUID.randomUUID().toString(), false);
  }
}
