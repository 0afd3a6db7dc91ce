package org.sevenfold.concern.linked;

import java.util.Map;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;

/** Starts a linked concern's questions; carried out by the engine, in the transaction of whoever asks. */
public interface LinkedStart {

  /** What is known of how a concern came and whom it is about, as it stands. */
  Map<String, String> facts(ConcernReference concern);

  /** Starts the questions of a concern that has been opened, with these facts. */
  void start(Concern concern, Map<String, String> facts);
}
