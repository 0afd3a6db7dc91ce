package org.sevenfold.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.sevenfold.start.RefusedToStart;

/**
 * A calendar as a pack's file has it.
 *
 * @param closed days as in {@code 2026-12-24}
 * @param terms  as in {@code 2026-09-02/2026-10-23}
 */
record CalendarFile(String hours, @JsonSetter(contentNulls = Nulls.FAIL) List<String> closed,
    @JsonSetter(contentNulls = Nulls.FAIL) List<String> terms) {

  /** @param where the file and the key, for when something is wrong */
  WorkingCalendar read(String where) {
    try {
      OfficeHours open = OfficeHours.of(hours).eachDayOnce();
      return new WorkingCalendar(open, closed.stream().map(LocalDate::parse).collect(Collectors.toUnmodifiableSet()),
          terms.stream().map(CalendarFile::term).toList());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new RefusedToStart(where + " must have hours such as mon-thu 09:00-17:00, fri 09:00-16:30, days such as"
          + " 2026-12-24 and terms such as 2026-09-02/2026-10-23.", e);
    }
  }

  static WorkingCalendar.Term term(String written) {
    String[] ends = written.split("/");
    if (ends.length != 2 || LocalDate.parse(ends[1]).isBefore(LocalDate.parse(ends[0]))) {
      throw new IllegalArgumentException("a term has a first day and a last");
    }
    return new WorkingCalendar.Term(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
  }
}
