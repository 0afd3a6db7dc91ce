package org.sevenfold.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.sevenfold.start.RefusedToStart;

/**
 * A policy pack as its file has it.
 *
 * @param parent  the pack that holds wherever this one says nothing; empty where it says all itself
 * @param clocks  lengths of time, see {@link Span}
 * @param partnership null where it is as the parent says
 * @param reading the limits of {@link ReadingLimits}, each by its name
 * @param examples by question and answer, a sentence each
 * @param askingBack a whole number, or empty: as the parent says, else twice
 * @param deciderNotRaiser yes, no, or empty: as the parent says, else no
 * @param ladder  all of it, or empty: as the parent has it
 * @param sources who says so of a clock that law or guidance sets
 * @param calendars by name
 * @param notices when people are told and reminded, see {@link NoticeTimes}
 * @param retention by the kind of record
 * @param settings by {@link Setting#key}
 */
record PackFile(String id, @JsonProperty("extends") String parent, String edition, String name,
    Map<String, String> clocks, @JsonSetter(contentNulls = Nulls.FAIL) Map<String, Pack.Body> bodies,
    @JsonSetter(contentNulls = Nulls.FAIL) Map<String, Pack.Body> outside, Pack.Body partnership,
    Map<String, String> reading,
    @JsonSetter(contentNulls = Nulls.FAIL) Map<String, Map<String, String>> examples,
    @JsonProperty("asking_back") String askingBack, @JsonProperty("decider_not_raiser") String deciderNotRaiser,
    @JsonSetter(contentNulls = Nulls.FAIL) List<Rung> ladder,
    Map<String, String> sources, @JsonSetter(contentNulls = Nulls.FAIL) Map<String, CalendarFile> calendars,
    Map<String, String> notices, @JsonSetter(contentNulls = Nulls.FAIL) Map<String, KeepRule> retention,
    @JsonSetter(contentNulls = Nulls.FAIL) Map<String, String> settings) {

  private static final int TWICE = 2;
  private static final String YES = "yes";

  /** @param file how the file is called when something is wrong with it */
  void check(String file) {
    say(file, "id", id);
    say(file, "edition", edition);
    say(file, "name", name);
    if (read(edition, LocalDate::parse).isEmpty()) {
      throw new RefusedToStart(file + ": edition must be a day such as 2026-09-30.");
    }
    Stream.of(bodies, outside).flatMap(named -> named.values().stream()).forEach(body -> {
      if (read(body.hours(), OfficeHours::of).isEmpty()) {
        throw new RefusedToStart(
            file + ": the hours of " + body.name() + " must be written as in mon-fri 08:30-17:00.");
      }
    });
    if (!askingBack.matches("\\d?")) {
      throw new RefusedToStart(file + ": asking_back must be a number from 0 to 9.");
    }
    if (!Set.of("", YES, "no").contains(deciderNotRaiser)) {
      throw new RefusedToStart(file + ": decider_not_raiser must be yes or no.");
    }
  }

  private static void say(String file, String key, String said) {
    if (said.isBlank()) {
      throw new RefusedToStart(file + ": " + key + " is missing.");
    }
  }

  /** The whole pack: what it says itself, and of its parent what it does not say. */
  Pack whole(String file, Optional<Pack> extended) {
    Map<String, Span> lengths = new LinkedHashMap<>(extended.map(Pack::clocks).orElse(Map.of()));
    clocks.forEach((key, said) -> lengths.put(key, length(file, key, said)));
    return new Pack(id, edition, name, file, Map.copyOf(lengths), over(extended.map(Pack::bodies), bodies),
        over(extended.map(Pack::outside), outside),
        Optional.ofNullable(partnership).or(() -> extended.map(Pack::partnership)).orElse(new Pack.Body("", "")),
        ReadingLimits.of(file, reading, extended.map(Pack::reading).orElse(ReadingLimits.USUAL)),
        new Examples(examples).over(extended.map(Pack::examples).orElse(Examples.NONE)),
        askingBack.isEmpty() ? extended.map(Pack::asksBack).orElse(TWICE) : Integer.parseInt(askingBack),
        deciderNotRaiser.isEmpty() ? extended.filter(Pack::deciderNotRaiser).isPresent()
            : YES.equals(deciderNotRaiser),
        ladder.isEmpty() ? extended.map(Pack::ladder).orElse(List.of()) : List.copyOf(ladder),
        sources(extended), Map.copyOf(calendars(file, extended)),
        NoticeTimes.of(file, notices, extended.map(Pack::notices).orElse(NoticeTimes.USUAL)),
        retention(file, extended), settings(file, extended));
  }

  private Map<String, String> sources(Optional<Pack> extended) {
    Map<String, String> all = new LinkedHashMap<>(extended.map(Pack::sources).orElse(Map.of()));
    all.putAll(sources);
    return Collections.unmodifiableMap(all);
  }

  private Map<String, KeepRule> retention(String file, Optional<Pack> extended) {
    Map<String, KeepRule> all = new LinkedHashMap<>(extended.map(Pack::retention).orElse(Map.of()));
    retention.forEach((kind, said) -> {
      if (Stream.of(RecordKind.values()).noneMatch(one -> one.key().equals(kind))) {
        throw new RefusedToStart(file + ": there is no key retention." + kind + ". Known here: "
            + Stream.of(RecordKind.values()).map(RecordKind::key).collect(Collectors.joining(", ")) + ".");
      }
      all.put(kind, said.checked(file + ": retention." + kind));
    });
    return Collections.unmodifiableMap(all);
  }

  private Map<Setting, String> settings(String file, Optional<Pack> extended) {
    Map<Setting, String> all = new EnumMap<>(Setting.class);
    all.putAll(extended.map(Pack::settings).orElse(Map.of()));
    settings.forEach((key, said) -> {
      Setting setting = Setting.of(key).filter(one -> one.part() != Setting.Part.LAW || one == Setting.BASIS)
          .orElseThrow(() -> new RefusedToStart(file + ": there is no key settings." + key + "."));
      setting.fault(said).ifPresent(fault -> {
        throw new RefusedToStart(file + ": settings." + key + ": " + fault + ".");
      });
      all.put(setting, said.strip());
    });
    return Collections.unmodifiableMap(all);
  }

  private Map<String, WorkingCalendar> calendars(String file, Optional<Pack> extended) {
    Map<String, WorkingCalendar> all = new LinkedHashMap<>(extended.map(Pack::calendars).orElse(Map.of()));
    calendars.forEach((name, said) -> all.put(name, said.read(file + ": calendars." + name)));
    return all;
  }

  /** In the order of the pack that is extended. */
  private static Map<String, Pack.Body> over(Optional<Map<String, Pack.Body>> extended, Map<String, Pack.Body> own) {
    Map<String, Pack.Body> all = new LinkedHashMap<>(extended.orElse(Map.of()));
    all.putAll(own);
    return Collections.unmodifiableMap(all);
  }

  private static Span length(String file, String key, String said) {
    return read(said, Span::of).orElseThrow(() -> new RefusedToStart(file + ": clocks." + key
        + " must be a length of time such as PT15M, PT4H, 4 working hours or 1 working day."));
  }

  private static <T> Optional<T> read(String said, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(said));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
