package org.sevenfold.work;

import java.util.Collection;

import org.sevenfold.directory.PersonId;

/** Tells people about proposals, in the transaction in which the reason arises. The mail says neither whom nor what. */
public interface ProposalPost {

  /** Somebody waits for these people's decision. */
  void secondPersonAsked(Collection<PersonId> people);

  /** Something was proposed or decided that these people are to see. */
  void powerUsed(Collection<PersonId> people);
}
