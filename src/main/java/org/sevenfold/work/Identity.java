package org.sevenfold.work;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.clock.DueTimes;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.concern.recorded.Masks;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether people learn who a concern is about: closed until there is reasonable cause, then opened. */
@Component("identity")
public class Identity {

  /** The pack's name for how long it stays open to whoever opened it early. */
  public static final String OPEN_FOR = "opened_early";

  private static final String ADVICE = "ADVICE";
  private static final String TOLD = "yes";
  private static final String IDENTITY = "identity";
  private static final String REVIEW = "opening";
  /** Whose words are the reason: the adviser's, the raiser's who refers directly, or a lead's who does not sign. */
  private static final List<Meaning> REASONS = List.of(Meaning.ADVISED, Meaning.ANSWERED, Meaning.SIGNED);

  private final Concerns concerns;
  private final Masks masks;
  private final References references;
  private final OwnRecord own;
  private final Journal journal;
  private final Reviews reviews;
  private final DueTimes dueTimes;
  private final Clock clock;

  Identity(Concerns concerns, Masks masks, References references, OwnRecord own, Journal journal,
      Reviews reviews, DueTimes dueTimes, Clock clock) {
    this.concerns = concerns;
    this.masks = masks;
    this.references = references;
    this.own = own;
    this.journal = journal;
    this.reviews = reviews;
    this.dueTimes = dueTimes;
    this.clock = clock;
  }

  /**
   * Raised with the leads, it is open to them from the first second, whatever the way in; the entry of raising it says
   * so. Public API of the models: never rename.
   */
  public void raised(String reference, String leadToldWho) {
    if (TOLD.equals(leadToldWho)) {
      concerns.unmask(new ConcernReference(reference));
    }
  }

  /** Closed while the way in is advice, open on every other. Public API of the models: never rename. */
  public void routed(String reference, String route) {
    if (ADVICE.equals(route)) {
      concerns.mask(new ConcernReference(reference));
    } else {
      concerns.unmask(new ConcernReference(reference));
    }
  }

  /** An emergency skips masking (P08, P09). Public API of the models: never rename. */
  public void emergency(String reference) {
    masks.lift(Act.PRODUCT, new ConcernReference(reference));
  }

  /**
   * Reasonable cause was found in an advice, or the raiser refers directly: the identity is open, to the adviser who
   * found it too. Public API of the models: never rename.
   */
  public void opened(String reference) {
    ConcernReference called = new ConcernReference(reference);
    Concern concern = concerns.find(references.concern(called)).orElseThrow();
    OwnRecord.Said last = own.said(Reading.OwnWork.WHO_WAS_ASKED, called, REASONS).stream()
        .reduce((earlier, later) -> later).orElseThrow();
    concerns.unmask(concern.reference());
    open(last.entry().act().who(), Act.PRODUCT, concern.reference(), last.worded());
  }

  /**
   * A lead opens it before there is reasonable cause, for a while, and says why. Somebody else looks at that.
   *
   * @return until when it is open to them
   * @throws AnswerRefused when it is not theirs to open, or without a reason
   */
  @Transactional
  public Instant open(Person lead, ConcernReference reference, OpenedBecause because, String reason) {
    journal.hold(reference);
    Concern concern = concerns.allowed(lead.id(), Right.OPEN_WITH_REASON, reference)
        .orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.RIGHT,
            "Only a safeguarding lead can open it, with a reason", List.of()));
    String why = GivenReason.checked(reason);
    Instant until = dueTimes.due(OPEN_FOR, concern.agencyPack(), clock.instant()).truncatedTo(ChronoUnit.SECONDS);
    ConcernReference review = new ConcernReference(references.own(reference.value(), REVIEW));
    concerns.openTo(lead.id(), reference, Optional.of(until));
    journal.append(reference, new Act(Act.Kind.OPENED, lead.id(), IDENTITY, "", Map.of(Act.TO, lead.id().value(),
        Act.BECAUSE, because.words(), Act.SAID, why, Act.UNTIL, until.toString(), Act.REFERENCE, review.value())));
    reviews.ofOpening(lead.id(), concern, review);
    return until;
  }

  private void open(PersonId person, PersonId by, ConcernReference concern, String reason) {
    concerns.openTo(person, concern);
    journal.append(concern,
        new Act(Act.Kind.OPENED, by, IDENTITY, "", Map.of(Act.TO, person.value(), Act.SAID, reason)));
  }
}
