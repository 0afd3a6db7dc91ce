package org.sevenfold.concern.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list of words that comes with the product, one line after the other. */
final class WordList {

  private WordList() {
  }

  /** Its lines, each as its words; lines that begin with {@code #} are comments. */
  static List<List<String>> lines(String name) {
    try (InputStream list = WordList.class.getResourceAsStream("/naming/" + name + ".txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.strip().split("\\s+"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
