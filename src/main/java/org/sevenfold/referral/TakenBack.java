package org.sevenfold.referral;

import java.time.Instant;
import java.util.Map;

import org.sevenfold.concern.Concern;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What follows for whoever has something already, where a yes is taken back (P39.c): also once the concern is over. */
@Component
public class TakenBack {

  private final Agreement agreement;
  private final Disclosures disclosures;
  private final Papers papers;
  private final Journal journal;
  private final FollowUps followUps;

  TakenBack(Agreement agreement, Disclosures disclosures, Papers papers, Journal journal, @Lazy FollowUps followUps) {
    this.agreement = agreement;
    this.disclosures = disclosures;
    this.papers = papers;
    this.journal = journal;
    this.followUps = followUps;
  }

  /** Nothing follows where nobody had agreed: what was not given cannot be taken back. */
  public void follow(PersonId by, Concern concern) {
    if (agreement.given(concern.reference().value()).toInstant().isAfter(Instant.EPOCH)) {
      followUps.tellWithdrawn(sender(by, concern), concern,
          Map.of("event", "withdraw", "sent", isSent(concern) ? "yes" : "no"));
    }
  }

  /** Whether anything has left already. */
  public boolean isSent(Concern concern) {
    return !disclosures.of(concern.reference()).isEmpty();
  }

  /** Whoever said last that something has gone. */
  private PersonId sender(PersonId otherwise, Concern concern) {
    CaseRecord record = journal.read(Reading.OwnWork.SENDING, concern.reference());
    return disclosures.of(concern.reference()).stream()
        .flatMap(one -> papers.pressed(record, one.reference()).stream()).map(Entry::act)
        .map(act -> act.who()).reduce((earlier, later) -> later).orElse(otherwise);
  }
}
