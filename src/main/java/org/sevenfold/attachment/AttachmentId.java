package org.sevenfold.attachment;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Which file. It is drawn by lot and says nothing, so that it may stand in an address.
 *
 * @param value 32 letters and figures
 */
public record AttachmentId(String value) {

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int BYTES = 16;

  static AttachmentId drawn() {
    byte[] bytes = new byte[BYTES];
    CHANCE.nextBytes(bytes);
    return new AttachmentId(HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
