package org.sevenfold.concern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a concern is masked and to whom it was opened stands in tables, where it can be asked quickly, and rules who
 * may see it. It follows from the record, which can't be changed unseen; here both are compared.
 */
@Component
public class IdentityBesideRecord {

  private static final String WAY_IN = "entry-route";
  private static final String ROUTE = "route";
  private static final String ADVICE = "ADVICE";
  private static final String TO = "to";

  private final Concerns concerns;
  private final Journal journal;

  IdentityBesideRecord(Concerns concerns, Journal journal) {
    this.concerns = concerns;
    this.journal = journal;
  }

  /** Something that the tables say otherwise than the record of this concern. */
  public record Finding(String concern, What what) {

    /** In a sentence that names nobody. */
    public String sentence() {
      return "The concern " + concern + what.words;
    }
  }

  /** How a table can differ. */
  public enum What {
    MASK_IS_GONE(" is open, and its record says that nobody is named yet."),
    MASK_IS_LEFT(" is closed, and its record says that it was opened."),
    OPENED_BESIDE_RECORD(" is open to somebody to whom its record did not open it."),
    OPENING_IS_GONE(" is closed to somebody to whom its record opened it.");

    private final String words;

    What(String words) {
      this.words = words;
    }
  }

  /** All that is found in all concerns; reads every record. */
  @Transactional(readOnly = true)
  public List<Finding> findings() {
    return concerns.references().stream().flatMap(one -> findings(one, journal.read(one)).stream()).toList();
  }

  /** What is found in one; nothing where the record can't be opened any more. */
  public List<Finding> findings(String concern, CaseRecord record) {
    List<Finding> found = new ArrayList<>();
    if (record.first().map(first -> !first.content().isEmpty()).orElse(false)) {
      boolean masked = concerns.isMasked(concern);
      add(found, concern, What.MASK_IS_GONE, !masked && isMasked(record));
      add(found, concern, What.MASK_IS_LEFT, masked && !isMasked(record));
      Set<String> table = concerns.openedTo(concern);
      Set<String> opened = openedTo(record);
      add(found, concern, What.OPENED_BESIDE_RECORD, hasMore(table, opened));
      add(found, concern, What.OPENING_IS_GONE, hasMore(opened, table));
    }
    return found;
  }

  private static void add(List<Finding> found, String concern, What what, boolean differs) {
    if (differs) {
      found.add(new Finding(concern, what));
    }
  }

  private static boolean hasMore(Collection<String> these, Set<String> those) {
    return !those.containsAll(these);
  }

  /** It begins masked; what comes last decides. */
  private static boolean isMasked(CaseRecord record) {
    return record.entries().stream().reduce(true, IdentityBesideRecord::isMaskedAfter, (one, other) -> other);
  }

  private static boolean isMaskedAfter(boolean before, Entry entry) {
    return switch (entry.act().kind()) {
      case RECOMMENDED -> WAY_IN.equals(entry.act().subject()) ? ADVICE.equals(entry.content().get(ROUTE)) : before;
      // a lead who opens it with a reason opens it to themselves alone
      case OPENED -> before && !Act.PRODUCT.equals(entry.act().who());
      case UNMASKED -> false;
      default -> before;
    };
  }

  private static Set<String> openedTo(CaseRecord record) {
    Set<String> people = new HashSet<>();
    record.of(Act.Kind.OPENED).forEach(entry -> people.add(String.valueOf(entry.content().get(TO))));
    return people;
  }
}
