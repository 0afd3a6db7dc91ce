package org.sevenfold.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/** The yes on which something leaves, as the models speak of it (P39). */
@Component("agreement")
public class Agreement {

  private static final String RESPONSE = "response";
  private static final String AGREED = "agreed";
  private static final String CONFIRMED = "consent_confirmed";

  private final References references;
  private final Journal journal;
  private final Clock clock;

  Agreement(References references, Journal journal, Clock clock) {
    this.references = references;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * When somebody last said yes, or that it still holds; the beginning of time where nobody wrote it down. Public API
   * of the models: never rename.
   */
  public Date given(String reference) {
    return Date.from(journal.read(Reading.OwnWork.SENDING, references.concern(new ConcernReference(reference))).said()
        .filter(Agreement::isYes).map(Entry::at).reduce((earlier, later) -> later).orElse(Instant.EPOCH));
  }

  /** Whether it is good until then: yes or no. Public API of the models: never rename. */
  public String stands(Date until) {
    return until.toInstant().isAfter(clock.instant()) ? "yes" : "no";
  }

  private static boolean isYes(Entry entry) {
    return AGREED.equals(entry.content().get(RESPONSE)) || "yes".equals(entry.content().get(CONFIRMED));
  }
}
