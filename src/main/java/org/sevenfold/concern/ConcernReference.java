package org.sevenfold.concern;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which concern is meant, or which of the processes that it calls: each of those has a reference of its own, and only
 * {@link References} knows whose it is.
 *
 * @param value as people read it out, for example {@code 7K3MQ-2XDAV}
 */
public record ConcernReference(String value) {

  /** No letters that are mistaken for one another when read out on the phone. */
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 10;

  public ConcernReference {
    Objects.requireNonNull(value, "A concern's reference is missing");
  }

  /** A new one: about 49 bits and no sequence, so that nobody comes upon one by trying. */
  public static ConcernReference random() {
    StringBuilder reference = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i == LENGTH / 2) {
        reference.append('-');
      }
      reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new ConcernReference(reference.toString());
  }

  /** One that somebody typed, in small letters or without its hyphen too; empty where it can be none. */
  public static Optional<ConcernReference> read(String typed) {
    String letters = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return letters.matches("[" + LETTERS + "]{" + LENGTH + "}")
        ? Optional.of(new ConcernReference(letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
