package org.sevenfold.phonebook;

import java.time.Instant;
import java.util.Optional;

import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Numbers;

/**
 * The numbers of one body as an agency rang it from some moment on.
 *
 * @param confirmedBy empty where nobody was there who could
 */
public record PhoneEdition(Numbers numbers, Instant since, PersonId by, Optional<PersonId> confirmedBy) {
}
