package org.sevenfold.record;

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

/** The key that signs the heads of chains. It is kept beside the master key, and like it never in the database. */
record SigningKey(PublicKeySign signs, PublicKeyVerify verifies) {

  static {
    try {
      SignatureConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Reads the key; a file that is missing is an error, never a reason to make a new one. */
  static SigningKey read(Path path) {
    KeyFile file = file(path);
    return of(file, file.read());
  }

  /** Makes a new key in a file that only its owner may read. */
  static SigningKey create(Path path) {
    KeyFile file = file(path);
    return of(file, file.create(PredefinedSignatureParameters.ED25519));
  }

  String sign(String text) {
    try {
      return Base64.getEncoder().encodeToString(signs.sign(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The head of a chain can't be signed", e);
    }
  }

  boolean hasSigned(String text, String signature) {
    try {
      verifies.verify(Base64.getDecoder().decode(signature), text.getBytes(UTF_8));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException notOurSignature) {
      return false;
    }
  }

  private static KeyFile file(Path path) {
    return new KeyFile("signing key", path, "nobody could show that the record is whole");
  }

  private static SigningKey of(KeyFile file, KeysetHandle keys) {
    try {
      return new SigningKey(keys.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class),
          keys.getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class));
    } catch (GeneralSecurityException e) {
      throw file.notOurs(e);
    }
  }
}
