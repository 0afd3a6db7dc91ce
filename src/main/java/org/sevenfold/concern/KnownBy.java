package org.sevenfold.concern;

import java.util.Optional;
import java.util.stream.Stream;

/** How whoever raised a concern knew of it: as they say it when they raise it. */
public enum KnownBy {

  SEEN("i_saw_or_heard_it", "seen or heard by whoever raised it"),
  TOLD_BY_THEM("child_told_me", "told by the child, or the adult it is about"),
  TOLD_BY_OTHERS("somebody_told_me", "told by somebody else"),
  SEVERAL("more_than_one", "more than one of these");

  private final String answer;
  private final String words;

  KnownBy(String answer, String words) {
    this.answer = answer;
    this.words = words;
  }

  public String answer() {
    return answer;
  }

  /** As a report says it. */
  public String words() {
    return words;
  }

  /** @return empty where nothing is meant by it */
  public static Optional<KnownBy> of(String answer) {
    return Stream.of(values()).filter(one -> one.answer.equals(answer)).findFirst();
  }
}
