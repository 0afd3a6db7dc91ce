package org.sevenfold.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The passwords of an embedded server, made up by the product and kept in a file that only its owner reads. */
record ServerPasswords(String superuser, String owner, String application) {

  static ServerPasswords fresh() {
    return new ServerPasswords(random(), random(), random());
  }

  static ServerPasswords keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        fresh().keepIn(file);
      }
      List<String> lines = Files.readAllLines(file);
      return new ServerPasswords(lines.get(0), lines.get(1), lines.get(2));
    } catch (IOException e) {
      throw new UncheckedIOException("The passwords of the embedded database can't be read from " + file, e);
    }
  }

  /** Whole or not at all: written beside, then moved. */
  private void keepIn(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(beside, List.of(superuser, owner, application));
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
