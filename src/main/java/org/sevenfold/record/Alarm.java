package org.sevenfold.record;

/** Sees to it that a person hears of it when something is wrong with the record. */
public interface Alarm {

  /** In the transaction in which a fault is written down for the first time. */
  void raise();
}
