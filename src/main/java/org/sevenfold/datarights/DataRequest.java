package org.sevenfold.datarights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;

/**
 * A request as a list shows it: nobody is named.
 *
 * @param reference by which it is asked for, and under which its record is kept
 * @param received  the day on which it came, in London
 * @param due       the day by which it is answered
 * @param extended  whether it takes two months longer, and they were told so
 * @param handledBy who answers it
 * @param putBy     who put together what is to be given; empty until it is before a second person
 * @param agreedBy  the second person, who checked it; empty until then
 */
public record DataRequest(ConcernReference reference, String agency, RequestKind kind, LocalDate received,
    LocalDate due, boolean extended, PersonId handledBy, Stage stage, Optional<PersonId> putBy,
    Optional<PersonId> agreedBy, Optional<Instant> endedAt) {

  public boolean isOpen() {
    return stage != Stage.ENDED;
  }

  public boolean isLate(LocalDate today) {
    return isOpen() && today.isAfter(due);
  }

  /** Whether this person answers it, and it is not answered yet. */
  public boolean isWith(PersonId person) {
    return isOpen() && handledBy.equals(person);
  }
}
