package org.sevenfold.directory;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a password must be: long, so that nobody has to make it odd. */
public final class Passwords {

  private static final int SHORTEST = 12;
  /** In bytes: what is longer, the hash would not take in. */
  private static final int LONGEST = 72;

  private Passwords() {
  }

  /** What is wrong with a password that was typed twice, in words; empty where it will do. */
  public static Optional<String> fault(String password, String again) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("Choose a password of at least " + SHORTEST + " characters, for example three words");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return Optional.of("Choose a shorter password: at most " + LONGEST + " characters");
    }
    return password.equals(again) ? Optional.empty() : Optional.of("Type the same password in both boxes");
  }
}
