package org.sevenfold.policy;

import java.util.List;

/**
 * Who is asked about a task that is past its time, and how long before the next are asked as well.
 *
 * @param ask  keys of roles; none on a rung that only says whom to ring
 * @param within the clock of the pack
 * @param ring the body to ring outside, by destination; empty for nobody
 */
public record Rung(List<String> ask, String within, String ring) {
}
