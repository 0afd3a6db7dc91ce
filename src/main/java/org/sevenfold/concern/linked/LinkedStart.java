package org.sevenfold.concern.linked;

import java.util.Map;
import java.util.Set;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;

/** Starts a linked concern's questions; carried out by the engine, in the transaction of whoever asks. */
public interface LinkedStart {

  /** What is known of how a concern came and whom it is about, as it stands. */
  Map<String, String> facts(ConcernReference concern);

  /** Of those the ones that were answered under these keys, and what is known of where it was raised. */
  Map<String, String> factsOf(ConcernReference concern, Set<String> answered);

  /** Starts the questions of a concern that has been opened, with these facts; what was described stands. */
  void start(Concern concern, Map<String, String> facts);

  /** The same where all of it is asked. */
  void startAnew(Concern concern, Map<String, String> facts);
}
