package org.sevenfold.attachment.content;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A photo as iPhones keep it (ISO/IEC 23008-12). Nothing that runs in Java alone can draw it, so that no copy is made:
 * it is looked through by its boxes, each of which says how long it is, and kept as it came.
 */
final class Heic {

  private static final Set<String> SEEMS = Set.of("image/heic", "image/heif");
  /** What it is, what stands in it, and the picture itself. */
  private static final Set<String> NEEDED = Set.of("ftyp", "meta", "mdat");
  private static final int NAME = 4;
  /** Bytes of the length and the name of a box. */
  private static final int HEAD = 8;
  private static final int LONG_HEAD = 16;

  private Heic() {
  }

  static Optional<FileType> type(String seems) {
    return SEEMS.contains(seems) ? Optional.of(FileType.HEIC) : Optional.empty();
  }

  /** @throws FileRefused when it is not made of its boxes from the first byte to the last */
  static void check(byte[] content) {
    Set<String> found = new HashSet<>();
    try {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        found.add(box(rest));
      }
    } catch (BufferUnderflowException | IllegalArgumentException endsTooSoon) {
      found.clear();
    }
    if (!found.containsAll(NEEDED)) {
      throw new FileRefused("This photo is damaged and can't be read. Add it again from the phone that took it");
    }
  }

  /** Goes on behind the next box. */
  private static String box(ByteBuffer rest) {
    int begins = rest.position();
    long length = Integer.toUnsignedLong(rest.getInt());
    byte[] name = new byte[NAME];
    rest.get(name);
    int head = length == 1 ? LONG_HEAD : HEAD;
    length = length == 1 ? rest.getLong() : length == 0 ? rest.limit() - begins : length;
    if (length < head || length > rest.limit() - begins) {
      throw new IllegalArgumentException("A box that ends nowhere");
    }
    rest.position(begins + (int) length);
    return new String(name, StandardCharsets.US_ASCII);
  }
}
