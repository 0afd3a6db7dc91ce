package org.sevenfold.start;

import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A thread for each clock of the product: a mail server that hangs holds up its own clock and no other. */
@Configuration
class OwnThreads {

  /** At least as many as there are clocks. */
  static final int CLOCKS = 16;

  @Bean
  ThreadPoolTaskSchedulerCustomizer oneForEachClock() {
    return scheduler -> scheduler.setPoolSize(CLOCKS);
  }
}
