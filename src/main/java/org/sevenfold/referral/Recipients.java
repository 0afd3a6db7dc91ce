package org.sevenfold.referral;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/** The destinations that the table collects, as the models speak of them. */
@Component("recipients")
public class Recipients {

  private static final String JOIN = "+";
  private static final String NOBODY_COLLECTED = "OTHER_AGENCY";

  private final Disclosures disclosures;
  private final References references;
  private final Journal journal;
  private final Clock clock;

  Recipients(Disclosures disclosures, References references, Journal journal, Clock clock) {
    this.disclosures = disclosures;
    this.references = references;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The collected destinations as one word, each once: {@code CSC+POLICE}. Where nothing was collected it is the body
   * that the decider names. Public API of the models: never rename.
   */
  public String joined(Collection<?> collected) {
    Set<String> each = new TreeSet<>();
    collected.forEach(one -> each.add(one.toString()));
    return each.isEmpty() ? NOBODY_COLLECTED : String.join(JOIN, each);
  }

  /** The destinations one by one. Public API of the models: never rename. */
  public List<String> each(String destination) {
    return List.of(destination.split("\\" + JOIN));
  }

  /** Those of the destinations that have not got it yet. Public API of the models: never rename. */
  public List<String> stillToGet(String reference, String destination) {
    Set<String> sent = disclosures.of(references.concern(new ConcernReference(reference))).stream()
        .filter(one -> !one.byPhone()).map(Disclosure::destination).collect(Collectors.toSet());
    return each(destination).stream().filter(one -> !sent.contains(one)).toList();
  }

  /** Notes that a disclosure has left: the record's last answer holds it. Public API of the models: never rename. */
  public void sent(String reference, String destination) {
    note(new ConcernReference(reference), destination, false);
  }

  /** Notes a call as the first disclosure: what is written follows. Public API of the models: never rename. */
  public void called(String reference, String body) {
    note(new ConcernReference(reference), body, true);
  }

  private void note(ConcernReference reference, String destination, boolean byPhone) {
    ConcernReference concern = references.concern(reference);
    Entry last = journal.last(Reading.OwnWork.SENDING, concern, Act.Kind.ANSWERED).orElseThrow();
    disclosures.add(new Disclosure(concern, reference, destination, last.number(), byPhone, clock.instant()));
  }
}
