package org.sevenfold.record.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Supplier;

import org.sevenfold.start.RefusedToStart;

/**
 * What was read from a file, read again as soon as another one is in its place: a key is rotated while people work. A
 * file that has gone meanwhile takes nothing away from whoever has read it.
 */
final class FromFile<T> {

  private final Path path;
  private final Supplier<T> read;
  private Object asItWas;
  private T value;

  FromFile(Path path, Supplier<T> read) {
    this.path = path;
    this.read = read;
    this.asItWas = asItIs().orElse("");
    this.value = read.get();
  }

  synchronized T get() {
    asItIs().filter(now -> !now.equals(asItWas)).ifPresent(this::readAgain);
    return value;
  }

  private void readAgain(Object now) {
    try {
      value = read.get();
      asItWas = now;
    } catch (RefusedToStart notThereAtTheMoment) {
      return;
    }
  }

  private Optional<Object> asItIs() {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(file.lastModifiedTime() + " " + file.fileKey() + " " + file.size());
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }
}
