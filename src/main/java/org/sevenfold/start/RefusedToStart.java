package org.sevenfold.start;

import org.springframework.boot.ExitCodeGenerator;

/** Why the product does not start, in a sentence that says what to do about it. Nothing is wrong with the product. */
public class RefusedToStart extends RuntimeException implements ExitCodeGenerator {

  public static final int EXIT_CODE = 2;

  public RefusedToStart(String sentence) {
    super(sentence);
  }

  public RefusedToStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  @Override
  public int getExitCode() {
    return EXIT_CODE;
  }
}
