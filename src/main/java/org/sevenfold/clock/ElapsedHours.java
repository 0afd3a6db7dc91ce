package org.sevenfold.clock;

import java.time.Instant;

import org.sevenfold.policy.Packs;
import org.springframework.stereotype.Component;

/** Due times in elapsed hours, day and night alike, until the calendar of working days comes. */
@Component
class ElapsedHours implements DueTimes {

  private final Packs packs;

  ElapsedHours(Packs packs) {
    this.packs = packs;
  }

  @Override
  public Instant due(String clock, String pack, Instant from) {
    return from.plus(packs.get(pack).clock(clock));
  }
}
