package org.sevenfold.record.anchor;

import java.time.Clock;

import org.sevenfold.record.Anchor;
import org.sevenfold.start.Settings;
import org.sevenfold.start.VarFolder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Those that an installation has set. */
@Configuration
class AnchorSetup {

  @Bean
  @ConditionalOnProperty("sevenfold.record.anchor")
  Anchor fileAnchor(Settings settings) {
    return new FileAnchor(settings.record().anchor());
  }

  @Bean
  @ConditionalOnProperty("sevenfold.record.time-stamps")
  Anchor timeStamps(Settings settings, Environment environment, Clock clock) {
    Settings.RecordKeeping record = settings.record();
    return new TimeStamps(VarFolder.of(environment).resolve("time-stamps.log"),
        TimeStampAuthority.at(record.timeStamps(), record.timeStampCertificate()), clock);
  }
}
