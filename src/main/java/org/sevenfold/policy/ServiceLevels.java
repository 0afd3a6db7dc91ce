package org.sevenfold.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long each kind of wait may take: as a pack says it, and in its place what an agency says.
 *
 * @param levels    an agency's own, by the clock of the pack
 * @param calendars an agency's own, by name
 * @param order     whom an agency asks about what is late; empty for those of the pack
 */
public record ServiceLevels(Pack pack, Map<String, Own<ServiceLevel>> levels,
    Map<String, Own<WorkingCalendar>> calendars, Optional<OwnLadder> order) {

  /**
   * Something that an agency says itself.
   *
   * @param since from which moment on it holds
   */
  public record Own<T>(T says, Instant since) {
  }

  /** As the pack's file has it. */
  public static ServiceLevels of(Pack pack) {
    return new ServiceLevels(pack, Map.of(), Map.of(), Optional.empty());
  }

  /** The same with another level for one kind, from that moment on. */
  public ServiceLevels with(String clock, ServiceLevel level, Instant since) {
    Map<String, Own<ServiceLevel>> all = new HashMap<>(levels);
    all.put(clock, new Own<>(level, since));
    return new ServiceLevels(pack, all, calendars, order);
  }

  /** The same, where one kind is as the pack says. */
  public ServiceLevels asThePack(TimeKey key) {
    Map<String, Own<ServiceLevel>> kinds = new HashMap<>(levels);
    Map<String, Own<WorkingCalendar>> open = new HashMap<>(calendars);
    switch (key.kind()) {
      case CLOCK -> kinds.remove(key.name());
      case CALENDAR -> open.remove(key.name());
      case LADDER -> {
        return with(Optional.empty());
      }
    }
    return new ServiceLevels(pack, kinds, open, order);
  }

  /** The same with another calendar, from that moment on. */
  public ServiceLevels with(String name, WorkingCalendar calendar, Instant since) {
    Map<String, Own<WorkingCalendar>> all = new HashMap<>(calendars);
    all.put(name, new Own<>(calendar, since));
    return new ServiceLevels(pack, levels, all, order);
  }

  /** The same with others who are asked when something is late; empty for those of the pack. */
  public ServiceLevels with(Optional<OwnLadder> asked) {
    return new ServiceLevels(pack, levels, calendars, asked);
  }

  /** What holds of one kind, whoever says it. */
  public ServiceLevel level(String clock) {
    return own(clock).orElseGet(() -> first(clock));
  }

  /** What the pack says of one kind. */
  public ServiceLevel first(String clock) {
    return new ServiceLevel(pack.clock(clock), pack.notices().reminders(), Optional.empty());
  }

  public Span within(String clock) {
    return own(clock).map(ServiceLevel::within).orElseGet(() -> pack.clock(clock));
  }

  /** Whether it is counted day and night. */
  public boolean isRealTime(String clock) {
    return within(clock) instanceof Span.Elapsed;
  }

  /** Whether one kind is counted in a calendar. */
  public boolean isCountedIn(String clock, String calendar) {
    return within(clock) instanceof Span.Working working && working.calendar().equals(calendar);
  }

  /** Whether the agency says it itself. */
  public boolean isOwn(TimeKey key) {
    return switch (key.kind()) {
      case CLOCK -> levels.containsKey(key.name());
      case CALENDAR -> calendars.containsKey(key.name());
      case LADDER -> order.isPresent();
    };
  }

  public WorkingCalendar calendar(String name) {
    return Optional.ofNullable(calendars.get(name)).map(Own::says).orElseGet(() -> pack.calendars().get(name));
  }

  /** Since when the agency says itself how this kind is counted; empty where its pack does. */
  public Optional<Instant> since(String clock) {
    return own(clock, within(clock)).max(Instant::compareTo);
  }

  private Stream<Instant> own(String clock, Span within) {
    Stream<Instant> level = Optional.ofNullable(levels.get(clock)).map(Own::since).stream();
    Stream<Instant> calendar = within instanceof Span.Working working
        ? Optional.ofNullable(calendars.get(working.calendar())).map(Own::since).stream() : Stream.empty();
    return Stream.concat(level, calendar);
  }

  /** What law or guidance asks of this kind at the most, where the agency has something of its own beside it. */
  public Optional<Span> limit(String clock) {
    return pack.sourceOf(clock).isPresent() && since(clock).isPresent() ? Optional.of(pack.clock(clock))
        : Optional.empty();
  }

  /** When whoever has something of this kind is reminded of it, in hundredths of its time. */
  public List<Integer> reminders(Optional<String> clock) {
    return clock.flatMap(this::own).map(ServiceLevel::reminders).orElseGet(pack.notices()::reminders);
  }

  /** Who is asked about what is late of this kind, the first first. */
  public List<Rung> ladder(Optional<String> clock) {
    return clock.flatMap(this::own).flatMap(ServiceLevel::next).map(this::asking).orElseGet(this::rungs);
  }

  /** In which order people are asked about what is late, and who is rung at last. */
  public OwnLadder asked() {
    return order.orElseGet(() -> OwnLadder.of(pack));
  }

  /** Whom to ring outside where nobody here does anything, by destination; empty where nobody is named. */
  public Optional<String> rungAtLast() {
    return rungs().stream().map(Rung::ring).filter(ring -> !ring.isEmpty()).reduce((earlier, later) -> later);
  }

  private List<Rung> rungs() {
    return order.map(own -> own.rungs(pack)).orElseGet(pack::ladder);
  }

  private List<Rung> asking(String too) {
    List<Rung> ladder = new ArrayList<>(rungs());
    ladder.set(0, ladder.get(0).askingFirst(too));
    return List.copyOf(ladder);
  }

  private Optional<ServiceLevel> own(String clock) {
    return Optional.ofNullable(levels.get(clock)).map(Own::says);
  }
}
