package org.sevenfold.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.core.env.Environment;

/** The folder in which the product keeps what must outlive a run: keys, signed heads and, for the demo, the database. */
public final class VarFolder {

  private VarFolder() {
  }

  public static Path of(Environment environment) {
    Path folder = Path.of(environment.getProperty("sevenfold.var", "var")).toAbsolutePath();
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " can't be made. Choose another with sevenfold.var.", e);
    }
  }
}
