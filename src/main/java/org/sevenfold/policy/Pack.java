package org.sevenfold.policy;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
 * @param reading from where on somebody's looking at concerns is unusual
 * @param examples of the answers to some questions, as the threshold guide of the place says it
 * @param deciderNotRaiser whether somebody else than whoever raised it decides, where another lead is on duty
 * @param ladder  who is asked about what is overdue, the first first
 * @param calendars when each place works, by name
 */
public record Pack(String id, String edition, String name, String file, Map<String, Span> clocks,
    Map<String, Body> bodies, Map<String, Body> outside, ReadingLimits reading, Examples examples,
    boolean deciderNotRaiser, List<Rung> ladder, Map<String, WorkingCalendar> calendars) {

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

    private static final Pattern NUMBER = Pattern.compile("\\d{3}");

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

    /** Whether there is a number in the words: a placeholder has none. */
    public boolean hasNumber() {
      return NUMBER.matcher(phone).find();
    }
  }

  /** The bodies that people are told to ring and that have no number yet, by name. */
  public List<String> withoutNumber() {
    return Stream.concat(bodies.values().stream(), outside.values().stream())
        .filter(body -> body.canBeRung() && !body.hasNumber()).map(Body::name).toList();
  }

  public Span clock(String key) {
    Span length = clocks.get(key);
    if (length == null) {
      throw new IllegalArgumentException("The policy pack " + id + " has no clock " + key);
    }
    return length;
  }

  /** The body behind a destination; one that the pack does not name is called by its key. */
  public Body body(String destination) {
    return bodies.getOrDefault(destination, new Body(destination, ""));
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
    return missing;
  }
}
