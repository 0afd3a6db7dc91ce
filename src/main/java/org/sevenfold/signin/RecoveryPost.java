package org.sevenfold.signin;

import org.sevenfold.directory.PersonId;

/** Tells somebody that one of their recovery codes was used, by themselves or by whoever has it. */
public interface RecoveryPost {

  /** Part of the transaction in which the code was used up. */
  void recoveryCodeUsed(PersonId person);
}
