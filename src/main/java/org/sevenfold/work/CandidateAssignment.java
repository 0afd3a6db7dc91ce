package org.sevenfold.work;

import org.sevenfold.concern.Concern;

/** Offers open work to whom its model would offer it now; carried out by the engine. */
public interface CandidateAssignment {

  /** Every open task of an agency. What somebody has claimed stays theirs. */
  void anew(String agency);

  /**
   * Every open task of an agency, once this person may do less than before: what they have claimed is taken from them,
   * unless it would be offered to them still.
   */
  void withoutClaimsOf(String person, String agency);

  /** The open tasks of one concern. What somebody has claimed who is left out of it now is taken from them. */
  void anew(Concern concern);

  /** Those open tasks of a concern that would be this person's, who had been left out of it: the raiser's too. */
  void backTo(Concern concern, String person);
}
