package org.sevenfold.directory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.nulabinc.zxcvbn.Zxcvbn;

/** What a password must be: long, so that nobody has to make it odd, and none that is guessed first. */
public final class Passwords {

  private static final int SHORTEST = 12;
  /** In bytes: what is longer, the hash would not take in. */
  private static final int LONGEST = 72;
  /** Of 0 to 4: above a hundred million guesses. */
  private static final int STRONG = 3;
  private static final Zxcvbn GUESSES = new Zxcvbn();

  private Passwords() {
  }

  /**
   * What is wrong with a password that was typed twice, in words; empty where it will do.
   *
   * @param own what somebody would try first who knows the person: names, the agency
   */
  public static Optional<String> fault(String password, String again, String... own) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("Choose a password of at least " + SHORTEST + " characters, for example three words");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return Optional.of("Choose a shorter password: at most " + LONGEST + " characters");
    }
    if (GUESSES.measure(password, words(own)).getScore() < STRONG) {
      return Optional.of("This password is easy to guess. Choose three words that do not belong together");
    }
    return password.equals(again) ? Optional.empty() : Optional.of("Type the same password in both boxes");
  }

  private static List<String> words(String... own) {
    return Arrays.stream(own).flatMap(one -> Arrays.stream((one + " " + one.replace(" ", "")).split(" ")))
        .filter(word -> !word.isEmpty()).toList();
  }
}
