package org.sevenfold.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import org.sevenfold.start.RefusedToStart;

/**
 * A key in a file outside database and jar.
 *
 * @param name    what it is called in a sentence, for example {@code master key}
 * @param without what can't be done without it
 */
record KeyFile(String name, Path path, String without) {

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

  /** Makes a new key in a file that only its owner may read. */
  KeysetHandle create(Parameters kind) {
    try {
      KeysetHandle keys = KeysetHandle.generateNew(kind);
      String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
      Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(path, json);
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("The " + name + " can't be written to " + path, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No " + name + " can be made", e);
    }
  }

  RefusedToStart notOurs(Exception cause) {
    return new RefusedToStart("The file " + path + " is not a " + name + " of Sevenfold.", cause);
  }
}
