package org.sevenfold.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be shown once. Only what was shown and right is written down, until its time is over: whoever asks without
 * end fills no table.
 */
@Component
public class UsedOnce {

  private final JdbcClient jdbc;
  private final Clock clock;

  UsedOnce(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Uses it up; false where it was used before.
   *
   * @param until when it would be refused anyway
   */
  @Transactional
  public boolean use(String shown, Instant until) {
    jdbc.sql("delete from used_challenge where until <= ?").param(Timestamp.from(clock.instant())).update();
    return jdbc.sql("insert into used_challenge (challenge, until) values (?, ?) on conflict do nothing")
        .params(shown, Timestamp.from(until)).update() == 1;
  }
}
