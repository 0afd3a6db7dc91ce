package org.sevenfold.work;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which part of their work somebody looks at; a concern has one line in each. */
public enum Tab {
  /** What is theirs and what they may claim. */
  TO_DO("to_do", "To do", "You have nothing to do."),
  /** What nobody has claimed and they may. */
  FREE("free", "To claim", "Nothing waits for somebody to claim it."),
  MINE("mine", "Mine", "You have claimed nothing."),
  /** To do, past its time. */
  OVERDUE("to_do", "Overdue", "Nothing is overdue."),
  /** To do, due before the day ends in London and not past its time. */
  TODAY("to_do", "Due today", "Nothing more is due today."),
  /** What was offered to them and somebody else has. */
  OTHERS("others", "With others", "Nobody else has work that was offered to you.");

  private final String kept;
  private final String words;
  private final String none;

  Tab(String kept, String words, String none) {
    this.kept = kept;
    this.words = words;
    this.none = none;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** What is said where there is nothing in it. */
  public String none() {
    return none;
  }

  /** Under which word the table of lines keeps it. */
  String kept() {
    return kept;
  }

  /** The tasks of which of the table's words it shows. */
  List<String> shown() {
    return TO_DO.kept.equals(kept) ? List.of(FREE.kept, MINE.kept) : List.of(kept);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** @return empty where there is no such tab */
  public static Optional<Tab> of(String key) {
    return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
