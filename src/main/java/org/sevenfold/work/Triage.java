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

  Triage(Journal journal) {
    this.journal = journal;
  }

  /** Nobody triaged it, and nobody has to any more. Public API of the models: never rename. */
  public void goneOn(String reference) {
    journal.append(new ConcernReference(reference), new Act(Act.Kind.GONE_ON, Act.PRODUCT, TRIAGE, "", Map.of()));
  }
}
