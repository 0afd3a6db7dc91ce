package org.sevenfold.directory;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes codes that are typed once: random, in groups, without letters that are mistaken for one another. */
public final class OneTimeCode {

  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int GROUP = 4;

  private OneTimeCode() {
  }

  /** @param letters how many, at almost five bits each */
  public static String of(int letters) {
    return IntStream.range(0, letters)
        .mapToObj(i -> (i > 0 && i % GROUP == 0 ? "-" : "") + LETTERS.charAt(RANDOM.nextInt(LETTERS.length())))
        .collect(Collectors.joining());
  }
}
