package org.sevenfold.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.policy.VocabularyFile;

/** Which values an input of a table may have, and which of them it has when nothing was said. */
final class Values {

  static final Vocabulary VOCABULARY = new Vocabulary();
  private static final VocabularyFile FILE = VocabularyFile.read();
  private static final List<String> PACKS = List.of("staffordshire-2009", "england-2026");

  /** What sends a case back to its questions; the process knows it, the vocabulary does not. */
  private static final String ASKED_BECAUSE = "asked_because";
  private static final List<String> BECAUSE =
      List.of("raised", "new_danger", "new_information", "withdrawal", "purpose_changed", "relationship_changed",
          "linked", "reviewed",
          "disagreement", "disagreement_refer", "corrected_describe", "corrected_entry", "corrected_purpose",
          "corrected_identify", "corrected_confidential", "corrected_consent", "corrected_decide",
          "corrected_third_parties", "corrected_inform");

  private Values() {
  }

  /** Every value an input may have when the table is asked. */
  static List<String> of(String input) {
    if (Table.PACK.equals(input)) {
      return PACKS;
    }
    if (FILE.derived().containsKey(input)) {
      return FILE.words(FILE.derived().get(input).values());
    }
    List<String> values = new ArrayList<>(answers(input));
    if (!values.contains(start(input).orElseThrow())) {
      values.add(start(input).orElseThrow());
    }
    return values;
  }

  /** Whether a name is one that a table may ask of a case. */
  static boolean isKnown(String input) {
    return Table.PACK.equals(input) || FILE.derived().containsKey(input) || start(input).isPresent();
  }

  private static List<String> answers(String input) {
    if (ASKED_BECAUSE.equals(input)) {
      return BECAUSE;
    }
    List<String> values = new ArrayList<>(VOCABULARY.fact(input).map(Fact::values)
        .orElseGet(() -> VOCABULARY.resultValues(input)));
    if (VOCABULARY.fact(input).isPresent()) {
      values.add(Fact.UNKNOWN);
    }
    return values;
  }

  /** What stands before anybody said anything; empty for derived facts and the pack, which are never absent. */
  private static Optional<String> start(String input) {
    return ASKED_BECAUSE.equals(input) ? Optional.of(Fact.UNKNOWN) : VOCABULARY.start(input);
  }
}
