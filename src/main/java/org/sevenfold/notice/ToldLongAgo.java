package org.sevenfold.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was told is kept no longer than it serves (P69.b4): for a year it says who knew of which work, and whether a
 * mail arrived; then it goes, and the letters with it of which nothing is left. What waits to be told stays.
 */
@Component
public class ToldLongAgo {

  /** A proposal of ours: nobody else says how long. */
  public static final Duration KEPT = Duration.ofDays(365);

  private final JdbcClient jdbc;
  private final Clock clock;

  ToldLongAgo(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void forget() {
    Timestamp before = Timestamp.from(clock.instant().minus(KEPT));
    jdbc.sql("delete from notice where coalesce(sent_at, dropped_at) < ?").param(before).update();
    jdbc.sql("delete from notice_letter l where l.made_at < ?"
        + " and not exists (select 1 from notice n where n.letter = l.id)").param(before).update();
  }
}
