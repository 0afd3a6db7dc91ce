package org.sevenfold.policy;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One edition of a policy pack.
 *
 * @param id      the word that tables read
 * @param edition the date from which it holds
 * @param name    as shown to people
 * @param file    where it was read
 * @param clocks  how long each kind of task may take
 * @param bodies  who receives what is sent, by destination
 * @param outside whom anybody may ring about somebody who works here, beside the police and social care
 * @param partnership who settles what people who work on a concern can't settle between them
 * @param reading from where on somebody's looking at concerns is unusual
 * @param examples of the answers to some questions, as the threshold guide of the place says it
 * @param asksBack how often an adviser may ask something back about one question, before they answer it or pass it on
 * @param deciderNotRaiser whether somebody else than whoever raised it decides, where another lead is on duty
 * @param ladder  who is asked about what is overdue, the first first
 * @param sources of a clock that law or guidance sets, and nobody makes longer: who says so
 * @param calendars when each place works, by name
 * @param notices when people are told what is not urgent, and reminded
 * @param settings what it says of what agencies set, as long as they have said nothing of their own
 * @param retention how long each kind of record is kept, by {@link RecordKind#key}
 */
public record Pack(String id, String edition, String name, String file, Map<String, Span> clocks,
    Map<String, Body> bodies, Map<String, Body> outside, Body partnership, ReadingLimits reading, Examples examples,
    int asksBack, boolean deciderNotRaiser, List<Rung> ladder, Map<String, String> sources,
    Map<String, WorkingCalendar> calendars,
    NoticeTimes notices, Map<String, KeepRule> retention, Map<Setting, String> settings) {

  private static final String PARTNERSHIP = "PARTNERSHIP";
  private static final List<String> NEVER_UNSEEN = List.of("unseen", "unseen_urgent");
  private static final List<String> ABOUT_A_CHILD = List.of("CSC", "POLICE");

  /**
   * A receiving body with the number to ring.
   *
   * @param phone      what is rung in office hours, or always; words without a number where nobody has put it in yet
   * @param outOfHours what is rung at every other time; empty for the same
   * @param hours      when the office is there, as in {@code mon-fri 08:30-17:00}; empty for always
   * @param need       why it needs what it gets, in a sentence
   */
  public record Body(String name, String phone, @JsonProperty("out_of_hours") String outOfHours, String hours,
      String need) {

    public Body(String name, String phone) {
      this(name, phone, "", "", "");
    }

    boolean canBeRung() {
      return !phone.isBlank();
    }

    /** What is rung now. */
    public String phoneAt(ZonedDateTime now) {
      return outOfHours.isBlank() || OfficeHours.of(hours).areAt(now) ? phone : outOfHours;
    }

    /** Whether these words say no more of how to reach it than its own number, which is the same at every hour. */
    public boolean isReachedAs(String words) {
      return hasNumber() && outOfHours.isBlank() && words.startsWith(phone);
    }

    /** Whether there is a number in the words: a placeholder has none. */
    public boolean hasNumber() {
      return Numbers.isIn(phone);
    }

    /** The same body, reached in another way. */
    public Body ringing(Numbers numbers) {
      return new Body(name, numbers.phone(), numbers.outOfHours(), numbers.hours(), need);
    }

    public Numbers numbers() {
      return new Numbers(phone, hours, outOfHours);
    }

    /** Its name, and whom to ring when. */
    public String inWords() {
      return name + ": " + phone + (hours.isBlank() ? "" : " (" + hours + "), at other times " + outOfHours);
    }
  }

  /** The bodies that people are told to ring and that have no number yet, by name. */
  public List<String> withoutNumber() {
    return rung().values().stream().filter(body -> !body.hasNumber()).map(Body::name).toList();
  }

  /** The same pack with these numbers for bodies, by destination. */
  public Pack ringing(Map<String, Numbers> numbers) {
    return numbers.isEmpty() ? this
        : new Pack(id, edition, name, file, clocks, ringing(bodies, numbers), ringing(outside, numbers),
            ringing(Map.of(PARTNERSHIP, partnership), numbers).get(PARTNERSHIP), reading, examples, asksBack,
            deciderNotRaiser, ladder, sources, calendars, notices, retention, settings);
  }

  private static Map<String, Body> ringing(Map<String, Body> bodies, Map<String, Numbers> numbers) {
    Map<String, Body> all = new LinkedHashMap<>(bodies);
    all.replaceAll((key, body) -> numbers.containsKey(key) ? body.ringing(numbers.get(key)) : body);
    return Collections.unmodifiableMap(all);
  }

  /** Everybody whom people are told to ring, by destination. */
  public Map<String, Body> rung() {
    Map<String, Body> rung = new LinkedHashMap<>(bodies);
    rung.putAll(outside);
    rung.put(PARTNERSHIP, partnership);
    rung.values().removeIf(body -> !body.canBeRung());
    return rung;
  }

  /** One of those, by its destination. */
  public Body rung(String destination) {
    return Optional.ofNullable(rung().get(destination))
        .orElseThrow(() -> new IllegalArgumentException("The policy pack " + id + " rings no " + destination));
  }

  public Span clock(String key) {
    Span length = clocks.get(key);
    if (length == null) {
      throw new IllegalArgumentException("The policy pack " + id + " has no clock " + key);
    }
    return length;
  }

  /** Who says that a clock may be no longer; empty where it is a proposal. */
  public Optional<String> sourceOf(String clock) {
    return Optional.ofNullable(sources.get(clock));
  }

  /** How long a record of this kind is kept. */
  public KeepRule keeps(RecordKind kind) {
    return Optional.ofNullable(retention.get(kind.key()))
        .orElseThrow(() -> new IllegalArgumentException("The policy pack " + id + " keeps no " + kind.key()));
  }

  /** The body behind a destination; one that the pack does not name is called by its key. */
  public Body body(String destination) {
    return bodies.getOrDefault(destination, new Body(destination, ""));
  }

  /** Whether a destination is a body that whoever gets no answer here can ring. */
  public boolean canBeRungAtLast(String destination) {
    return bodies.containsKey(destination) && bodies.get(destination).canBeRung();
  }

  /** The bodies that can be rung, in the pack's order. */
  public List<Body> numbers() {
    return bodies.values().stream().filter(Body::canBeRung).toList();
  }

  /** Whom to ring outside about somebody who works here: first those for that alone, then the others. */
  public List<Body> numbersAboutStaff() {
    return Stream.concat(outside.values().stream(), ABOUT_A_CHILD.stream().map(this::body)).filter(Body::canBeRung)
        .toList();
  }

  /** The keys that are missing for it to be whole: a length for each clock, a name for each body, a number to ring. */
  public List<String> missing(Collection<String> clocksAskedFor, Collection<String> destinations) {
    List<String> missing = new ArrayList<>();
    clocksAskedFor.stream().filter(clock -> !clocks.containsKey(clock))
        .forEach(clock -> missing.add("clocks." + clock));
    destinations.stream().filter(destination -> !bodies.containsKey(destination)
        || bodies.get(destination).name().isBlank()).forEach(body -> missing.add("bodies." + body + ".name"));
    if (numbers().isEmpty()) {
      missing.add("bodies, with a phone to ring");
    }
    clocks.values().stream().filter(Span.Working.class::isInstance).map(clock -> ((Span.Working) clock).calendar())
        .filter(calendar -> !calendars.containsKey(calendar)).distinct().sorted()
        .forEach(calendar -> missing.add("calendars." + calendar));
    sources.keySet().stream().filter(clock -> !clocks.containsKey(clock)).sorted()
        .forEach(clock -> missing.add("clocks." + clock));
    NEVER_UNSEEN.stream().filter(clock -> !clocks.containsKey(clock))
        .forEach(clock -> missing.add("clocks." + clock));
    if (ladder.isEmpty()) {
      missing.add("ladder");
    }
    ladder.stream().flatMap(rung -> Stream.of(rung.within(false), rung.within(true))).distinct()
        .filter(clock -> !clocks.containsKey(clock)).forEach(clock -> missing.add("clocks." + clock));
    ladder.stream().filter(rung -> !rung.ring().isEmpty() && !bodies.containsKey(rung.ring()))
        .forEach(rung -> missing.add("bodies." + rung.ring() + ".name"));
    if (outside.values().stream().noneMatch(Body::canBeRung)) {
      missing.add("outside, with a phone to ring");
    }
    Stream.of(RecordKind.values()).map(RecordKind::key).filter(kind -> !retention.containsKey(kind))
        .forEach(kind -> missing.add("retention." + kind));
    if (partnership.name().isBlank()) {
      missing.add("partnership.name");
    }
    return missing;
  }
}
