package org.sevenfold.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From which browsers somebody has signed in before. Whoever guesses at a password elsewhere can't keep its owner out
 * of these.
 */
@Component
public class KnownBrowsers {

  /** A browser that nobody has used for longer is a stranger again. */
  public static final Duration KEPT = Duration.ofDays(400);

  private final JdbcClient jdbc;
  private final Directory directory;
  private final Clock clock;

  KnownBrowsers(JdbcClient jdbc, Directory directory, Clock clock) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.clock = clock;
  }

  /** @param secret what the browser keeps; empty where it keeps nothing */
  boolean knows(String userName, String secret) {
    return !secret.isEmpty()
        && directory.byUserName(userName).filter(person -> knows(person.id(), Digest.of(secret))).isPresent();
  }

  private boolean knows(PersonId person, String browser) {
    return jdbc.sql("select exists (select 1 from known_browser where person = ? and browser = ? and used_at > ?)")
        .params(person.value(), browser, oldest()).query(Boolean.class).single();
  }

  /** From now on this is a browser of theirs; those not used for long are forgotten. */
  @Transactional
  public void remember(PersonId person, String secret) {
    jdbc.sql("delete from known_browser where person = ? and used_at <= ?").params(person.value(), oldest()).update();
    jdbc.sql("""
        insert into known_browser (person, browser, used_at) values (?, ?, ?)
        on conflict (person, browser) do update set used_at = excluded.used_at""")
        .params(person.value(), Digest.of(secret), Timestamp.from(clock.instant())).update();
  }

  private Timestamp oldest() {
    return Timestamp.from(clock.instant().minus(KEPT));
  }
}
