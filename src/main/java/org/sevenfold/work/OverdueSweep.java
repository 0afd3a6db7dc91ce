package org.sevenfold.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.sevenfold.start.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Looks for work past its time and puts each piece before the next rung, many in one transaction, and several of those
 * at a time. On every node: what another has in hand is passed over.
 */
@Component
public class OverdueSweep implements SchedulingConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(OverdueSweep.class);
  private static final int BATCH = 400;
  /** What is put before the next rung together: see docs/measured/overdue.md. */
  private static final int TOGETHER = 50;
  private static final Duration BETWEEN_THE_REST = Duration.ofSeconds(15);
  /** Fewer than there are connections: pages are answered while a day's work falls due. */
  private static final int AT_ONCE = 4;

  private final WorkList work;
  private final CandidateAssignment assignment;
  private final OverdueWork overdue;
  private final Escalation escalation;
  private final SecondPeople second;
  private final Clock clock;
  private final Duration every;

  OverdueSweep(WorkList work, CandidateAssignment assignment, OverdueWork overdue, Escalation escalation,
      SecondPeople second, Clock clock, Settings settings) {
    this.work = work;
    this.assignment = assignment;
    this.overdue = overdue;
    this.escalation = escalation;
    this.second = second;
    this.clock = clock;
    this.every = settings.sweep();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    registrar.addFixedDelayTask(new FixedDelayTask(this::escalateWhatIsDue, every, every));
    registrar.addFixedDelayTask(new FixedDelayTask(this::lookAtTheRest, rest(), rest()));
  }

  /**
   * Escalates what is overdue now, and frees what is with somebody who may not hold it; one task that fails does not
   * hold up the others. What nobody has decided by its time is put before the next who can.
   */
  public void sweep() {
    lookAtTheRest();
    escalateWhatIsDue();
  }

  private void lookAtTheRest() {
    work.heldInVain().forEach(this::takeBack);
    second.askFurther();
  }

  /** Nothing of it is due by the second, and looking for it costs more. */
  private Duration rest() {
    return every.compareTo(BETWEEN_THE_REST) < 0 ? BETWEEN_THE_REST : every;
  }

  /** Each piece once in a sweep: one that fails is tried again in the next, and the others are not behind it. */
  public void escalateWhatIsDue() {
    Instant now = clock.instant();
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<OverdueWork.Due> batch = overdue.waiting(now, OverdueWork.Due.FIRST, BATCH);
      while (!batch.isEmpty()) {
        CompletableFuture.allOf(parts(batch).map(part -> CompletableFuture.runAsync(() -> escalate(part), workers))
            .toArray(CompletableFuture[]::new)).join();
        batch = overdue.waiting(now, batch.get(batch.size() - 1), BATCH);
      }
    } finally {
      workers.shutdown();
    }
  }

  private void takeBack(OpenTask task) {
    try {
      assignment.takeBack(task);
      LOG.warn("The task {} was with somebody who may not hold it. It is offered anew", task.id());
    } catch (RuntimeException e) {
      LOG.error("The task {} could not be taken back: {}", task.id(), e.getClass().getSimpleName());
    }
  }

  private static Stream<List<TaskId>> parts(List<OverdueWork.Due> batch) {
    List<TaskId> tasks = batch.stream().map(OverdueWork.Due::task).toList();
    return IntStream.iterate(0, from -> from < tasks.size(), from -> from + TOGETHER)
        .mapToObj(from -> tasks.subList(from, Math.min(from + TOGETHER, tasks.size())));
  }

  /** Where they fail together, each is tried by itself: the others are not behind the one that fails. */
  private void escalate(List<TaskId> tasks) {
    try {
      escalation.escalate(tasks);
    } catch (RuntimeException e) {
      tasks.forEach(this::escalate);
    }
  }

  private void escalate(TaskId task) {
    try {
      escalation.escalate(task);
    } catch (RuntimeException e) {
      LOG.error("The overdue task {} could not be escalated: {}", task, e.getClass().getSimpleName());
    }
  }
}
