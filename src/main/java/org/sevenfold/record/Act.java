package org.sevenfold.record;

import java.util.Locale;
import java.util.Map;

/**
 * Something that somebody did, or that a table found, before it is sealed.
 *
 * @param kind    what sort of act
 * @param who     the id of the person, or {@code product}
 * @param subject what it was about: a task's key, a table, a message; never free text
 * @param form    the form and its version, for example {@code state-purpose v1}; of what a table found, the table and
 *                its version, which older entries do not name; empty where there was neither
 * @param content what is sealed: answers by key, or a table's result
 */
public record Act(Kind kind, String who, String subject, String form, Map<String, Object> content) {

  public static final String PRODUCT = "product";
  /** Under this, the content of an act in a called process says which one it was. */
  public static final String REFERENCE = "reference";
  /** Under this, what a table found says by which of its lines. */
  public static final String RULES = "rules";

  /** What sort of act. Each entry's head holds the word: add, never rename (ADR 0005). */
  public enum Kind {
    RAISED, ANSWERED, RECOMMENDED, TOLD, PASSED, LINKED, EXCLUDED, LET_IN, OPENED, CLOSED, READ, UNMASKED;

    /** How the record writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether its content is what somebody answered on a page. */
    public boolean isAnswer() {
      return this == RAISED || this == ANSWERED;
    }
  }
}
