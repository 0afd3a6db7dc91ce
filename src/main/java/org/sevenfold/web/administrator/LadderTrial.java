package org.sevenfold.web.administrator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.sevenfold.clock.BankHolidays;
import org.sevenfold.clock.Reckoning;
import org.sevenfold.policy.Rung;
import org.sevenfold.policy.ServiceLevels;

/**
 * Who would be asked and when about something that is late at that moment and that nobody takes.
 *
 * @param start what the moment is called
 */
record LadderTrial(String start, Instant from, List<Asked> now, List<Asked> wanted) {

  /** @param who in words */
  record Asked(String who, Instant at) {
  }

  static List<LadderTrial> of(Map<String, Instant> starts, ServiceLevels now, ServiceLevels wanted,
      BankHolidays holidays, Function<Rung, String> words) {
    return starts.entrySet().stream().map(start -> new LadderTrial(start.getKey(), start.getValue(),
        asked(now, start.getValue(), holidays, words), asked(wanted, start.getValue(), holidays, words))).toList();
  }

  private static List<Asked> asked(ServiceLevels levels, Instant from, BankHolidays holidays,
      Function<Rung, String> words) {
    Reckoning reckoning = new Reckoning(levels, holidays);
    List<Asked> asked = new ArrayList<>();
    Instant at = from;
    for (Rung rung : levels.ladder(Optional.empty())) {
      asked.add(new Asked(words.apply(rung), at));
      at = reckoning.due(rung.within(false), at);
    }
    return asked;
  }
}
