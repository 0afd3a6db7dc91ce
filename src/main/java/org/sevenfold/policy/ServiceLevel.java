package org.sevenfold.policy;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an agency says of one kind of wait in place of its pack.
 *
 * @param within    how long it may take
 * @param reminders after which parts of its time whoever has it is reminded, in hundredths
 * @param next      a role that is asked too, first of all, when it is late; empty for those of the pack alone
 */
public record ServiceLevel(Span within, List<Integer> reminders, Optional<String> next) {

  private static final String BETWEEN = "; ";
  private static final String REMIND = "remind ";
  private static final String ASK = "ask ";
  private static final String NEVER = "never";
  private static final String COMMA = ", ";

  /**
   * As it is kept, for example {@code 4 working hours; remind 50, 90; ask manager}.
   *
   * @throws IllegalArgumentException or {@link DateTimeException} where it is none
   */
  public static ServiceLevel of(String written) {
    List<String> parts = Arrays.asList(written.split(BETWEEN));
    return new ServiceLevel(Span.of(parts.get(0)), said(parts, REMIND).filter(one -> !NEVER.equals(one))
        .map(NoticeTimes::parts).orElse(List.of()), said(parts, ASK));
  }

  private static Optional<String> said(List<String> parts, String word) {
    return parts.stream().skip(1).filter(part -> part.startsWith(word)).map(part -> part.substring(word.length()))
        .findFirst();
  }

  /** Whether it is read again as it is written: a number may be too long, or a part be none of a hundred. */
  public boolean canBeKept() {
    try {
      return of(written()).equals(this);
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  public String written() {
    String remind = reminders.isEmpty() ? NEVER
        : reminders.stream().map(String::valueOf).collect(Collectors.joining(COMMA));
    return within.written() + BETWEEN + REMIND + remind + next.map(role -> BETWEEN + ASK + role).orElse("");
  }
}
