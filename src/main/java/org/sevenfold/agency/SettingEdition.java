package org.sevenfold.agency;

import java.time.Instant;
import java.util.Optional;

import org.sevenfold.directory.PersonId;

/**
 * What an agency set from some moment on.
 *
 * @param value       empty where it says nothing any more
 * @param before      what held until then
 * @param confirmedBy empty where nobody was there who could
 */
public record SettingEdition(String value, String before, Instant since, PersonId by,
    Optional<PersonId> confirmedBy) {
}
