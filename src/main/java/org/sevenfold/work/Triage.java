package org.sevenfold.work;

import java.util.Map;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.springframework.stereotype.Component;

/** A lead's triage holds nothing up (P10): where the concern goes on without it, it ends, and the record says so. */
@Component("triage")
public class Triage {

  private static final String TRIAGE = "triage";

  private final Journal journal;
  private final DoneAlone alone;

  Triage(Journal journal, DoneAlone alone) {
    this.journal = journal;
    this.alone = alone;
  }

  /**
   * Nobody triaged it, and nobody has to any more; where one person did everything, somebody else reads it all the same
   * (ADR 0027). Public API of the models: never rename.
   */
  public void goneOn(String reference) {
    ConcernReference concern = new ConcernReference(reference);
    journal.append(concern, new Act(Act.Kind.GONE_ON, Act.PRODUCT, TRIAGE, "", Map.of()));
    alone.closed(concern);
  }
}
