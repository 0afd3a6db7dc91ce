package org.sevenfold.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.policy.AgencyPack;
import org.sevenfold.start.Settings;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What nobody has seen in its time, or what did not arrive, goes by the next way to the same person; and where nobody
 * of those who were told has seen it by any, the next people of the ladder are asked. Never for what is done, or what
 * somebody has taken.
 */
@Component
@Profile("!replay")
public class FollowUp implements SchedulingConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(FollowUp.class);
  private static final String UNSEEN = "unseen";
  private static final String UNSEEN_URGENT = "unseen_urgent";
  /** Nothing of it is due by the second. */
  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(15);

  private final UnseenRows rows;
  private final Notices notices;
  private final WorkList work;
  private final Concerns concerns;
  private final DueTimes times;
  private final Escalation escalation;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Duration every;

  FollowUp(UnseenRows rows, Notices notices, WorkList work, Concerns concerns, DueTimes times, Escalation escalation,
      PlatformTransactionManager transactions, Clock clock, Settings settings) {
    this.rows = rows;
    this.notices = notices;
    this.work = work;
    this.concerns = concerns;
    this.times = times;
    this.escalation = escalation;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.every = settings.sweep().compareTo(AT_MOST_EVERY) < 0 ? AT_MOST_EVERY : settings.sweep();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    registrar.addFixedDelayTask(new FixedDelayTask(this::follow, every, every));
  }

  /** Each piece in a transaction of its own: one that fails does not hold up the others. */
  public void follow() {
    Instant now = clock.instant();
    List<UnseenRows.Unseen> all = rows.all();
    Map<ConcernReference, AgencyPack> packs = concerns.packs(all.stream().map(UnseenRows.Unseen::concern).toList());
    all.stream().filter(unseen -> isOver(unseen, packs.get(unseen.concern()), now)).forEach(unseen -> {
      try {
        transaction.executeWithoutResult(one -> follow(unseen, now));
      } catch (RuntimeException e) {
        LOG.error("What nobody has seen of the task {} could not be followed: {}", unseen.task(),
            e.getClass().getSimpleName());
      }
    });
  }

  private boolean isOver(UnseenRows.Unseen unseen, AgencyPack pack, Instant now) {
    return unseen.sentAt().map(sent -> !times.due(unseen.urgent() ? UNSEEN_URGENT : UNSEEN, pack, sent).isAfter(now))
        .orElse(true);
  }

  private void follow(UnseenRows.Unseen unseen, Instant now) {
    Optional<OpenTask> waits = work.seenBy(unseen.person(), unseen.task()).filter(task -> !task.isClaimed());
    if (!rows.follow(unseen, now) || waits.isEmpty()) {
      return;
    }
    boolean further = notices.byTheNextWay(unseen.person(), waits.get(), unseen.urgent(),
        rows.taken(unseen.person(), unseen.task()));
    if (!further && rows.isSeenByNobody(unseen.task())) {
      escalation.unseen(unseen.task());
    }
  }
}
