package org.sevenfold.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.sevenfold.directory.PersonId;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who makes codes with an app. The keys are sealed: whoever has a copy of the database makes none. */
@Component
class AuthenticatorApps {

  private final JdbcClient jdbc;
  private final ColumnSeal seal;
  private final Clock clock;

  AuthenticatorApps(JdbcClient jdbc, ColumnSeal seal, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  /** Takes a key whose first code somebody has typed, in place of any before it; false where the code is wrong. */
  @Transactional
  public boolean put(PersonId person, AuthenticatorKey key, String typed) {
    Optional<Long> step = key.step(typed, clock.instant());
    step.ifPresent(now -> jdbc.sql("""
        insert into authenticator (person, secret, last_step, set_up_at) values (?, ?, ?, ?)
        on conflict (person) do update set secret = excluded.secret, last_step = excluded.last_step,
          set_up_at = excluded.set_up_at""")
        .params(person.value(), seal.close(key.text(), place(person)), now, Timestamp.from(clock.instant())).update());
    return step.isPresent();
  }

  /** Whether it is a code of now that was not used before; from now on it was. Of two who type it, one is first. */
  @Transactional
  public boolean accepts(PersonId person, String typed) {
    return secret(person).flatMap(secret -> seal.find(secret, place(person)).map(AuthenticatorKey::new)
        .flatMap(key -> key.step(typed, clock.instant())).filter(step -> isFirst(person, secret, step))).isPresent();
  }

  private boolean isFirst(PersonId person, String secret, long step) {
    return jdbc.sql("update authenticator set last_step = ? where person = ? and secret = ? and last_step < ?")
        .params(step, person.value(), secret, step).update() == 1;
  }

  boolean has(PersonId person) {
    return secret(person).isPresent();
  }

  void remove(PersonId person) {
    jdbc.sql("delete from authenticator where person = ?").param(person.value()).update();
  }

  private Optional<String> secret(PersonId person) {
    return jdbc.sql("select secret from authenticator where person = ?").param(person.value()).query(String.class)
        .optional();
  }

  private static String[] place(PersonId person) {
    return new String[] {"authenticator", "secret", person.value()};
  }
}
