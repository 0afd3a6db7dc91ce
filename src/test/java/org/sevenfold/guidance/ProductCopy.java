package org.sevenfold.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** A copy of the product that runs: its classes, and what was changed in the copy instead of what stands there. */
record ProductCopy(Path copy) {

  static final String CLASSES = "target/classes";
  /** Where what is in a folder goes. */
  private static final Map<String, String> LAID =
      Map.of("forms", "forms", "processes", "processes", "src/main/resources", "");

  void build(List<Path> changed) throws IOException {
    copied(Path.of(CLASSES), copy.resolve(CLASSES));
    for (Map.Entry<String, String> laid : LAID.entrySet()) {
      copied(copy.resolve(laid.getKey()), copy.resolve(CLASSES).resolve(laid.getValue()));
    }
    for (Path file : changed) {
      if (file.toString().endsWith(".java")) {
        compiled(copy.resolve(file));
      }
    }
  }

  private void compiled(Path source) {
    String classPath = copy.resolve(CLASSES) + ":" + System.getProperty("java.class.path");
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-nowarn", "-parameters", "-proc:none", "-cp",
        classPath, "-d", copy.resolve(CLASSES).toString(), source.toString())).as("compiled").isZero();
  }

  private static void copied(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path there = to.resolve(from.relativize(file).toString());
        Files.createDirectories(there.getParent());
        Files.copy(file, there, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
