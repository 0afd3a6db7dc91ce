package org.sevenfold.record.key;

import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;

/**
 * The key that wraps every case's key. It lives in a file outside database and jar; whoever has the database alone
 * has nothing. After a rotation the file holds the earlier keys too: they unwrap and do not wrap any more.
 */
public final class MasterKey {

  static {
    try {
      AeadConfig.register();
      MacConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final FromFile<Keys> keys;

  private MasterKey(KeyFile file) {
    this.keys = new FromFile<>(file.path(), () -> Keys.of(file));
  }

  /** Reads the key; a file that is missing is an error, never a reason to make a new one. */
  public static MasterKey read(Path path) {
    return new MasterKey(file(path));
  }

  /** Makes a new key in a file that only its owner may read. */
  public static MasterKey create(Path path) {
    file(path).create(fresh());
    return read(path);
  }

  /** Puts a new key before those that are in the file. */
  public static void rotate(Path path) {
    KeyFile file = file(path);
    KeysetHandle.Builder.Entry fresh =
        KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId();
    try {
      KeysetHandle.Builder builder = KeysetHandle.newBuilder(file.read()).addEntry(fresh);
      fresh.makePrimary();
      file.replace(builder.build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No master key can be made", e);
    }
  }

  static void refuseIfThere(Path path) {
    file(path).refuseIfThere();
  }

  /** Names the key that wraps now, in every entry's head and beside every case's key. */
  public String id() {
    return keys.get().id;
  }

  /** Wraps with the newest key and unwraps with each. */
  public Aead aead() {
    return keys.get().aead;
  }

  private record Keys(String id, Aead aead) {

    static Keys of(KeyFile file) {
      KeysetHandle read = file.read();
      try {
        return new Keys(Integer.toHexString(read.getPrimary().getId()),
            read.getPrimitive(RegistryConfiguration.get(), Aead.class));
      } catch (GeneralSecurityException e) {
        throw file.notOurs(e);
      }
    }
  }

  private static KeysetHandle fresh() {
    try {
      return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No master key can be made", e);
    }
  }

  private static KeyFile file(Path path) {
    return new KeyFile("master key", path, "no case can be opened or written");
  }
}
