package org.sevenfold.notice;

/** Carries a letter out of the house. */
interface MailTransport {

  /** @throws Undeliverable when it did not get through; it is tried again */
  void deliver(NoticeMail letter);

  /** Why a letter did not get through, in words of our own: what a server says may repeat whom it was for. */
  class Undeliverable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undeliverable(String because) {
      super(because);
    }
  }
}
