package org.sevenfold.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.sevenfold.start.VarFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the master key comes from: a file; only the demo and a replay make one for themselves. */
@Configuration
class RecordSetup {

  @Bean
  MasterKey masterKey(Environment environment) {
    Path file = Optional.ofNullable(environment.getProperty("sevenfold.master-key")).map(Path::of)
        .orElseGet(() -> VarFolder.of(environment).resolve("master.key"));
    boolean ownTrial = environment.acceptsProfiles(Profiles.of("demo | replay | test"));
    return ownTrial && !Files.exists(file) ? MasterKey.create(file) : MasterKey.read(file);
  }
}
