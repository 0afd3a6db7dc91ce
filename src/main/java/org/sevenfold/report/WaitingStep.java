package org.sevenfold.report;

import java.time.Instant;

/**
 * A step of the models at which an agency's work waits.
 *
 * @param step   its id in the model
 * @param title  in words
 * @param count  how many wait
 * @param oldest when the one was opened that has waited longest
 * @param late   how many of them are past their time
 */
public record WaitingStep(String step, String title, int count, Instant oldest, int late) {
}
