package org.sevenfold.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** By what may be asked, by whom, and why that tells no more than they may know: {@code askable.txt}. */
final class Askable {

  private static final Path LIST = Path.of("src/test/resources/askable.txt");

  private Askable() {
  }

  /** The properties of one sort, without their reasons. */
  static List<String> listed(String sort) {
    try (Stream<String> lines = Files.lines(LIST)) {
      return lines.filter(line -> !line.startsWith("#")).filter(line -> line.contains(sort))
          .map(line -> line.split(": ", 2)[0]).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
