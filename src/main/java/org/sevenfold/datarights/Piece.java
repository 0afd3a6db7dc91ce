package org.sevenfold.datarights;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.sevenfold.form.Problem;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.GivenReason;

/**
 * What was chosen for one item, and what of it leaves: fixed when it is chosen, so that what is given is what was
 * checked.
 *
 * @param heading as it leaves; empty where it is left out
 * @param text    as it leaves; empty where it is left out
 * @param words   what was blacked out
 * @param why     in the words of whoever chose; empty where nothing names anybody else
 */
public record Piece(String key, String heading, String text, Optional<String> file, Choice choice,
    Optional<Ground> ground, List<String> words, String why) {

  /**
   * Of an item, as somebody chose.
   *
   * @throws AnswerRefused where something is missing: a choice, a ground, or why it may go though it may name somebody
   */
  public static Piece of(Item item, Chosen chosen) {
    Choice choice = chosen.choice().orElseThrow(() -> missing(item, "Choose what becomes of this"));
    Ground ground = chosen.ground().orElse(null);
    List<String> words = chosen.words().stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
    if (choice != Choice.INCLUDE && ground == null) {
      throw missing(item, "Choose why it is not given as it is");
    }
    if (choice == Choice.REDACT && item.file().isPresent() && !item.copied()) {
      throw missing(item, "Lay in first the copy in which something is blacked out");
    }
    if (choice == Choice.REDACT && item.file().isEmpty() && words.isEmpty()) {
      throw missing(item, "Write the words to black out, each on a line of its own");
    }
    boolean names = choice == Choice.INCLUDE && !item.names().isEmpty();
    String why = names || choice == Choice.LEAVE_OUT ? reason(item, chosen.why()) : chosen.why().strip();
    return piece(item, choice, Optional.ofNullable(ground).filter(any -> choice != Choice.INCLUDE), words, why);
  }

  private static Piece piece(Item item, Choice choice, Optional<Ground> ground, List<String> words, String why) {
    return switch (choice) {
      case INCLUDE -> new Piece(item.key(), item.heading(), item.text(), item.file(), choice, ground, List.of(), why);
      case REDACT -> new Piece(item.key(), Redaction.of(item.heading(), words), Redaction.of(item.text(), words),
          item.file(), choice, ground, words, why);
      case LEAVE_OUT -> new Piece(item.key(), "", "", item.file(), choice, ground, List.of(), why);
    };
  }

  /** What somebody chose, before it is checked. */
  public record Chosen(Optional<Choice> choice, Optional<Ground> ground, Collection<String> words, String why) {
  }

  public boolean isGiven() {
    return choice != Choice.LEAVE_OUT;
  }

  private static String reason(Item item, String typed) {
    try {
      return GivenReason.checked(typed);
    } catch (AnswerRefused refused) {
      throw missing(item, refused.getMessage());
    }
  }

  private static AnswerRefused missing(Item item, String what) {
    return new AnswerRefused(AnswerRefused.Reason.ANSWERS, what, List.of(new Problem(item.key(), what)));
  }

  /** Nothing of a record stands in a log. */
  @Override
  public String toString() {
    return key;
  }
}
