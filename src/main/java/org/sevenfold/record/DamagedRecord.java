package org.sevenfold.record;

/** Nothing can be done here because what it rests on is not as it was written. */
public class DamagedRecord extends RuntimeException {

  public DamagedRecord(Fault fault) {
    super(fault.sentence());
  }
}
