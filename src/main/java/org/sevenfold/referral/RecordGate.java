package org.sevenfold.referral;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.YamlFile;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/**
 * DT18: whether the record of a concern is complete, whether it was shared or not (P64, GR7). It holds back the end of
 * a concern, and no referral. Who decided what and when stands in the head of each entry, and advice is an entry: they
 * are never missing.
 */
@Component("recordGate")
public class RecordGate {

  private static final String BASIS = "lawful_basis";
  /** By its part, the questions by whose answers it is there. */
  private static final Map<String, List<String>> PARTS = YamlFile.resource("/record.yaml", Written.class).parts();

  /** The file as it is written. */
  private record Written(Map<String, List<String>> parts) {
  }

  private final References references;
  private final Journal journal;
  private final Disclosures disclosures;

  RecordGate(References references, Journal journal, Disclosures disclosures) {
    this.references = references;
    this.journal = journal;
    this.disclosures = disclosures;
  }

  /**
   * The first part that is missing, or {@code nothing}: a value of record_lacks. Public API of the models: never
   * rename.
   */
  public String lacks(String reference, String decision, String inform) {
    ConcernReference concern = references.concern(new ConcernReference(reference));
    return lacks(journal.read(Reading.OwnWork.SENDING, concern), disclosures.of(concern), decision, inform);
  }

  static String lacks(CaseRecord record, List<Disclosure> left, String decision, String inform) {
    boolean isShared = left.stream().anyMatch(one -> !"REPLY".equals(one.destination()));
    return Stream.of(
        part("reasons", holds(record, "reasons")),
        part("review", !"DO_NOT_SHARE".equals(decision) || holds(record, "review")),
        part("told", "NOT_NEEDED".equals(inform) || holds(record, "told")),
        part("purpose", !isShared || holds(record, "purpose")),
        part("sent", left.stream().allMatch(one -> isWhole(record, one))),
        part("basis", !isShared || hasBasis(record)))
        .filter(part -> !part.isEmpty()).skip(added(record)).findFirst().orElse("nothing");
  }

  /** Each stands for the first part that was missing when it was asked for. */
  private static long added(CaseRecord record) {
    return record.said().filter(entry -> PARTS.get("added").stream().anyMatch(entry.content()::containsKey)).count();
  }

  private static String part(String name, boolean isThere) {
    return isThere ? "" : name;
  }

  private static boolean holds(CaseRecord record, String part) {
    return record.said().map(Entry::content)
        .anyMatch(content -> PARTS.get(part).stream().anyMatch(content::containsKey));
  }

  /** What, with whom and how; the page of a call asks for all of it. */
  private static boolean isWhole(CaseRecord record, Disclosure one) {
    return one.byPhone() || record.entries().stream().filter(entry -> entry.number() == one.entry())
        .map(Entry::content).anyMatch(content -> PARTS.get("what").stream().anyMatch(content::containsKey)
            && content.keySet().containsAll(PARTS.get("whom_and_how")));
  }

  private static boolean hasBasis(CaseRecord record) {
    return record.said().map(entry -> entry.content().get(BASIS))
        .anyMatch(basis -> basis != null && !Fact.UNKNOWN.equals(basis));
  }
}
