package org.sevenfold.replay;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.sevenfold.policy.YamlFile;
import org.sevenfold.start.RefusedToStart;

/**
 * What is true in the world, and what must come of it. A file may tell people more than is read here: its story, where
 * it comes from.
 *
 * @param given  facts by vocabulary key
 * @param decide what a deciding person answers where it is not the recommendation
 * @param texts  what is written into a free-text field, by its key; silent for every other
 * @param people role to how many there are, {@code missing}, or {@code named}: it is about them
 * @param events what happens meanwhile, in order
 * @param expect by pack, only the keys that are compared
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseFile(String id, String title, Map<String, String> given, Map<String, String> decide,
    Map<String, String> texts, Map<String, String> people, List<Event> events,
    @JsonSetter(contentNulls = Nulls.AS_EMPTY) Map<String, Map<String, String>> expect) {

  static final String FIRST_PACK = "staffordshire-2009";
  static final String WITHDRAW = "withdraw";

  /** Something that happens after a fact was asked or a step was answered. */
  public record Event(String after, @JsonProperty("do") String happens, String to) {
  }

  static CaseFile read(Path file) {
    CaseFile read = YamlFile.read(file, CaseFile.class);
    if (read.id.isEmpty() || read.expect.isEmpty()) {
      throw new RefusedToStart(file + ": a case needs an id, and under expect what must come of it.");
    }
    return read;
  }

  /** Somebody who knows this and expects nothing. */
  public static CaseFile of(Map<String, String> given, Map<String, String> texts) {
    return new CaseFile("", "", given, Map.of(), texts, Map.of(), List.of(), Map.of());
  }

  /** The same, from now on with another answer to one question. */
  CaseFile changed(String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(given);
    changed.put(key, value);
    return new CaseFile(id, title, changed, decide, texts, people, events, expect);
  }

  /** What happens; consent given as withdrawn is taken back once somebody has agreed, where no event says when. */
  List<Event> happenings() {
    boolean isOpen = "yes".equals(given.get("consent_withdrawn"))
        && events.stream().noneMatch(event -> WITHDRAW.equals(event.happens()));
    String agreed = "yes".equals(given.get("recipient_in_agreed")) ? "recipient_in_agreed" : "response";
    return isOpen ? Stream.concat(Stream.of(new Event(agreed, WITHDRAW, "")), events.stream()).toList() : events;
  }

  /** Another pack inherits what it does not say itself. */
  Map<String, String> expected(String pack) {
    Map<String, String> all = new LinkedHashMap<>(expect.getOrDefault(FIRST_PACK, Map.of()));
    all.putAll(expect.getOrDefault(pack, Map.of()));
    return all;
  }
}
