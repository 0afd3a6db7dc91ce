package org.sevenfold.correction;

/** What correcting an answer leads to. */
public sealed interface Way {

  /** The new answer stands from then on; nothing is asked again. */
  record Words() implements Way {
  }

  /**
   * Tables read the answer: it is asked again, and so is what rests on it.
   *
   * @param part of the way that is asked again
   */
  record Again(String part) implements Way {
  }

  /** Somebody is in danger after all: there is a way of its own for that, which is gone at once. */
  record Danger() implements Way {
  }

  /**
   * It can't be corrected here.
   *
   * @param why in words for whoever wants to, and what to do instead
   */
  record Not(String why) implements Way {
  }

  default boolean isOpen() {
    return !(this instanceof Not);
  }
}
