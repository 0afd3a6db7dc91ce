package org.sevenfold.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An advisory that is shipped all the same.
 *
 * @param id     as the advisory is called, by any of its names
 * @param part   the name of what it touches
 * @param why    it does not bite here
 * @param heldBy tests that would fail if that were no longer true
 * @param unused classes that ours must not know, or it would no longer be true
 * @param until  the last day on which this is believed without another look
 */
record Accepted(String id, String part, String why, @JsonProperty("held-by") List<String> heldBy, List<String> unused,
    LocalDate until) {

  Accepted {
    heldBy = Optional.ofNullable(heldBy).orElse(List.of());
    unused = Optional.ofNullable(unused).orElse(List.of());
  }

  boolean isAbout(Advisory advisory, Part touched) {
    return advisory.isCalled(id) && part.equals(touched.name());
  }

  @Override
  public String toString() {
    return id + " of " + part;
  }
}
