package org.sevenfold.directory;

/** Carries codes to people; only then is the code made, so that it lies nowhere on its way. */
public interface CodePost {

  /** A code for their first sign-in is to go to this person by mail, in the transaction at hand. */
  void codeFor(PersonId person);
}
