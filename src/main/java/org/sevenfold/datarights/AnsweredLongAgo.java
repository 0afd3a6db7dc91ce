package org.sevenfold.datarights;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import org.sevenfold.record.KeyOfRequest;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A request that was answered six years ago is destroyed with what was given: as long as somebody may go to court about
 * it, it is kept. The number is a proposal of ours; the database holds it too.
 */
@Component
public class AnsweredLongAgo {

  static final int YEARS = 6;

  private final RequestRows rows;
  private final KeyOfRequest keys;
  private final Clock clock;

  AnsweredLongAgo(RequestRows rows, KeyOfRequest keys, Clock clock) {
    this.rows = rows;
    this.keys = keys;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void forget() {
    rows.endedBefore(clock.instant().atZone(ZoneOffset.UTC).minusYears(YEARS).toInstant()).forEach(request -> {
      rows.isErased(request, clock.instant());
      keys.destroy(request.reference());
      rows.erase(request.reference());
    });
  }
}
