package org.sevenfold.correction;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;

/** Somebody tells whoever received a paper what has been corrected since it left. */
public interface Tellings {

  /** The key of the task in which they do. */
  String TASK = "tell_corrected";

  /**
   * Begins one.
   *
   * @param by     whoever corrected it
   * @param sender whoever sent the paper, to whom the work is offered first
   * @param own    the reference of the telling
   */
  void begin(Person by, PersonId sender, Concern concern, ConcernReference own);
}
