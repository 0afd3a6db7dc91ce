package org.sevenfold.datarights;

import java.util.Optional;

import org.sevenfold.form.Problem;
import org.sevenfold.form.TypedText;

/** What has to be written into a box, and can be kept. */
final class TypedWords {

  private static final int LONGEST = 4000;

  private TypedWords() {
  }

  static Optional<Problem> problem(String key, String typed) {
    return TypedText.fault(typed, LONGEST)
        .or(() -> Optional.of("Write this, in a few words").filter(any -> TypedText.saysNothing(typed)))
        .map(fault -> new Problem(key, fault));
  }
}
