package org.sevenfold.record.key;

import java.nio.file.Path;
import java.util.Optional;

import org.sevenfold.start.VarFolder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the two keys are kept: in the var folder, or where {@code sevenfold.master-key} says. */
@Component
public class KeyPlaces {

  private final Path master;

  public KeyPlaces(Environment environment) {
    this.master = Optional.ofNullable(environment.getProperty("sevenfold.master-key"))
        .map(file -> Path.of(file).toAbsolutePath())
        .orElseGet(() -> VarFolder.of(environment).resolve("master.key"));
  }

  public Path master() {
    return master;
  }

  /** Beside the master key. */
  public Path signing() {
    return master.resolveSibling("signing.key");
  }

  /** Makes both where there is neither; where there is one of them, none is made. */
  public void make() {
    MasterKey.refuseIfThere(master());
    SigningKey.refuseIfThere(signing());
    MasterKey.create(master());
    SigningKey.create(signing());
  }
}
