package org.sevenfold.work;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;

/** What a second person's word does to a record whose time has come. */
public interface RecordDestruction {

  /** Until the end of the transaction nobody else writes to this record, and nobody sets a hold on it. */
  void hold(ConcernReference concern);

  /**
   * Destroys it, or leaves it as it is. Part of the transaction in which it is decided.
   *
   * @throws AnswerRefused when it may not be destroyed any more: nothing is decided then
   */
  void decided(Person by, Proposal proposal, Proposed.Destroy what, Proposal.Outcome outcome, String why);
}
