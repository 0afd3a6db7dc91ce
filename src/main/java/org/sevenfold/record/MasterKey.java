package org.sevenfold.record;

import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
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
  public static MasterKey read(Path path) {
    KeyFile file = file(path);
    return of(file, file.read());
  }

  /** Makes a new key in a file that only its owner may read. */
  public static MasterKey create(Path path) {
    KeyFile file = file(path);
    return of(file, file.create(PredefinedAeadParameters.AES256_GCM));
  }

  private static KeyFile file(Path path) {
    return new KeyFile("master key", path, "no case can be opened or written");
  }

  private static MasterKey of(KeyFile file, KeysetHandle keys) {
    try {
      return new MasterKey(Integer.toHexString(keys.getPrimary().getId()),
          keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (GeneralSecurityException e) {
      throw file.notOurs(e);
    }
  }
}
