package org.sevenfold.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;

/** Work of the engine that failed and is not tried again by itself. What it was about stays unsaid: see the concern. */
public interface FailedJobs {

  /**
   * One failed job.
   *
   * @param id        the engine's, made up
   * @param reference of the concern whose process it is in; empty where there is none
   * @param activity  the step as the picture of the model names it
   * @param since     when it failed for good
   */
  record FailedJob(String id, Optional<ConcernReference> reference, String activity, Instant since) {
  }

  /** Those that wait for somebody, the oldest first. */
  List<FailedJob> waiting();

  /** Puts a failed job back to work. Returns false when it is not failed, or no longer there. */
  boolean tryAgain(String id);
}
