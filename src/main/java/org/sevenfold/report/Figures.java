package org.sevenfold.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernFigures;
import org.sevenfold.concern.KnownBy;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.sevenfold.policy.Words;
import org.sevenfold.work.DoneSteps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agency can say of a quarter in numbers (P04.u1, P79.u1): asked once, and shown from that in every form. */
@Component
public class Figures {

  private static final String CONCERNS = "Concerns";
  private static final String DECISION = "decision";
  private static final String NOT_DECIDED = "nobody decided about sharing";
  private static final List<String> DECISIONS = List.of("SHARE", "SHARE_REDACTED", "DO_NOT_SHARE", "DEFER_FOR_ADVICE",
      "COMPLY", "CHALLENGE", "ASSIST");
  private static final String NO_PLACE = "no single place";
  private static final String NOT_KEPT = "it came of another concern, or that was not kept yet";
  /** In how many days, each with its words. */
  private static final Map<Integer, String> DAYS = days();
  private static final String LONGER = "longer than 28 days";
  private static final List<String> BANDS = Stream.concat(DAYS.values().stream(), Stream.of(LONGER)).toList();
  private static final String IN_TIME = "in time";
  private static final String LATE = "late";
  private static final String NO_TIME = "no time was set";
  private static final String AS_RECOMMENDED = "as recommended";
  private static final String OTHERWISE = "otherwise, with reasons";

  private final ConcernFigures concerns;
  private final DoneSteps steps;
  private final Sites sites;
  private final Words words;
  private final Clock clock;

  Figures(ConcernFigures concerns, DoneSteps steps, Sites sites, Words words, Clock clock) {
    this.concerns = concerns;
    this.steps = steps;
    this.sites = sites;
    this.words = words;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Figure> of(Person person, Quarter quarter) {
    Instant begins = quarter.begins();
    Instant ends = quarter.ends();
    Instant until = ends.isBefore(clock.instant()) ? ends : clock.instant();
    List<DoneSteps.Done> done = steps.of(person, begins, ends);
    return Stream.of(raised(person, quarter, concerns.raised(person, begins, ends)),
        ended(concerns.ended(person, begins, ends)), open(concerns.open(person, until), until),
        inTime(done), asRecommended(done))
        .flatMap(List::stream).toList();
  }

  /** How long each step took then; beside the numbers, because it is no count. */
  @Transactional(readOnly = true)
  public List<StepTime> times(Person person, Quarter quarter) {
    return StepTime.of(steps.of(person, quarter.begins(), quarter.ends()));
  }

  private List<Figure> raised(Person person, Quarter quarter, List<ConcernFigures.Raised> raised) {
    List<Counted> counted = new ArrayList<>(List.of(
        Counted.by(new Figure.Of("raised", "Concerns raised, by month", CONCERNS,
            "Every concern that your agency raised in the quarter, by the day in London on which it was raised."),
            quarter.months(), raised, one -> quarter.months().get(quarter.month(one.at()))),
        Counted.by(new Figure.Of("sources", "Concerns raised, by how they became known", CONCERNS,
            "The same concerns, by how whoever raised each said that they knew."),
            Stream.concat(Stream.of(KnownBy.values()).map(KnownBy::words), Stream.of(NOT_KEPT)).toList(), raised,
            one -> one.knownBy().map(KnownBy::words).orElse(NOT_KEPT))));
    List<Site> places = sites.ever(person.agency());
    if (!places.isEmpty()) {
      counted.add(Counted.by(new Figure.Of("places", "Concerns raised, by place", CONCERNS,
          "The same concerns, by the place of your agency that each is about now."),
          Stream.concat(places.stream().map(Site::name), Stream.of(NO_PLACE)).distinct().toList(), raised,
          one -> one.site().flatMap(id -> places.stream().filter(site -> site.id().equals(id)).findFirst())
              .map(Site::name).orElse(NO_PLACE)));
    }
    return Counted.figures(counted);
  }

  private List<Figure> ended(List<ConcernFigures.Ended> ended) {
    return Counted.figures(List.of(
        Counted.by(new Figure.Of("decisions", "Concerns closed, by what was decided", CONCERNS,
            "Every concern that was closed in the quarter, by the decision that stood at its end. One is counted once,"
                + " however often it was decided."),
            Stream.concat(DECISIONS.stream().map(this::decided), Stream.of(NOT_DECIDED)).toList(), ended,
            one -> one.decision().filter(DECISIONS::contains).map(this::decided).orElse(NOT_DECIDED)),
        Counted.by(new Figure.Of("taken", "Concerns closed, by how long they took", CONCERNS,
            "The same concerns, by the days of 24 hours from raising to closing, weekends counted."), BANDS, ended,
            one -> band(Duration.between(one.raisedAt(), one.at())))));
  }

  private static List<Figure> open(List<Instant> raised, Instant until) {
    return Counted.figures(List.of(Counted.by(new Figure.Of("open", "Open concerns, by age", CONCERNS,
        "Every concern that was open at the end of the quarter, or is open now where that is still to come, by the"
            + " days of 24 hours since it was raised, weekends counted."),
        BANDS, raised, one -> band(Duration.between(one, until)))));
  }

  private static List<Figure> inTime(List<DoneSteps.Done> done) {
    return Counted.figures(List.of(Counted.by(new Figure.Of("in-time", "Decisions, by whether they came in time",
        "Decisions", "Every page of the quarter on which somebody decided, by whether it was answered by the time that"
            + " it was first given. Handed on or left for later, it keeps that time. Pages answered before that was"
            + " kept are not in it."),
        List.of(IN_TIME, LATE, NO_TIME), done.stream().filter(DoneSteps.Done::decides).toList(),
        one -> one.dueAt().map(due -> one.at().isAfter(due) ? LATE : IN_TIME).orElse(NO_TIME))));
  }

  private static List<Figure> asRecommended(List<DoneSteps.Done> done) {
    return Counted.figures(List.of(Counted.by(new Figure.Of("recommendations", "Pages, by whether what is recommended"
        + " was done", "Pages",
        "Every page of the quarter on which somebody may do otherwise than a table recommends."
            + " Otherwise wants reasons, and those stand in the record: it is no fault."),
        List.of(AS_RECOMMENDED, OTHERWISE), done.stream().filter(one -> one.asRecommended().isPresent()).toList(),
        one -> one.asRecommended().orElse(true) ? AS_RECOMMENDED : OTHERWISE)));
  }

  private String decided(String decision) {
    return words.of(DECISION, decision);
  }

  private static String band(Duration length) {
    return DAYS.entrySet().stream().filter(band -> length.toDays() < band.getKey()).map(Map.Entry::getValue)
        .findFirst().orElse(LONGER);
  }

  private static Map<Integer, String> days() {
    Map<Integer, String> bands = new LinkedHashMap<>();
    bands.put(1, "within a day");
    bands.put(7, "1 to 7 days");
    bands.put(28, "7 to 28 days");
    return bands;
  }
}
