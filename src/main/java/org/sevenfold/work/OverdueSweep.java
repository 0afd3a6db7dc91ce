package org.sevenfold.work;

import java.time.Clock;
import java.time.Duration;

import org.sevenfold.start.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks for work past its time and puts each piece before the next rung, one transaction for each. */
@Component
public class OverdueSweep implements SchedulingConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(OverdueSweep.class);
  private static final int AT_ONCE = 100;

  private final WorkList work;
  private final Ladder ladder;
  private final Clock clock;
  private final Duration every;

  OverdueSweep(WorkList work, Ladder ladder, Clock clock, Settings settings) {
    this.work = work;
    this.ladder = ladder;
    this.clock = clock;
    this.every = settings.sweep();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    registrar.addFixedDelayTask(new FixedDelayTask(this::sweep, every, every));
  }

  /** Escalates what is overdue now; one task that can't be escalated does not hold up the others. */
  public void sweep() {
    work.overdue(clock.instant(), AT_ONCE).forEach(this::escalate);
  }

  private void escalate(OpenTask task) {
    try {
      ladder.escalate(task);
    } catch (RuntimeException e) {
      LOG.error("The overdue task {} could not be escalated: {}", task.id(), e.getClass().getSimpleName());
    }
  }
}
