package org.sevenfold.clock;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.sevenfold.policy.ServiceLevels;

/**
 * When something that begins then would be due, by what holds and by what is wanted: reckoned by what reckons for every
 * task.
 *
 * @param start  what the moment is called
 * @param now    by what holds
 * @param wanted by what is to hold
 */
public record Trial(String start, DueTimes.Reason now, DueTimes.Reason wanted) {

  public static List<Trial> of(Map<String, Instant> starts, String clock, ServiceLevels now, ServiceLevels wanted,
      BankHolidays holidays) {
    Reckoning before = new Reckoning(now, holidays);
    Reckoning after = new Reckoning(wanted, holidays);
    return starts.entrySet().stream().map(start -> new Trial(start.getKey(),
        before.because(clock, start.getValue()), after.because(clock, start.getValue()))).toList();
  }

  public boolean isAnother() {
    return !now.at().equals(wanted.at());
  }
}
