package org.sevenfold.cover.rota;

import java.time.Instant;
import java.util.Optional;

import org.sevenfold.directory.PersonId;

/**
 * A time at which somebody is not there.
 *
 * @param ends   from when they are back
 * @param deputy who stands in for them; empty for whoever is on duty
 * @param setBy  who put it in
 */
public record Absence(String id, PersonId person, Instant begins, Instant ends, Optional<PersonId> deputy,
    PersonId setBy) {
}
