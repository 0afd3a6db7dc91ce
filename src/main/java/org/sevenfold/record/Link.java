package org.sevenfold.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/**
 * One link of a chain as it is stored. The hash covers the ciphertext, not what it says: when the key is destroyed the
 * chain still verifies.
 */
record Link(String chain, int number, short format, String head, byte[] sealed, byte[] previousHash, byte[] hash) {

  static final short FORMAT = 2;
  /** Those that are read: of the hash only the last byte of a format is part. */
  private static final Set<Short> FORMATS = Set.of((short) 1, FORMAT);

  static Link forge(String chain, int number, String head, byte[] sealed, byte[] previousHash) {
    return forge(FORMAT, chain, number, head, sealed, previousHash);
  }

  /** The same in a format that is not written any more. */
  static Link forge(short format, String chain, int number, String head, byte[] sealed, byte[] previousHash) {
    return new Link(chain, number, format, head, sealed, previousHash,
        hash(format, chain, number, head, sealed, previousHash));
  }

  /** What the first entry of a chain points back to. */
  static byte[] root(String chain) {
    return digest().digest(("sevenfold chain " + chain).getBytes(UTF_8));
  }

  /** What an entry's seal is bound to, so that a ciphertext can't be moved to another place. */
  static byte[] place(String chain, int number, String head, byte[] previousHash) {
    return place(FORMAT, chain, number, head, previousHash);
  }

  static byte[] place(short format, String chain, int number, String head, byte[] previousHash) {
    return hash(format, chain, number, head, new byte[0], previousHash);
  }

  byte[] place() {
    return place(format, chain, number, head, previousHash);
  }

  /** Whether it is as it was forged, as far as that can be seen without a key. */
  boolean isTrue() {
    return FORMATS.contains(format)
        && MessageDigest.isEqual(hash, hash(format, chain, number, head, sealed, previousHash));
  }

  private static byte[] hash(short format, String chain, int number, String head, byte[] sealed, byte[] previous) {
    MessageDigest digest = digest();
    digest.update((byte) format);
    add(digest, chain.getBytes(UTF_8));
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    add(digest, head.getBytes(UTF_8));
    add(digest, sealed);
    add(digest, previous);
    return digest.digest();
  }

  /** With its length, so that no two different entries read as the same bytes. */
  private static void add(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
