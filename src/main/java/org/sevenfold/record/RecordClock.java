package org.sevenfold.record;

import java.time.Clock;
import java.time.Duration;

import org.sevenfold.start.Settings;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
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

  private final HeadSigner signer;
  private final NightlyCheck check;
  private final Clock clock;
  private final Duration every;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
  private volatile boolean running;

  RecordClock(HeadSigner signer, NightlyCheck check, Clock clock, Settings settings) {
    this.signer = signer;
    this.check = check;
    this.clock = clock;
    this.every = settings.heads();
  }

  @Override
  public void start() {
    scheduler.setPoolSize(3);
    scheduler.setThreadNamePrefix("record-");
    scheduler.initialize();
    scheduler.scheduleWithFixedDelay(signer::sign, clock.instant().plus(SOON), every);
    scheduler.scheduleWithFixedDelay(check::tellWhatWasMet, clock.instant().plus(SOON), SOON);
    scheduler.scheduleWithFixedDelay(check::checkIfDue, clock.instant().plus(A_MINUTE), A_MINUTE);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    scheduler.shutdown();
    signer.sign();
    check.tellWhatWasMet();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
