package org.sevenfold.work;

import java.util.Map;

import org.sevenfold.concern.Concern;

/** What disagreements start and change in the models; carried out by the engine, in the transaction of whoever asks. */
public interface DisagreementProcess {

  /**
   * Its stages begin.
   *
   * @param danger whether somebody is in danger now: yes, no or unknown
   */
  void start(Disagreement disagreement, Concern concern, String danger);

  /**
   * Somebody who joins in sees danger, or does not know: somebody rings, and the stages go on.
   *
   * @param danger yes or unknown
   */
  void freshDanger(Disagreement disagreement, String danger);

  /** How the questions of a concern stand. */
  Questions questions(Concern concern);

  /**
   * The questions of a concern are asked again.
   *
   * @param because what the table of what is to be asked reads
   * @param facts   what is settled by it
   * @return false where nothing waits in it any more
   */
  boolean askAgain(Concern concern, String because, Map<String, String> facts);

  /**
   * How far a concern's questions have come.
   *
   * @param open      whether its model still waits for anything
   * @param settledBy {@code questions}, {@code advice} or {@code legal_duty}
   * @param decided   whether somebody has decided, and nobody is asked to just now
   * @param onItsWay  whether it was decided to share, and it is still to be sent
   */
  record Questions(boolean open, String settledBy, boolean decided, boolean onItsWay) {

    /** Those of a concern that has ended. */
    public static final Questions CLOSED = new Questions(false, "", false, false);
  }
}
