package org.sevenfold.work;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;

/**
 * Somebody else looks at what one person did by themselves; carried out by the engine, as a task with a clock that this
 * person can never have.
 */
public interface Reviews {

  /**
   * A masked concern was opened. The Caldicott guardian hears of it at once.
   *
   * @param own a reference of its own, under which the record shows why it was opened and nothing else of the concern
   */
  void ofOpening(PersonId by, Concern concern, ConcernReference own);

  /** A concern was taken from beginning to end by one person. A safeguarding lead reads it. */
  void ofDoneAlone(PersonId by, Concern concern);

  /** Something went before it was checked, because waiting was worse. A safeguarding lead looks at it. */
  void ofUnverified(PersonId by, Concern concern);
}
