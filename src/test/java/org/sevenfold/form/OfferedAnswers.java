package org.sevenfold.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;

/** Which answers a page offers to the question of a fact: all of the vocabulary's, but for these. */
final class OfferedAnswers {

  private static final Vocabulary VOCABULARY = new Vocabulary();

  /**
   * Offers fewer answers than the vocabulary: the advice that was waited for says one thing, that nobody answered is
   * for the clock to say.
   */
  private static final Map<String, List<String>> NARROWER = Map.of("after_deferral", List.of("SHARE", "DO_NOT_SHARE"),
      "response", List.of("agreed", "refused"),
      "advice", List.of("established", "not_established", "still_unsure", "asks_back"),
      "advice_second", List.of("established", "not_established", "still_unsure", "asks_back"));
  /** What is left where the law requires it: these pages offer nothing else. */
  private static final List<String> OF_A_DUTY = List.of("DO_NOT_SHARE", "COMPLY");
  private static final Set<String> PAGES_OF_A_DUTY =
      Set.of("verify-instrument", "decide-challenge");
  /** An authority waits: where it is not clear yet, it is tried again, and a caller who is not known gets nothing. */
  private static final Map<String, List<String>> OF_A_REQUEST = Map.of("ring-back",
      List.of("DO_NOT_SHARE", "unanswered"), "advise-request", List.of("SHARE", "DO_NOT_SHARE", "unanswered"));
  /**
   * A referral of believed harm is not given up for the sake of others: how they are kept safe is what is left. A law
   * that nobody can name is not complied with.
   */
  private static final Map<String, List<String>> ON_ONE_PAGE =
      Map.of("keep-others-safe third_party_decision", List.of("SHARE", "SHARE_REDACTED"),
          "advise-legal-basis after_deferral", List.of("DO_NOT_SHARE"));

  private OfferedAnswers() {
  }

  static List<String> on(String form, String key) {
    Fact fact = VOCABULARY.fact(key).orElseThrow();
    if (NARROWER.containsKey(key) && PAGES_OF_A_DUTY.contains(form)) {
      return OF_A_DUTY;
    }
    if (key.equals("after_deferral") && OF_A_REQUEST.containsKey(form)) {
      return OF_A_REQUEST.get(form);
    }
    if (ON_ONE_PAGE.containsKey(form + " " + key)) {
      return ON_ONE_PAGE.get(form + " " + key);
    }
    List<String> offered = new ArrayList<>(NARROWER.getOrDefault(key, fact.values()));
    if (fact.offersUnknown() && !VOCABULARY.isDecision(key)) {
      offered.add(Fact.UNKNOWN);
    }
    return offered;
  }

  /** Whether some page offers fewer than another. */
  static boolean areFewerSomewhere(String key) {
    return NARROWER.containsKey(key)
        || ON_ONE_PAGE.keySet().stream().anyMatch(page -> page.endsWith(" " + key));
  }
}
