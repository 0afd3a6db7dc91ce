package org.sevenfold.datarights;

import java.util.Collection;

import org.sevenfold.directory.PersonId;

/** Tells people of requests, in the transaction in which the reason arises. The mail says neither whose nor what. */
public interface RequestPost {

  /** A request about somebody's data waits for these people, or is late. */
  void requestWaits(Collection<PersonId> people);
}
