package org.sevenfold.record;

import java.time.Instant;
import java.util.HexFormat;

/** How far a chain reached at a moment, as it is signed: everything that may not be changed afterwards. */
record SignedHead(Instant at, String chain, int number, String hash) {

  private static final String BETWEEN = "\t";
  private static final int PARTS = 4;

  static SignedHead of(Instant at, Links.Tip tip) {
    return new SignedHead(at, tip.chain(), tip.number(), HexFormat.of().formatHex(tip.hash()));
  }

  /** @throws IllegalArgumentException where the text is not of this shape */
  static SignedHead read(String text) {
    String[] parts = text.split(BETWEEN, -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("Not a head");
    }
    return new SignedHead(Instant.parse(parts[0]), parts[1], Integer.parseInt(parts[2]), parts[3]);
  }

  String text() {
    return String.join(BETWEEN, at.toString(), chain, String.valueOf(number), hash);
  }

  boolean isOf(Link link) {
    return link.number() == number && hash.equals(HexFormat.of().formatHex(link.hash()));
  }

  /** What is to be said where the signed entry is not there any more. */
  Fault missing() {
    return new Fault(chain, number, Fault.Kind.MISSING);
  }
}
