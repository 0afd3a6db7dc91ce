package org.sevenfold.notice.channel;

import java.util.Optional;

import org.sevenfold.directory.PersonId;

/** A way by which people are told. What goes by it names no child and holds nothing that signs anybody in. */
public interface Channel {

  /** The one that everybody has; whatever else there is comes beside it. */
  String MAIL = "mail";

  /** Its name in the tables. */
  String key();

  /** How people call it, as in "by mail". */
  String words();

  /** Whether an agency has set it up. Without that it reaches nobody. */
  boolean isConfigured();

  /** Whether what goes by it is read on a small screen: then it is a sentence and a link. */
  boolean isBrief();

  /** Where somebody is reached by it; empty where they are not. */
  Optional<String> address(PersonId person);

  /**
   * Hands something over, and waits no longer than its own limit for an answer.
   *
   * @throws Undelivered where it has not gone, or may not have
   */
  void deliver(Outgoing outgoing);
}
