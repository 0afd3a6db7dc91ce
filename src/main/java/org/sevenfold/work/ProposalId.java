package org.sevenfold.work;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Which proposal is meant.
 *
 * @param value random, as it is stored and stands in addresses
 */
public record ProposalId(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 8;

  public ProposalId {
    Objects.requireNonNull(value, "A proposal's id is missing");
  }

  static ProposalId random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ProposalId("s" + HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
