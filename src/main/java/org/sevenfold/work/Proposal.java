package org.sevenfold.work;

import java.time.Instant;
import java.util.Optional;

import org.sevenfold.directory.PersonId;

/**
 * Something that somebody did or wants to do, and that a second person decides.
 *
 * @param agency  the agency's id
 * @param entry   which entry of the concern's record says why; none where it is about no concern
 * @param inForce whether it holds already and is undone when it is declined; else it holds when it is confirmed
 * @param alone   whether there was nobody to ask when it was made, so that it holds until there is somebody
 * @param by      whoever made it
 * @param dueAt   when the next rung is asked too
 * @param ended   empty while nobody has decided
 */
public record Proposal(ProposalId id, String agency, Proposed what, Optional<Integer> entry, boolean inForce,
    boolean alone, PersonId by, Instant madeAt, Instant dueAt, Optional<Ended> ended) {

  /** What became of it. */
  public enum Outcome {
    CONFIRMED,
    DECLINED,
    /** whoever made it took it back before anybody had decided */
    WITHDRAWN
  }

  /** Whose decision it was, and when. */
  public record Ended(PersonId by, Instant at, Outcome outcome) {
  }
}
