package org.sevenfold.supply;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** A stretch of versions as OSV writes it: events, each of which says what holds from its version on. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Versions(String type, List<Event> events) {

  /** The third kind is commits, which a version says nothing about. */
  private static final Set<String> KNOWN = Set.of("ECOSYSTEM", "SEMVER");

  boolean hold(String version) {
    ComparableVersion asked = new ComparableVersion(version);
    boolean held = false;
    for (Event event : events.stream().sorted(Comparator.comparing(Event::at)).toList()) {
      held = event.isHeld(asked, held);
    }
    return held && KNOWN.contains(type);
  }

  /** One of the three is there. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Event(Optional<String> introduced, Optional<String> fixed,
      @JsonProperty("last_affected") Optional<String> lastAffected) {

    ComparableVersion at() {
      return new ComparableVersion(introduced.or(() -> fixed).or(() -> lastAffected).orElseThrow());
    }

    boolean isHeld(ComparableVersion asked, boolean before) {
      int place = asked.compareTo(at());
      if (introduced.isPresent()) {
        return before || place >= 0;
      }
      return before && (fixed.isPresent() ? place < 0 : place <= 0);
    }
  }
}
