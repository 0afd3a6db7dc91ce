package org.sevenfold.concern;

/**
 * What one part of the product keeps of a concern. When a record is destroyed each is asked to let go of its own, and
 * counted before and after. Each says its place with {@code @Order}: the engine first, the rows of the concern itself
 * last, because the others point to them.
 */
public interface KeptOfConcern {

  /** What it is, as a certificate says it: in the plural and without a name. */
  String store();

  /** How many rows of it there are now. */
  int count(ConcernReference concern);

  /** Part of the transaction in which the record is destroyed. */
  void erase(ConcernReference concern);
}
