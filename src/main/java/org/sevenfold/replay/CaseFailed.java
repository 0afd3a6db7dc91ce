package org.sevenfold.replay;

/** A case can't be played to its end, and why. */
class CaseFailed extends RuntimeException {

  CaseFailed(String reason) {
    super(reason);
  }
}
