package org.sevenfold;

import org.sevenfold.record.Reading;

/** For what reason a test opens a record: to compare it, and to show it to nobody. */
public final class TestReading {

  public static final Reading COMPARING = Reading.OwnWork.REPLAY;

  private TestReading() {
  }
}
