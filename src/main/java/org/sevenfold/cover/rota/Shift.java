package org.sevenfold.cover.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SiteId;

/**
 * A time of each week at which somebody is on duty, by London's clocks.
 *
 * @param as       what they are there as
 * @param site     where; empty for wherever they work
 * @param ends     where it is not after the beginning, on the next day
 * @param firstDay the first day on which it may begin
 * @param lastDay  the last one; empty for no end
 * @param setBy    who put it in
 */
public record Shift(String id, PersonId person, Role as, Optional<SiteId> site, DayOfWeek day, LocalTime begins,
    LocalTime ends, LocalDate firstDay, Optional<LocalDate> lastDay, PersonId setBy) {
}
