package org.sevenfold.concern.naming;

/** A piece of a text that may name somebody, and where it stands. */
record Piece(int from, int to, String text) {

  boolean holds(Piece other) {
    return from <= other.from && other.to <= to && !equals(other);
  }
}
