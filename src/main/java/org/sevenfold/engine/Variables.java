package org.sevenfold.engine;

/** The names of process variables that are not in the vocabulary: references, who decides, which pack. */
final class Variables {

  static final String REFERENCE = "reference";
  static final String AGENCY = "agency";
  static final String PACK = "pack";
  static final String ASKED_BECAUSE = "asked_because";
  static final String OVERDUE_TASK = "overdue_task";
  static final String DECIDER = "decider";

  private Variables() {
  }
}
