package org.sevenfold.start;

import java.util.Optional;

/** Why the product does not start, in a sentence that says what to do about it. Nothing is wrong with the product. */
public class RefusedToStart extends RuntimeException {

  public static final int EXIT_CODE = 2;

  public RefusedToStart(String sentence) {
    super(sentence);
  }

  public RefusedToStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The refusal behind what the start failed with, if it was one. */
  public static Optional<RefusedToStart> behind(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof RefusedToStart refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }
}
