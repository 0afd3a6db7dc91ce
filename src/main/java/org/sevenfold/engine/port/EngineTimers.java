package org.sevenfold.engine.port;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sevenfold.clock.MovableClock;
import org.sevenfold.work.Timers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Drives the engine's timers by hand, on one clock with the rest of the product. */
@Component
@Profile("replay | test")
class EngineTimers implements Timers {

  private final ManagementService management;
  private final RuntimeService runtime;
  private final Clock clock;

  EngineTimers(ManagementService management, RuntimeService runtime, MovableClock clock) {
    this.management = management;
    this.runtime = runtime;
    this.clock = clock;
    clock.follow(now -> ClockUtil.setCurrentTime(Date.from(now)));
  }

  @Override
  public Optional<Instant> nextDue(String agency) {
    return management.createJobQuery().tenantIdIn(agency).active().orderByJobDuedate().asc().listPage(0, 1).stream()
        .findFirst().map(Job::getDuedate).map(Date::toInstant);
  }

  @Override
  public void runDue(String agency) {
    Optional<Job> next = next(agency);
    while (next.isPresent()) {
      management.executeJob(next.get().getId());
      next = next(agency);
    }
  }

  private Optional<Job> next(String agency) {
    return management.createJobQuery().tenantIdIn(agency).active().executable().orderByJobDuedate().asc()
        .listPage(0, 1).stream().filter(job -> !job.getDuedate().toInstant().isAfter(clock.instant())).findFirst();
  }

  @Override
  public void stopAll(String agency) {
    runtime.createProcessInstanceQuery().tenantIdIn(agency).rootProcessInstances().list().stream()
        .map(ProcessInstance::getId).forEach(this::stop);
  }

  /** An escalation ends by itself with the task that it chases: it may be gone by the time its turn comes. */
  private void stop(String instance) {
    runtime.deleteProcessInstanceIfExists(instance, "replay ended", true, true, false, false);
  }
}
