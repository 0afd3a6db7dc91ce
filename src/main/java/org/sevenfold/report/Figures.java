package org.sevenfold.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernFigures;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.sevenfold.policy.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agency can say of a quarter in numbers (P04.u1, P79.u1): asked once, and shown from that in every form. */
@Component
public class Figures {

  private static final String DECISION = "decision";
  private static final String NOT_DECIDED = "nobody decided about sharing";
  private static final List<String> DECISIONS = List.of("SHARE", "SHARE_REDACTED", "DO_NOT_SHARE", "DEFER_FOR_ADVICE",
      "COMPLY", "CHALLENGE", "ASSIST");
  private static final String NO_PLACE = "no single place";
  /** In how many days, each with its words. */
  private static final Map<Integer, String> TAKEN = taken();
  private static final String LONGER = "longer than 28 days";
  private static final int WHOLE = 100;

  private final ConcernFigures concerns;
  private final Sites sites;
  private final Words words;

  Figures(ConcernFigures concerns, Sites sites, Words words) {
    this.concerns = concerns;
    this.sites = sites;
    this.words = words;
  }

  @Transactional(readOnly = true)
  public List<Figure> of(Person person, Quarter quarter) {
    List<ConcernFigures.Raised> raised = concerns.raised(person, quarter.begins(), quarter.ends());
    List<ConcernFigures.Ended> ended = concerns.ended(person, quarter.begins(), quarter.ends());
    return Stream.of(raised(person, quarter, raised), ended(ended)).flatMap(List::stream).toList();
  }

  private List<Figure> raised(Person person, Quarter quarter, List<ConcernFigures.Raised> raised) {
    Map<String, Integer> months = counted(quarter.months(), raised,
        one -> quarter.months().get(quarter.month(one.at())));
    List<Drawn> drawn = new ArrayList<>(List.of(new Drawn("raised", "Concerns raised, by month",
        "Every concern that your agency raised in the quarter, by the day in London on which it was raised.", months)));
    List<Site> places = sites.ever(person.agency());
    if (!places.isEmpty()) {
      drawn.add(new Drawn("places", "Concerns raised, by place",
          "The same concerns, by the place of your agency that each is about now.",
          counted(Stream.concat(places.stream().map(Site::name), Stream.of(NO_PLACE)).distinct().toList(), raised,
              one -> one.site().flatMap(id -> places.stream().filter(site -> site.id().equals(id)).findFirst())
                  .map(Site::name).orElse(NO_PLACE))));
    }
    return figures(drawn);
  }

  private List<Figure> ended(List<ConcernFigures.Ended> ended) {
    return figures(List.of(
        new Drawn("decisions", "Concerns closed, by what was decided",
            "Every concern that was closed in the quarter, by the decision that stood at its end. One is counted once,"
                + " however often it was decided.",
            counted(Stream.concat(DECISIONS.stream().map(this::decided), Stream.of(NOT_DECIDED)).toList(), ended,
                one -> one.decision().filter(DECISIONS::contains).map(this::decided).orElse(NOT_DECIDED))),
        new Drawn("taken", "Concerns closed, by how long they took",
            "The same concerns, by the days of 24 hours from raising to closing, weekends counted.",
            counted(Stream.concat(TAKEN.values().stream(), Stream.of(LONGER)).toList(), ended, Figures::taken))));
  }

  private String decided(String decision) {
    return words.of(DECISION, decision);
  }

  private static String taken(ConcernFigures.Ended one) {
    long days = Duration.between(one.raisedAt(), one.at()).toDays();
    return TAKEN.entrySet().stream().filter(band -> days < band.getKey()).map(Map.Entry::getValue).findFirst()
        .orElse(LONGER);
  }

  private static Map<Integer, String> taken() {
    Map<Integer, String> bands = new LinkedHashMap<>();
    bands.put(1, "within a day");
    bands.put(7, "1 to 7 days");
    bands.put(28, "7 to 28 days");
    return bands;
  }

  /** Of the same cases, counted in one way. */
  private record Drawn(String key, String title, String means, Map<String, Integer> counts) {
  }

  /** What leaves of several that count the same cases is decided together. */
  private static List<Figure> figures(List<Drawn> drawn) {
    List<SmallCounts.Released> released =
        SmallCounts.released(drawn.stream().map(one -> List.copyOf(one.counts.values())).toList());
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      figures.add(figure(drawn.get(i), released.get(i)));
    }
    return figures;
  }

  private static Figure figure(Drawn one, SmallCounts.Released released) {
    int most = Math.max(1, one.counts.values().stream().mapToInt(Integer::intValue).max().orElse(1));
    List<Figure.Group> groups = new ArrayList<>();
    one.counts.forEach((name, count) -> groups.add(new Figure.Group(name, count,
        released.counts().get(groups.size()), count * WHOLE / most)));
    return new Figure(one.key, one.title, one.means, groups,
        one.counts.values().stream().mapToInt(Integer::intValue).sum(), released.total());
  }

  private static <T> Map<String, Integer> counted(List<String> groups, Collection<T> all, Function<T, String> group) {
    Map<String, Long> found = all.stream().collect(groupingBy(group, counting()));
    Map<String, Integer> counts = new LinkedHashMap<>();
    groups.forEach(one -> counts.put(one, found.getOrDefault(one, 0L).intValue()));
    return counts;
  }
}
