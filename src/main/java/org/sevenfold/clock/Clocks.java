package org.sevenfold.clock;

import java.time.Clock;
import java.util.Date;

import org.springframework.stereotype.Component;

/** What the models call for a due time: {@code ${clocks.due('triage', pack)}}. */
@Component("clocks")
public class Clocks {

  private final Clock clock;
  private final DueTimes dueTimes;

  public Clocks(Clock clock, DueTimes dueTimes) {
    this.clock = clock;
    this.dueTimes = dueTimes;
  }

  /** Public API of the models: never rename. */
  public Date due(String name, String pack) {
    return Date.from(dueTimes.due(name, pack, clock.instant()));
  }
}
