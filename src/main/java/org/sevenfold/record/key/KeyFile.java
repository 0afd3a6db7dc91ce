package org.sevenfold.record.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import org.sevenfold.start.RefusedToStart;

/**
 * A key in a file outside database and jar.
 *
 * @param name    what it is called in a sentence, for example {@code master key}
 * @param without what can't be done without it
 */
record KeyFile(String name, Path path, String without) {

  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<?> FOR_ITS_OWNER_ALONE = PosixFilePermissions.asFileAttribute(OWN);

  /** A file that is missing is an error, never a reason to make a new one. */
  KeysetHandle read() {
    if (!Files.isReadable(path)) {
      throw new RefusedToStart("The " + name + " " + path + " is missing or can't be read. Without it " + without
          + ", so Sevenfold does not start. Put the file back from where you keep it.");
    }
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get());
    } catch (IOException | GeneralSecurityException e) {
      throw notOurs(e);
    }
  }

  /** Puts a new key where there is none, in a file that only its owner may read. */
  void create(KeysetHandle keys) {
    refuseIfThere();
    write(keys);
  }

  void refuseIfThere() {
    if (Files.exists(path)) {
      throw new RefusedToStart("There is a " + name + " in " + path + " already. It is not written over: without it "
          + without + ".");
    }
  }

  /** Puts these keys in the place of those that are there, whole or not at all. */
  void replace(KeysetHandle keys) {
    write(keys);
  }

  private void write(KeysetHandle keys) {
    try {
      Path beside = path.resolveSibling(path.getFileName() + ".new");
      Files.deleteIfExists(beside);
      Files.createFile(beside, FOR_ITS_OWNER_ALONE);
      Files.writeString(beside, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new RefusedToStart("The " + name + " can't be written to " + path + ". The folder must be there, and"
          + " belong to whoever runs Sevenfold.", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No " + name + " can be made", e);
    }
  }

  RefusedToStart notOurs(Exception cause) {
    return new RefusedToStart("The file " + path + " is not a " + name + " of Sevenfold.", cause);
  }
}
