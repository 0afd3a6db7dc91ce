package org.sevenfold.record;

/** Which entries of a record a reader needs: the others are checked and not opened. */
@FunctionalInterface
public interface Wanted {

  /** @param form the form of a page that was answered, empty for any other act */
  boolean is(Act.Kind kind, String form);
}
