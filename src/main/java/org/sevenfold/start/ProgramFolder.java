package org.sevenfold.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the programs of the embedded database are unpacked. They are run from there, so nobody else on this machine may
 * write to it; and each user has one, so that what one unpacked is not in another's way.
 */
final class ProgramFolder {

  private static final FileAttribute<?> OWN = PosixFilePermissions.asFileAttribute(
      PosixFilePermissions.fromString("rwx------"));

  private ProgramFolder() {
  }

  static Path own() {
    return in(Path.of(System.getProperty("java.io.tmpdir")), System.getProperty("user.name"));
  }

  static Path in(Path parent, String user) {
    Path folder = parent.resolve("sevenfold-" + user);
    try {
      if (!isOurs(create(folder))) {
        throw new RefusedToStart("The folder " + folder + " belongs to somebody else or is open to others. Remove it,"
            + " or give Sevenfold another folder for temporary files with -Djava.io.tmpdir=FOLDER.");
      }
      // the library opens the folder it is given to everybody: hence one inside
      return folder.resolve("programs");
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " can't be made", e);
    }
  }

  private static Path create(Path folder) throws IOException {
    try {
      return Files.createDirectory(folder, OWN);
    } catch (FileAlreadyExistsException fromAnEarlierRun) {
      return folder;
    }
  }

  private static boolean isOurs(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        || !Files.getPosixFilePermissions(folder).equals(PosixFilePermissions.fromString("rwx------"))) {
      return false;
    }
    Path probe = Files.createTempFile("sevenfold", ".owner");
    try {
      return Files.getOwner(folder).equals(Files.getOwner(probe));
    } finally {
      Files.delete(probe);
    }
  }
}
