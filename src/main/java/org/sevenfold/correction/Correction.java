package org.sevenfold.correction;

import java.util.Map;

/**
 * What somebody wants to correct.
 *
 * @param entry   the number of the page's entry
 * @param key     the question's
 * @param typed   by their keys, the new answer and why
 * @param knownTo the number of the newest correction of this answer when they began, nought where there was none:
 *                whoever has not seen it is told of it first
 */
public record Correction(int entry, String key, Map<String, ?> typed, int knownTo) {
}
