package org.sevenfold.engine;

/** The names of process variables that are not in the vocabulary: references, who decides, which pack. */
public final class Variables {

  public static final String REFERENCE = "reference";
  public static final String AGENCY = "agency";
  public static final String PACK = "pack";
  public static final String ASKED_BECAUSE = "asked_because";
  public static final String OVERDUE_TASK = "overdue_task";
  public static final String DECIDER = "decider";
  public static final String SENDER = "sender";

  private static final String ASKS = "ask_";

  private Variables() {
  }

  /** What says whether a step's questions are to be asked. */
  public static String asks(String step) {
    return ASKS + step;
  }
}
