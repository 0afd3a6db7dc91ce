package org.sevenfold.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A page that is sent twice, by a second press, a bad line or the way back, does once what it says. Each drawing of a
 * page has a key of its own; the key is taken in the transaction of what is done, so that of two who come at once one
 * waits for the other.
 */
@Component
public class SentPages {

  private static final Duration KEPT = Duration.ofDays(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  SentPages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Where this page led when it was sent; empty while it has not been, or is being sent at this moment. */
  public Optional<String> wentTo(PersonId person, String drawing) {
    return jdbc.sql("select went_to from sent_page where person = ? and drawing = ? and went_to <> ''")
        .params(person.value(), drawing).query(String.class).optional();
  }

  /**
   * Does what the page says, or nothing where it has been done.
   *
   * @param drawing of the page; empty for one that came without: it is done as often as it is sent
   * @return what came of it; empty where it had been done before
   */
  @Transactional
  public <T> Optional<T> once(PersonId person, String drawing, Supplier<T> act) {
    boolean isFirst = drawing.isEmpty()
        || jdbc.sql("insert into sent_page (person, drawing, sent_at) values (?, ?, ?) on conflict do nothing")
            .params(person.value(), drawing, Timestamp.from(clock.instant())).update() > 0;
    return isFirst ? Optional.of(act.get()) : Optional.empty();
  }

  /** Whoever sends it again is led there too. */
  @Transactional
  public void leadsTo(PersonId person, String drawing, String address) {
    jdbc.sql("update sent_page set went_to = ? where person = ? and drawing = ?")
        .params(address, person.value(), drawing).update();
  }

  /** Nobody sends a page of the day before yesterday again. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void forget() {
    jdbc.sql("delete from sent_page where sent_at < ?").param(Timestamp.from(clock.instant().minus(KEPT))).update();
  }
}
