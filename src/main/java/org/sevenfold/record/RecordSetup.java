package org.sevenfold.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import org.sevenfold.record.key.KeyPlaces;
import org.sevenfold.record.key.MasterKey;
import org.sevenfold.record.key.SigningKey;
import org.sevenfold.start.VarFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the keys come from: files; only the demo, a replay and the tests make them for themselves. */
@Configuration
class RecordSetup {

  @Bean
  MasterKey masterKey(Environment environment, KeyPlaces places) {
    return key(environment, places.master(), MasterKey::read, MasterKey::create);
  }

  @Bean
  SigningKey signingKey(Environment environment, KeyPlaces places) {
    return key(environment, places.signing(), SigningKey::read, SigningKey::create);
  }

  @Bean
  SignedHeads signedHeads(Environment environment, SigningKey key) {
    return new SignedHeads(VarFolder.of(environment).resolve("heads.log"), key);
  }

  private static <T> T key(Environment environment, Path file, Function<Path, T> read, Function<Path, T> create) {
    boolean ownTrial = environment.acceptsProfiles(Profiles.of("demo | replay | test"));
    return ownTrial && !Files.exists(file) ? create.apply(file) : read.apply(file);
  }
}
