package org.sevenfold.supply;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What is known of versions of some packages, in the format of OSV. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Advisory(String id, List<String> aliases, Optional<String> withdrawn, Optional<String> summary,
    List<Affected> affected) {

  Advisory {
    aliases = Optional.ofNullable(aliases).orElse(List.of());
    affected = Optional.ofNullable(affected).orElse(List.of());
  }

  boolean touches(Part part) {
    return withdrawn.isEmpty() && affected.stream().anyMatch(one -> one.holds(part));
  }

  boolean isCalled(String name) {
    return id.equals(name) || aliases.contains(name);
  }

  boolean isAbout(Part part) {
    return affected.stream().anyMatch(one -> one.names(part));
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Affected(@JsonProperty("package") Name of, List<Versions> ranges, List<String> versions) {

    Affected {
      ranges = Optional.ofNullable(ranges).orElse(List.of());
      versions = Optional.ofNullable(versions).orElse(List.of());
    }

    boolean names(Part part) {
      return Optional.ofNullable(of).filter(new Name(part.ecosystem(), part.name())::equals).isPresent();
    }

    boolean holds(Part part) {
      return names(part)
          && (versions.contains(part.version()) || ranges.stream().anyMatch(one -> one.hold(part.version())));
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Name(String ecosystem, String name) {
  }
}
