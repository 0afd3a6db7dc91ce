package org.sevenfold.referral;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.policy.Fact;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/**
 * DT18: whether the record of a concern is complete, whether it was shared or not (P64, GR7). It holds back the end of a
 * concern, and no referral. Who decided what and when stands in the head of each entry, and advice is an entry: they are
 * never missing.
 */
@Component("recordGate")
public class RecordGate {

  private static final Set<String> REASONS = Set.of("record_reasons", "decision_reasons", "lead_reasons",
      "guardian_reasons", "after_advice_reasons", "request_reasons", "legal_decision_reasons");
  private static final Set<String> REVIEW = Set.of("review_on");
  /** What somebody was told, or why not: whoever was asked has heard what is meant to be shared. */
  private static final Set<String> TOLD = Set.of("told_what", "told_person", "told_added", "not_told_reason", "telling_reason",
      "ground_reasons", "response");
  private static final Set<String> PURPOSE = Set.of("purpose_text", "recipient_need", "purpose_added", "information_required_by_law",
      "information_given", "said_on_call");
  private static final Set<String> WHAT =
      Set.of("items_shared", "information_given", "information_required_by_law", "figures_sent", "words_for_council");
  private static final List<String> WITH_WHOM_AND_HOW = List.of("recipient_name", "channel");
  private static final String SENT = "sent_in_full";
  private static final String BASIS = "lawful_basis";
  private static final String BASIS_IN_WORDS = "basis_added";

  private final References references;
  private final Journal journal;
  private final Disclosures disclosures;

  RecordGate(References references, Journal journal, Disclosures disclosures) {
    this.references = references;
    this.journal = journal;
    this.disclosures = disclosures;
  }

  /**
   * The first part that is missing, or {@code nothing}: a value of record_lacks. Public API of the models: never rename.
   */
  public String lacks(String reference, String decision, String inform) {
    ConcernReference concern = references.concern(new ConcernReference(reference));
    return lacks(journal.read(Reading.OwnWork.SENDING, concern), disclosures.of(concern), decision, inform);
  }

  static String lacks(CaseRecord record, List<Disclosure> left, String decision, String inform) {
    boolean isShared = left.stream().anyMatch(one -> !"REPLY".equals(one.destination()));
    return Stream.of(
        part("reasons", holds(record, REASONS)),
        part("review", !"DO_NOT_SHARE".equals(decision) || holds(record, REVIEW)),
        part("told", "NOT_NEEDED".equals(inform) || holds(record, TOLD)),
        part("purpose", !isShared || holds(record, PURPOSE)),
        part("sent", left.stream().allMatch(one -> isWhole(record, one)) || holds(record, Set.of(SENT))),
        part("basis", !isShared || hasBasis(record)))
        .filter(part -> !part.isEmpty()).findFirst().orElse("nothing");
  }

  private static String part(String name, boolean isThere) {
    return isThere ? "" : name;
  }

  private static boolean holds(CaseRecord record, Collection<String> keys) {
    return record.said().map(Entry::content).anyMatch(content -> keys.stream().anyMatch(content::containsKey));
  }

  /** What, with whom and how; the page of a call asks for all of it. */
  private static boolean isWhole(CaseRecord record, Disclosure one) {
    return one.byPhone() || record.entries().stream().filter(entry -> entry.number() == one.entry())
        .map(Entry::content).anyMatch(content -> WHAT.stream().anyMatch(content::containsKey)
            && content.keySet().containsAll(WITH_WHOM_AND_HOW));
  }

  private static boolean hasBasis(CaseRecord record) {
    return record.said().map(Entry::content).anyMatch(content -> content.containsKey(BASIS_IN_WORDS)
        || content.containsKey(BASIS) && !Fact.UNKNOWN.equals(content.get(BASIS)));
  }
}
