package org.sevenfold.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import org.springframework.core.env.Environment;

/**
 * The folder in which the product keeps what must outlive a run: keys, signed heads and, for the demo, the database.
 * Where it is made, it is made for its owner alone.
 */
public final class VarFolder {

  private static final FileAttribute<?> OWN = PosixFilePermissions.asFileAttribute(
      PosixFilePermissions.fromString("rwx------"));

  private VarFolder() {
  }

  public static Path of(Environment environment) {
    Path folder = Path.of(environment.getProperty("sevenfold.var", "var")).toAbsolutePath();
    try {
      // one name for one folder, however it was called
      return Files.createDirectories(folder, OWN).toRealPath();
    } catch (IOException e) {
      throw new RefusedToStart("The folder " + folder + " can't be made. Choose another with sevenfold.var.", e);
    }
  }
}
