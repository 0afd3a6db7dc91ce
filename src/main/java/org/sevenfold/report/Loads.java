package org.sevenfold.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sevenfold.directory.Person;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.sevenfold.work.OpenCounts;
import org.springframework.stereotype.Component;

/** What each place has and how much people have, for whoever shares it out. */
@Component
class Loads {

  private static final String NO_PLACE = "no single place";
  /** From how many on, each with its words. */
  private static final Map<Integer, String> BANDS = bands();
  private static final int WHOLE = 100;

  private final Sites sites;

  Loads(Sites sites) {
    this.sites = sites;
  }

  /** As the counts of a person say it. */
  Load of(Person person, OpenCounts open, List<LateCounts.Late> late) {
    return new Load(places(sites.ever(person.agency()), open, late), people(open.perPerson()));
  }

  private static List<Load.Place> places(List<Site> all, OpenCounts open, List<LateCounts.Late> late) {
    if (all.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> lateThere = late.stream()
        .collect(Collectors.toMap(LateCounts.Late::site, LateCounts.Late::tasks));
    Map<String, String> places = new LinkedHashMap<>();
    all.forEach(site -> places.put(site.id().value(), site.name()));
    places.put("", NO_PLACE);
    return places.entrySet().stream().map(place -> new Load.Place(place.getValue(), open.of(place.getKey()),
        open.unclaimed(place.getKey()), lateThere.getOrDefault(place.getKey(), 0))).toList();
  }

  private static List<Load.Band> people(List<Integer> tasksOfEach) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    BANDS.values().forEach(band -> counts.put(band, 0));
    tasksOfEach.forEach(tasks -> counts.merge(band(tasks), 1, Integer::sum));
    int most = Math.max(1, counts.values().stream().mapToInt(Integer::intValue).max().orElse(1));
    List<Load.Band> bands = new ArrayList<>();
    counts.forEach((tasks, count) -> bands.add(new Load.Band(tasks, count, count * WHOLE / most)));
    return bands;
  }

  private static String band(int tasks) {
    return BANDS.entrySet().stream().filter(band -> tasks >= band.getKey()).map(Map.Entry::getValue)
        .reduce((fewer, more) -> more).orElseThrow();
  }

  private static Map<Integer, String> bands() {
    Map<Integer, String> bands = new LinkedHashMap<>();
    bands.put(1, "1 to 4");
    bands.put(5, "5 to 9");
    bands.put(10, "10 to 19");
    bands.put(20, "20 or more");
    return bands;
  }
}
