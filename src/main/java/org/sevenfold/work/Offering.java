package org.sevenfold.work;

/** Offers open work to whom its model would offer it now; carried out by the engine. */
public interface Offering {

  /** Every open task of an agency. What somebody has claimed stays theirs. */
  void anew(String agency);
}
