package org.sevenfold.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The certificates of an agency: which records were destroyed, why and by whom, in a sealed chain of its own. */
@Component
public class ErasureRecord {

  /** With the agency's id behind it, the name of the chain. */
  public static final String CHAIN = "erasures ";

  private static final int MOST = 400;
  private static final String KIND = "kind";
  private static final String RULE = "rule";
  private static final String CLOSED = "closed";
  private static final String UNTIL = "until";
  private static final String COUNTS = "counts";
  private static final String PROPOSED_BY = "proposed_by";
  private static final String PROPOSER = "proposer";
  private static final String WANTED = "wanted";

  private final Journal journal;

  ErasureRecord(Journal journal) {
    this.journal = journal;
  }

  /** How much of one store there was before, and is now. */
  public record Counted(String store, int before, int after) {
  }

  /**
   * What was destroyed.
   *
   * @param kind   the key of the kind of record
   * @param rule   how long it was kept, from when and whose rule that is, in words
   * @param closed when the concern was closed
   * @param until  the day until which it was kept
   * @param wanted why the first of the two wanted it
   * @param said   why the second confirmed it
   */
  public record Destroyed(ConcernReference concern, String kind, String rule, Instant closed, LocalDate until,
      PersonId proposedBy, String proposer, String wanted, String said, List<Counted> counts) {
  }

  /**
   * One certificate.
   *
   * @param by          who confirmed it
   * @param confirmedBy as they were called then
   */
  public record Certificate(int number, Instant at, PersonId by, Optional<Author> confirmedBy, Destroyed what) {

    /** The day, in London. */
    public LocalDate closedOn() {
      return LondonTime.at(what.closed).toLocalDate();
    }
  }

  /** Part of the transaction in which it is destroyed. Answers the number of the entry. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int append(String agency, PersonId confirmedBy, Destroyed what) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(Act.REFERENCE, what.concern.value());
    content.put(KIND, what.kind);
    content.put(RULE, what.rule);
    content.put(CLOSED, what.closed.toString());
    content.put(UNTIL, what.until.toString());
    content.put(PROPOSED_BY, what.proposedBy.value());
    content.put(PROPOSER, what.proposer);
    content.put(WANTED, what.wanted);
    content.put(Act.SAID, what.said);
    content.put(COUNTS, what.counts.stream()
        .map(one -> Map.of("store", one.store, "before", one.before, "after", one.after)).toList());
    return journal.appendToChain(CHAIN + agency, new Act(Act.Kind.ERASED, confirmedBy, "record", "", content)).number();
  }

  /**
   * Until the end of the transaction nobody else writes a certificate of this agency: which number is next is known.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int nextNumber(String agency) {
    journal.holdChain(CHAIN + agency);
    return journal.latest(CHAIN + agency, 1).stream().findFirst().map(Entry::number).orElse(0) + 1;
  }

  /** The last certificates of an agency, newest first. */
  public List<Certificate> of(String agency) {
    return journal.latest(CHAIN + agency, MOST).stream().map(ErasureRecord::read).toList();
  }

  /** Which record a certificate is of. */
  public static String of(Entry entry) {
    return String.valueOf(entry.content().get(Act.REFERENCE));
  }

  private static Certificate read(Entry entry) {
    Map<String, Object> said = entry.content();
    return new Certificate(entry.number(), entry.at(), entry.act().who(), entry.author(),
        new Destroyed(new ConcernReference(of(entry)), text(said, KIND), text(said, RULE),
            Instant.parse(text(said, CLOSED)), LocalDate.parse(text(said, UNTIL)),
            new PersonId(text(said, PROPOSED_BY)), text(said, PROPOSER), text(said, WANTED), text(said, Act.SAID),
            ((List<?>) said.get(COUNTS)).stream().map(one -> counted((Map<?, ?>) one)).toList()));
  }

  private static Counted counted(Map<?, ?> said) {
    return new Counted(said.get("store").toString(), (Integer) said.get("before"), (Integer) said.get("after"));
  }

  private static String text(Map<String, Object> said, String key) {
    return said.get(key).toString();
  }
}
