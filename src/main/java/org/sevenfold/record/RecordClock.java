package org.sevenfold.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.sevenfold.start.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * The clock by which the record is signed and checked, with threads of its own: a mail server that hangs does not hold
 * it up. Heads are signed soon after a start and once more when the product is stopped.
 */
@Component
@Profile("!test & !replay & !command")
class RecordClock implements SmartLifecycle {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  /** One each: a check that takes its time holds up no signing. */
  private static final int THREADS = 3;

  private final HeadSigner signer;
  private final NightlyCheck check;
  private final MetFaults met;
  private final Clock clock;
  private final Duration every;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
  private volatile boolean running;

  RecordClock(HeadSigner signer, NightlyCheck check, MetFaults met, Clock clock, Settings settings) {
    this.signer = signer;
    this.check = check;
    this.met = met;
    this.clock = clock;
    this.every = settings.heads();
  }

  @Override
  public void start() {
    running = true;
  }

  /** When whatever a start does is done: what a demo is filled with is signed too. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    scheduler.setPoolSize(THREADS);
    scheduler.setThreadNamePrefix("record-");
    scheduler.initialize();
    Instant soon = clock.instant().plus(SOON);
    scheduler.scheduleWithFixedDelay(signer::sign, soon, every);
    scheduler.scheduleWithFixedDelay(this::tell, soon, SOON);
    scheduler.scheduleWithFixedDelay(check::checkIfDue, soon, A_MINUTE);
  }

  @Override
  public void stop() {
    running = false;
    scheduler.shutdown();
    signer.sign();
    tell();
  }

  private void tell() {
    if (!met.isEmpty()) {
      check.tellWhatWasMet();
    }
  }

  /** It is stopped after the pages are: what came in last is signed too. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
