package org.sevenfold.attachment;

import java.util.Locale;

/** What is kept of a file. */
public enum Part {
  /** what came, byte by byte: it is the evidence */
  ORIGINAL,
  /** of a picture, what can be seen of it and nothing else: it is what is shown, and what leaves */
  COPY;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
