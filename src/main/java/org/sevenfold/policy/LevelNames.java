package org.sevenfold.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.stereotype.Component;

/** What people call the kinds of wait and the calendars that an agency says itself, as {@code levels.yaml} has them. */
@Component
public final class LevelNames {

  /** Kinds that belong together, by the clock of the pack, each with its name. */
  public record Group(String title, Map<String, String> kinds) {
  }

  /**
   * The file.
   *
   * @param ladders who is asked when something is late
   * @param notHere clocks that an agency does not change, and why
   */
  record Listed(List<Group> groups, Map<String, String> calendars, Map<String, String> ladders,
      @JsonProperty("not_here") Map<String, String> notHere) {
  }

  private final Listed listed = YamlFile.resource("/levels.yaml", Listed.class);

  public List<Group> groups() {
    return listed.groups();
  }

  /** The names of the calendars, in their order. */
  public Map<String, String> calendars() {
    return listed.calendars();
  }

  /** Every clock that the file speaks of. */
  Collection<String> known() {
    return Stream.concat(listed.groups().stream().flatMap(group -> group.kinds().keySet().stream()),
        listed.notHere().keySet().stream()).toList();
  }

  /** What it is called; empty for what an agency does not say. */
  public Optional<String> of(TimeKey key) {
    Stream<Map<String, String>> names = switch (key.kind()) {
      case CALENDAR -> Stream.of(listed.calendars());
      case LADDER -> Stream.of(listed.ladders());
      case CLOCK -> listed.groups().stream().map(Group::kinds);
    };
    return names.flatMap(all -> Optional.ofNullable(all.get(key.name())).stream()).findFirst();
  }
}
