package org.sevenfold.policy;

import org.sevenfold.start.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The packs are read once, at the start. */
@Configuration
class PackSetup {

  @Bean
  Packs packs(Settings settings) {
    return new Packs(PackFiles.read(), settings.pack());
  }
}
