package org.sevenfold.record.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;

/**
 * The key that signs the heads of chains. It is kept beside the master key, and like it never in the database. After a
 * rotation the earlier ones are gone, but for their public halves in {@code signing.public}: what they signed is still
 * theirs, and nobody signs with them any more.
 */
public final class SigningKey {

  static {
    try {
      SignatureConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final FromFile<Keys> keys;

  private SigningKey(KeyFile file) {
    this.keys = new FromFile<>(file.path(), () -> Keys.of(file));
  }

  /** Reads the key; a file that is missing is an error, never a reason to make a new one. */
  public static SigningKey read(Path path) {
    return new SigningKey(file(path));
  }

  /** Makes a new key in a file that only its owner may read. */
  public static SigningKey create(Path path) {
    file(path).create(fresh());
    return read(path);
  }

  /** Puts a new key in the place of the one that is there, whose public half is kept. */
  public static void rotate(Path path) {
    KeyFile file = file(path);
    EarlierKeys.beside(path).add(file.read());
    file.replace(fresh());
  }

  static void refuseIfThere(Path path) {
    file(path).refuseIfThere();
  }

  /** @return the signature, as text */
  public String sign(String text) {
    try {
      return Base64.getEncoder().encodeToString(keys.get().signs.sign(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The head of a chain can't be signed", e);
    }
  }

  /** Whether this key has signed a text, or one before it has. */
  public boolean hasSigned(String text, String signature) {
    Keys now = keys.get();
    return verifies(now.verifies, text, signature) || now.earlier.hasSigned(text, signature);
  }

  static boolean verifies(PublicKeyVerify key, String text, String signature) {
    try {
      key.verify(Base64.getDecoder().decode(signature), text.getBytes(UTF_8));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException notItsSignature) {
      return false;
    }
  }

  private record Keys(PublicKeySign signs, PublicKeyVerify verifies, EarlierKeys earlier) {

    static Keys of(KeyFile file) {
      KeysetHandle read = file.read();
      try {
        return new Keys(read.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class),
            read.getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class),
            EarlierKeys.beside(file.path()));
      } catch (GeneralSecurityException e) {
        throw file.notOurs(e);
      }
    }
  }

  private static KeysetHandle fresh() {
    try {
      return KeysetHandle.generateNew(PredefinedSignatureParameters.ED25519);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No signing key can be made", e);
    }
  }

  private static KeyFile file(Path path) {
    return new KeyFile("signing key", path, "nobody could show that the record is whole");
  }
}
