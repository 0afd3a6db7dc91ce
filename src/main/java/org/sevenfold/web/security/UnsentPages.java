package org.sevenfold.web.security;

import java.util.Map;
import java.util.Optional;

import org.sevenfold.directory.PersonId;

/** Keeps what somebody sent from a page when their session was over. */
public interface UnsentPages {

  /**
   * Keeps it where it is a page into which people write, and never a password or a code.
   *
   * @param path to which it was sent
   * @return the page in which it can stand again; empty where nothing is kept
   */
  Optional<String> keep(PersonId person, String path, Map<String, String[]> typed);
}
