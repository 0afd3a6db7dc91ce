package org.sevenfold.record.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.sevenfold.start.RefusedToStart;
import org.sevenfold.start.StartCheck;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** In real use both keys are there, are keys, and nobody else on the machine can read them. */
class KeysCheck implements StartCheck {

  @Override
  public List<String> faults(Environment environment) {
    if (!environment.acceptsProfiles(Profiles.of("live"))) {
      return List.of();
    }
    KeyPlaces places = new KeyPlaces(environment);
    return Stream.of(fault("master key", places.master(), MasterKey::read),
        fault("signing key", places.signing(), SigningKey::read)).flatMap(Optional::stream).toList();
  }

  private static Optional<String> fault(String name, Path file, Consumer<Path> read) {
    try {
      read.accept(file);
      return isOpen(file) ? Optional.of("The " + name + " " + file + " can be read by anybody on this machine. Take"
          + " that away: chmod 600.") : Optional.empty();
    } catch (RefusedToStart refused) {
      return Optional.of(refused.getMessage());
    }
  }

  private static boolean isOpen(Path file) {
    try {
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException | UnsupportedOperationException noSuchRightsHere) {
      return false;
    }
  }
}
