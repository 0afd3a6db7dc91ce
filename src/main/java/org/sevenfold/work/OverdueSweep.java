package org.sevenfold.work;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for work past its time and puts each piece before the next rung, one transaction for each. */
@Component
public class OverdueSweep {

  private static final Logger LOG = LoggerFactory.getLogger(OverdueSweep.class);
  private static final int AT_ONCE = 100;

  private final WorkList work;
  private final Escalation escalation;
  private final Clock clock;

  OverdueSweep(WorkList work, Escalation escalation, Clock clock) {
    this.work = work;
    this.escalation = escalation;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${sevenfold.sweep:15000}", initialDelayString = "${sevenfold.sweep:15000}")
  void regularly() {
    sweep();
  }

  /** Escalates what is overdue now; one task that can't be escalated does not hold up the others. */
  public void sweep() {
    work.overdue(clock.instant(), AT_ONCE).forEach(this::escalate);
  }

  private void escalate(OpenTask task) {
    try {
      escalation.escalate(task);
    } catch (RuntimeException e) {
      LOG.error("The overdue task {} could not be escalated: {}", task.id(), e.getClass().getSimpleName());
    }
  }
}
