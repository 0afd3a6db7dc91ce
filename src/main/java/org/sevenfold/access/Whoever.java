package org.sevenfold.access;

/** Whose an act on no case is, whatever they are here to do. */
public enum Whoever {
  /** signed in or not */
  ANYBODY,
  /** everybody who has signed in, also those who have no role yet */
  SIGNED_IN,
  /** it goes by something else */
  NOBODY
}
