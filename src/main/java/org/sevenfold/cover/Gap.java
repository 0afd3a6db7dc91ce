package org.sevenfold.cover;

import java.time.Instant;
import java.util.Optional;

import org.sevenfold.directory.Area;

/**
 * A time at which a place has no safeguarding lead on duty.
 *
 * @param place  the whole agency, where it has no sites
 * @param begins from when; now, where it has begun
 * @param ends   when somebody is there again; empty where nothing that is set says so
 */
public record Gap(Area place, Instant begins, Optional<Instant> ends) {
}
