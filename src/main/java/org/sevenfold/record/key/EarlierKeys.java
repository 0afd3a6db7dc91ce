package org.sevenfold.record.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import org.sevenfold.start.RefusedToStart;

/** The public halves of the signing keys that were rotated away: nothing in this file is secret. */
final class EarlierKeys {

  private final Path file;
  private final Optional<KeysetHandle> keys;

  private EarlierKeys(Path file) {
    this.file = file;
    this.keys = Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  static EarlierKeys beside(Path signingKey) {
    return new EarlierKeys(signingKey.resolveSibling("signing.public"));
  }

  private static KeysetHandle read(Path file) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(Files.readString(file));
    } catch (IOException | GeneralSecurityException e) {
      throw new RefusedToStart("The public halves of earlier signing keys can't be read from " + file + ".", e);
    }
  }

  /** Keeps the public half of a key. */
  void add(KeysetHandle key) {
    try {
      KeysetHandle.Builder all = keys.map(KeysetHandle::newBuilder).orElseGet(KeysetHandle::newBuilder);
      all.addEntry(KeysetHandle.importKey(key.getPublicKeysetHandle().getPrimary().getKey()).makePrimary());
      Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(all.build()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The public half of the signing key can't be kept", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The public half of the signing key can't be kept in " + file, e);
    }
  }

  boolean hasSigned(String text, String signature) {
    return keys.filter(all -> SigningKey.verifies(verifying(all), text, signature)).isPresent();
  }

  private static PublicKeyVerify verifying(KeysetHandle keys) {
    try {
      return keys.getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The public halves of earlier signing keys are not what they should be", e);
    }
  }
}
