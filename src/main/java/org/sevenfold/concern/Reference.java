package org.sevenfold.concern;

import java.security.SecureRandom;

/** Makes references: random, no sequence, no letters that are mistaken for one another when read out on the phone. */
public final class Reference {

  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 10;

  private Reference() {
  }

  /** For example {@code 7K3MQ-2XDAV}: about 49 bits, so that nobody comes upon one by trying. */
  public static String random() {
    StringBuilder reference = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i == LENGTH / 2) {
        reference.append('-');
      }
      reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return reference.toString();
  }
}
