package org.sevenfold.datarights;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.form.Problem;

/**
 * How a request is answered.
 *
 * @param why          the reasons
 * @param told         what they were told
 * @param commissioner whether they were told that they can complain to the Information Commissioner, or go to court
 */
public record Answer(Optional<Outcome> outcome, String why, String told, boolean commissioner) {

  /** What is missing or can't be kept, box by box. */
  List<Problem> problems() {
    Stream<Problem> chosen =
        outcome.isPresent() ? Stream.of() : Stream.of(new Problem("outcome", "Choose what they get"));
    Stream<Problem> written = Stream.of(TypedWords.problem("reasons", why), TypedWords.problem("told", told))
        .flatMap(Optional::stream);
    Stream<Problem> complain = commissioner ? Stream.of() : Stream.of(new Problem("commissioner",
        "Tell them that they can complain to the Information Commissioner, and tick this"));
    return Stream.of(chosen, written, complain).flatMap(all -> all).toList();
  }
}
