package org.sevenfold.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.Reviews;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The destinations that the table collects, as the models speak of them. */
@Component("recipients")
public class Recipients {

  private static final String JOIN = "+";
  private static final String NOBODY_COLLECTED = "OTHER_AGENCY";
  private static final String AUTHORITY = "REQUESTER";
  private static final String NONE = "none";
  private static final String UNKNOWN = "unknown";

  private final Disclosures disclosures;
  private final References references;
  private final Journal journal;
  private final Papers papers;
  private final Concerns concerns;
  private final Reviews reviews;
  private final FollowUps followUps;
  private final HelpWanted help;
  private final Clock clock;

  Recipients(Disclosures disclosures, References references, Journal journal, Papers papers, Concerns concerns,
      @Lazy Reviews reviews, @Lazy FollowUps followUps, HelpWanted help, Clock clock) {
    this.help = help;
    this.followUps = followUps;
    this.disclosures = disclosures;
    this.references = references;
    this.journal = journal;
    this.papers = papers;
    this.concerns = concerns;
    this.reviews = reviews;
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

  /**
   * The collected destinations as whoever decides wants them, with their reasons: one more, or one less (P10, P62.b4).
   * Public API of the models: never rename.
   *
   * @param added   a destination, or {@code none}
   * @param leftOut the same
   */
  public String decided(Collection<?> collected, String added, String leftOut) {
    Set<String> each = new TreeSet<>();
    collected.forEach(one -> each.add(one.toString()));
    each.remove(leftOut);
    each.add(added);
    each.removeAll(Set.of(NONE, UNKNOWN));
    return joined(each);
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

  /**
   * Notes that it has left in writing, as it was checked: only after somebody has said so. Public API of the models:
   * never rename.
   */
  public void sent(String reference, String destination) {
    ConcernReference own = new ConcernReference(reference);
    CaseRecord record = record(own);
    Entry checked = papers.checked(record, own).orElseThrow();
    note(own, destination, checked, false);
    if (AUTHORITY.equals(destination)) {
      Concern concern = concerns.find(references.concern(own)).orElseThrow();
      help.of(record).forEach(one -> followUps.giveHelp(checked.act().who(), concern, one));
    }
  }

  /** Notes what was said on the telephone; the paper follows. Public API of the models: never rename. */
  public void told(String reference, String destination) {
    called(reference, destination);
  }

  /** Notes a call as the first disclosure: what is written follows. Public API of the models: never rename. */
  public void called(String reference, String body) {
    ConcernReference own = new ConcernReference(reference);
    Entry last = journal.last(Reading.OwnWork.SENDING, references.concern(own), Act.Kind.ANSWERED).orElseThrow();
    note(own, body, last, true);
  }

  /** Notes that this body has answered. Public API of the models: never rename. */
  public void answered(String reference, String destination) {
    disclosures.answered(references.concern(new ConcernReference(reference)), destination);
  }

  /** It goes before it is checked: a lead looks at it later. Public API of the models: never rename. */
  public void goesUnverified(String reference) {
    ConcernReference own = new ConcernReference(reference);
    Entry checked = papers.checked(record(own), own).orElseThrow();
    reviews.ofUnverified(checked.act().who(), concerns.find(references.concern(own)).orElseThrow());
  }

  /**
   * It goes in an emergency before it is clear on which basis in law: whoever checked it completes that by a clock.
   * Public API of the models: never rename.
   */
  public void goesWithoutBasis(String reference, String agencyType, String consentStatus, String sensitiveData,
      String identifiability) {
    ConcernReference own = new ConcernReference(reference);
    PersonId sender = papers.checked(record(own), own).orElseThrow().act().who();
    followUps.completeBasis(sender, concerns.find(references.concern(own)).orElseThrow(),
        Map.of("agency_type", agencyType, "consent_status", consentStatus, "sensitive_data", sensitiveData,
            "identifiability", identifiability));
  }

  /**
   * The time that an answer may take, counted from when it left and not from when somebody is asked for it. Public API
   * of the models: never rename.
   */
  public Date sinceSent(String reference, String destination, Date countedFromNow) {
    Instant now = clock.instant();
    return Date
        .from(countedFromNow.toInstant().minus(Duration.between(left(reference, destination).toInstant(), now)));
  }

  /** When it left; now, where it has not. Public API of the models: never rename. */
  public Date left(String reference, String destination) {
    return Date.from(disclosures.of(references.concern(new ConcernReference(reference))).stream()
        .filter(one -> one.destination().equals(destination)).map(Disclosure::sentAt)
        .reduce((earlier, later) -> later).orElse(clock.instant()));
  }

  private CaseRecord record(ConcernReference own) {
    return journal.read(Reading.OwnWork.SENDING, references.concern(own));
  }

  private void note(ConcernReference own, String destination, Entry holds, boolean byPhone) {
    disclosures.add(new Disclosure(references.concern(own), own, destination, holds.number(), byPhone,
        clock.instant()));
  }
}
