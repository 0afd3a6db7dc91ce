package org.sevenfold.signin.openid;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Whose account somebody at the provider has. It is bound to them with a code that went to that account's owner, and
 * never by a name or a mail address, which the provider may have from whoever wants to be somebody else. One account
 * each, and one of them for each account.
 */
@Component
public class Identities {

  private final JdbcClient jdbc;
  private final Directory directory;
  private final SignInCodes codes;
  private final PeopleRecord record;
  private final Clock clock;

  Identities(JdbcClient jdbc, Directory directory, SignInCodes codes, PeopleRecord record, Clock clock) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.codes = codes;
    this.record = record;
    this.clock = clock;
  }

  /** What came of binding. */
  public enum Outcome {
    BOUND,
    /** The code was used, is over, or a newer one was made. */
    CODE_OVER,
    /** Whoever this is at the provider has another account here. */
    HAS_ANOTHER
  }

  /** Whose account it is; they may have left since, or wait for a code. */
  public Optional<PersonId> whose(Identity identity) {
    return jdbc.sql("select person from provider_identity where mark = ?").param(identity.mark()).query(String.class)
        .optional().map(PersonId::new);
  }

  /** To which of these nobody at the provider is bound. */
  public Set<PersonId> unbound(Collection<PersonId> people) {
    Set<PersonId> unbound = new HashSet<>(people);
    jdbc.sql("select person from provider_identity").query(String.class).list().stream().map(PersonId::new)
        .forEach(unbound::remove);
    return unbound;
  }

  /** Empty for whoever has left, and for whoever has to type a code before the account is theirs again. */
  public Optional<Person> letIn(PersonId id) {
    return directory.person(id).filter(person -> codes.waiting(person.id()).isEmpty());
  }

  /**
   * From now on the account is theirs, in place of whoever it was before.
   *
   * @param sessionsEnded as it was before the code was looked at
   */
  @Transactional
  public Outcome bind(Person person, Identity identity, int sessionsEnded) {
    if (!codes.spend(person.id(), sessionsEnded)) {
      return Outcome.CODE_OVER;
    }
    jdbc.sql("delete from provider_identity where person = ?").param(person.id().value()).update();
    // of two who bind it at once the second waits here for the first, and finds it taken
    int bound = jdbc.sql("""
        insert into provider_identity (person, mark, bound_at) values (?, ?, ?) on conflict do nothing""")
        .params(person.id().value(), identity.mark(), Timestamp.from(clock.instant())).update();
    if (bound == 0) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.HAS_ANOTHER;
    }
    record.append(person.agency(), Act.Kind.CHANGED, person.id(), person.id(),
        List.of(new PeopleRecord.Change("sign-in", "", "bound to an account at the provider")), List.of());
    return Outcome.BOUND;
  }
}
