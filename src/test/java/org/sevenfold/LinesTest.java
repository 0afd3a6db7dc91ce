package org.sevenfold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Code that somebody can read on half a screen. */
class LinesTest {

  private static final int WIDEST = 120;

  @Test
  void noLineIsWiderThanHalfAScreen() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")).flatMap(LinesTest::tooWide)).isEmpty();
    }
  }

  private static Stream<String> tooWide(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.stream().filter(line -> line.length() > WIDEST)
          .map(line -> file.getFileName() + ": " + line.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
