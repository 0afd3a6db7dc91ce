package org.sevenfold.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The forms of the product, and forms made up for a test. */
public final class Forms {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Forms() {
  }

  static Form of(String components) {
    return FormReader.read(("{\"id\": \"made-up\", \"components\": [" + components + "]}")
        .getBytes(StandardCharsets.UTF_8));
  }

  public static Stream<Form> all() {
    return files().stream().map(Forms::read);
  }

  static List<Path> files() {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Form read(Path file) {
    try {
      return FormReader.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
