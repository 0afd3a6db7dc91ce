package org.sevenfold.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/**
 * The key that wraps every case's key. It lives in a file outside database and jar; whoever has the database alone
 * has nothing.
 *
 * @param id   names the key in every entry's head, so that a rotated key can be told from its successor
 * @param aead wraps and unwraps
 */
public record MasterKey(String id, Aead aead) {

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Reads the key; a file that is missing is an error, never a reason to make a new one. */
  public static MasterKey read(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalStateException("The master key " + file + " is missing or can't be read. Without it no case can"
          + " be opened or written, so Sevenfold does not start. Put the file back from where you keep it.");
    }
    try {
      return of(TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The file " + file + " is not a master key of Sevenfold.", e);
    }
  }

  /** Makes a new key in a file that only its owner may read. */
  public static MasterKey create(Path file) {
    try {
      KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
      return of(keys);
    } catch (IOException e) {
      throw new UncheckedIOException("The master key can't be written to " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No master key can be made", e);
    }
  }

  private static MasterKey of(KeysetHandle keys) throws GeneralSecurityException {
    return new MasterKey(Integer.toHexString(keys.getPrimary().getId()),
        keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
  }
}
