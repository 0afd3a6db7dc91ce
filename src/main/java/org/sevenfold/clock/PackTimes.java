package org.sevenfold.clock;

import java.time.Instant;
import java.util.Optional;

import org.sevenfold.policy.AgencyPack;
import org.sevenfold.policy.LevelsOfAgencies;
import org.springframework.stereotype.Component;

/** Due times by the edition of an agency's service levels that held when the wait began. */
@Component
class PackTimes implements DueTimes {

  private final LevelsOfAgencies levels;
  private final BankHolidays holidays;

  PackTimes(LevelsOfAgencies levels, BankHolidays holidays) {
    this.levels = levels;
    this.holidays = holidays;
  }

  @Override
  public Instant due(String clock, AgencyPack whose, Instant from) {
    return at(whose, from).due(clock, from);
  }

  @Override
  public Instant part(Optional<String> clock, AgencyPack whose, Instant from, Instant to, int hundredths) {
    return at(whose, from).part(clock, from, to, hundredths);
  }

  @Override
  public Reason because(String clock, AgencyPack whose, Instant from) {
    return at(whose, from).because(clock, from);
  }

  @Override
  public Instant opens(String clock, AgencyPack whose, Instant from) {
    return at(whose, from).opens(clock, from);
  }

  private Reckoning at(AgencyPack whose, Instant from) {
    return new Reckoning(levels.at(whose, from), holidays);
  }
}
