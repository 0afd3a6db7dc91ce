package org.sevenfold.datarights;

import java.util.Optional;
import java.util.Set;

/**
 * A part of a record that is given, redacted or left out as a whole.
 *
 * @param key     by which it is told from the others of its concern; never changes
 * @param heading what it is, and when it was written
 * @param text    what stands there
 * @param names   words that may name somebody else than whoever asks, as they stand there
 * @param file    of which file it is, where it is one
 * @param copied  whether a copy of that file is there in which something is blacked out
 */
public record Item(String key, String heading, String text, Set<String> names, Optional<String> file,
    boolean copied) {

  /** The same, with what is known of a copy. */
  Item copied(boolean isThere) {
    return new Item(key, heading, text, names, file, isThere);
  }

  /** Nothing of a record stands in a log. */
  @Override
  public String toString() {
    return key;
  }
}
