package org.sevenfold.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** No clock waits for another. */
class OwnThreadsTest extends ProductTest {

  @Autowired
  ThreadPoolTaskScheduler scheduler;
  @Autowired
  List<ScheduledTaskHolder> holders;

  @Test
  void thereIsAThreadForEachClock() {
    List<ScheduledTask> clocks =
        holders.stream().map(ScheduledTaskHolder::getScheduledTasks).flatMap(Collection::stream).toList();
    assertThat(clocks).hasSizeBetween(6, scheduler.getPoolSize() == 0 ? 0 : OwnThreads.CLOCKS);
    assertThat(scheduler.getScheduledThreadPoolExecutor().getCorePoolSize()).isEqualTo(OwnThreads.CLOCKS);
  }

  @Test
  void whileAllButOneHangThatOneStillRuns() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch ran = new CountDownLatch(1);
    IntStream.range(1, OwnThreads.CLOCKS).forEach(i -> scheduler.submit(() -> hanging.await(1, TimeUnit.MINUTES)));
    scheduler.scheduleWithFixedDelay(ran::countDown, Duration.ofDays(1));
    assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
    hanging.countDown();
  }
}
