package org.sevenfold.clock;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** One clock for everything; a replay has one of its own that it moves. */
@Configuration
class ClockSetup {

  @Bean
  @Profile("!replay & !test")
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @Profile("replay | test")
  MovableClock movableClock() {
    return new MovableClock(Clock.systemUTC().instant());
  }
}
