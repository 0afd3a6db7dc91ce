package org.sevenfold.attachment.content;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a phone was held when it took a photo, which it writes beside the picture (EXIF, tag 274). It is the only thing
 * that is read of what stands there.
 *
 * @param code from 1, upright, to 8
 */
record Orientation(int code) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int APPLICATION_1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int EXIF = 0x45786966;
  private static final int TAG = 0x0112;
  /** Of an entry: its tag, its type and how many values, before the value. */
  private static final int BEFORE_VALUE = 8;
  private static final int ENTRY = 12;

  /** Upright where it says nothing, or nothing that can be read. */
  static Orientation of(byte[] content) {
    try {
      ByteBuffer jpeg = ByteBuffer.wrap(content);
      if (unsigned(jpeg) != START_OF_IMAGE) {
        return UPRIGHT;
      }
      for (int marker = unsigned(jpeg); marker != START_OF_SCAN; marker = unsigned(jpeg)) {
        int end = jpeg.position() + unsigned(jpeg);
        if (marker == APPLICATION_1 && jpeg.getInt(jpeg.position()) == EXIF) {
          return ofTags(jpeg.position(jpeg.position() + 6).slice());
        }
        jpeg.position(end);
      }
      return UPRIGHT;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException nothingReadable) {
      return UPRIGHT;
    }
  }

  private static Orientation ofTags(ByteBuffer tags) {
    tags.order(tags.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).position(tags.getInt(4));
    int entries = unsigned(tags);
    for (int entry = tags.position(); entries > 0; entries--, entry += ENTRY) {
      if (Short.toUnsignedInt(tags.getShort(entry)) == TAG) {
        int code = Short.toUnsignedInt(tags.getShort(entry + BEFORE_VALUE));
        return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static int unsigned(ByteBuffer from) {
    return Short.toUnsignedInt(from.getShort());
  }

  /** Whether it was held on its side. */
  boolean swapsSides() {
    return code >= 5;
  }

  /** Turns, and turns over, a picture of this size so that it stands upright. */
  AffineTransform upright(int width, int height) {
    return switch (code) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
