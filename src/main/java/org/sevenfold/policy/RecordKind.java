package org.sevenfold.policy;

import java.util.Locale;

/** What kind of record a concern's is, as far as it is kept for another time. */
public enum RecordKind {
  /** about a child or an adult, and nothing of what follows */
  CHILD,
  /** anything in it touches sexual abuse or exploitation */
  SEXUAL_ABUSE,
  /** about somebody who works with children, and not found to be without ground */
  ABOUT_STAFF,
  /** the same, found to be unfounded, false or malicious */
  ABOUT_STAFF_UNFOUNDED;

  /** As packs and the record write it: add, never rename. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
