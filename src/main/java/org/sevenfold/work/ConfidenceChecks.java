package org.sevenfold.work;

/**
 * What stays private is checked with the person, where they may take it for granted though nobody has said so (P31):
 * carried out by the engine, as a task with a clock beside the questions. Called by the models.
 */
public interface ConfidenceChecks {

  /**
   * It is to be asked. Public API of the models: never rename.
   *
   * @param reference of the concern
   * @return the value of {@code confidence_check}
   */
  String begin(String reference);

  /** Asking would do harm now: whatever is open of it ends. Public API of the models: never rename. */
  String stop(String reference);
}
