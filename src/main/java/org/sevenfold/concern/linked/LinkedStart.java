package org.sevenfold.concern.linked;

import java.util.Map;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;

/** Starts a linked concern's questions; carried out by the engine, in the transaction of whoever asks. */
public interface LinkedStart {

  /** What is known of how a concern came and whom it is about, as it stands. */
  Map<String, String> facts(ConcernReference concern);

  /** Of those the ones that hold before anything is described: whom it was told, and where it was raised. */
  Map<String, String> factsOfRaising(ConcernReference concern);

  /** Starts the questions of a concern that has been opened, with these facts; what was described stands. */
  void start(Concern concern, Map<String, String> facts);

  /** The same where all of it is asked. */
  void startAnew(Concern concern, Map<String, String> facts);
}
