package org.sevenfold.web.task;

import java.util.List;
import java.util.Optional;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.work.Line;
import org.sevenfold.work.OpenTask;

/**
 * What a line of the tasklist says.
 *
 * @param opens whether its reader may open the concern
 * @param about whom it is about, for those who may see it
 * @param level which level of need, for those who may see it
 * @param why   by which rule its first task is due
 * @param whose who has it
 * @param late  what is late, where it asks who takes that over
 */
record ListRow(Line line, boolean opens, Optional<String> about, Optional<String> level, Optional<DueTimes.Reason> why,
    String whose, List<EarlierAnswers.Line> late) {

  public OpenTask task() {
    return line.first();
  }

  public boolean isLate() {
    return !late.isEmpty();
  }
}
