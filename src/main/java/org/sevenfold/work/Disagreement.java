package org.sevenfold.work;

import java.time.Instant;
import java.util.Locale;

import org.sevenfold.concern.ConcernReference;

/**
 * A professional disagreement, and where it stands.
 *
 * @param reference its own, under which its stages are worked on
 * @param matter    what is disputed
 */
public record Disagreement(ConcernReference reference, ConcernReference concern, String agency, Matter matter,
    DisagreementStage stage, Instant openedAt) {

  /** What people disagree about. Of each there is one disagreement at a time. */
  public enum Matter {
    /** what was decided here, or not decided */
    DECISION("what was decided"),
    /** what somebody outside answered to a referral */
    ANSWER("what was answered");

    private final String words;

    Matter(String words) {
      this.words = words;
    }

    /** As a page says it. */
    public String words() {
      return words;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Disagreement at(DisagreementStage later) {
    return new Disagreement(reference, concern, agency, matter, later, openedAt);
  }
}
