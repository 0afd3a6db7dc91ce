package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.picture.LevelPicture;
import org.sevenfold.picture.LevelPictures;
import org.sevenfold.picture.Mark;
import org.sevenfold.picture.MarkedPicture;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.work.Way;
import org.sevenfold.work.Ways;
import org.springframework.stereotype.Component;

/**
 * Where a concern stands, in words and on the picture of its model, for whoever sees it whole. Made of nothing but what
 * its page says anyway: what is open, and what was answered.
 */
@Component
class YouAreHere {

  private static final String HERE = "You are here";
  private static final String DONE = "Done";

  private final Ways ways;
  private final LevelPictures pictures;
  private final Waits waits;

  YouAreHere(Ways ways, LevelPictures pictures, Waits waits) {
    this.waits = waits;
    this.ways = ways;
    this.pictures = pictures;
  }

  /**
   * Where a concern stands.
   *
   * @param spots     each piece of open work that the model waits for, what is due first before the others
   * @param rests     for what it waits by itself, while no work is open; and always where it waits on what was found
   * @param questions the seven, in their order
   * @param window    what lies around the first of the spots, or where it rests; empty where it is not drawn
   */
  record Here(List<Spot> spots, List<Rest> rests, List<Asked> questions, Optional<MarkedPicture> window) {
  }

  /**
   * What it waits for by itself.
   *
   * @param name  in the model's words
   * @param until when its clock goes
   * @param found what was found on which it waits
   */
  record Rest(String name, Optional<Instant> until, Optional<String> found) {
  }

  /** One piece of open work, and to which of the seven it belongs; empty where it lies beside them. */
  record Spot(Statuses.Piece piece, Optional<Way.Question> question, Way.Place place) {
  }

  /** One of the seven, and whether the concern stands at it. */
  record Asked(Way.Question question, boolean isHere) {
  }

  /** Empty for a concern that has ended. */
  Optional<Here> of(ConcernReference concern, Collection<Statuses.Piece> open, CaseRecord record) {
    return ways.of(concern).map(way -> here(way, open, record));
  }

  private Here here(Way way, Collection<Statuses.Piece> open, CaseRecord record) {
    List<Spot> spots = open.stream().flatMap(piece -> way.at(piece.task().key()).stream()
        .map(place -> new Spot(piece, way.question(place), place)))
        .sorted(Comparator.comparing((Spot spot) -> spot.question.isEmpty())
            .thenComparing(spot -> spot.piece.task().dueAt().orElse(Instant.MAX)))
        .toList();
    Set<Way.Question> current = spots.stream().flatMap(spot -> spot.question.stream()).collect(Collectors.toSet());
    List<Way.Place> rests =
        way.places().stream().filter(place -> spots.isEmpty() || waits.isFound(place.step())).toList();
    return new Here(spots,
        rests.stream().filter(place -> !place.name().isBlank()).map(place -> rest(place, record)).distinct().toList(),
        way.questions().stream().map(one -> new Asked(one, current.contains(one))).toList(),
        Stream.concat(spots.stream().map(Spot::place), rests.stream()).findFirst()
            .flatMap(place -> window(way, place, record)));
  }

  private Rest rest(Way.Place place, CaseRecord record) {
    return new Rest(place.name(), place.until(), waits.found(place.step(), record));
  }

  private Optional<MarkedPicture> window(Way way, Way.Place place, CaseRecord record) {
    return pictures.showing(place.step())
        .map(picture -> MarkedPicture.around(place.step(), picture, marks(picture, way, record)));
  }

  /** Every level on which it stands, from the whole down to the step, each with all of its marks. */
  List<MarkedPicture> levels(ConcernReference concern, CaseRecord record) {
    return ways.of(concern).stream().flatMap(way -> way.places().stream().flatMap(Way.Place::steps).distinct()
        .flatMap(step -> pictures.showing(step).stream()).distinct()
        .map(picture -> MarkedPicture.whole(picture, marks(picture, way, record)))).toList();
  }

  private static List<Mark> marks(LevelPicture picture, Way way, CaseRecord record) {
    Set<String> here = way.places().stream().flatMap(Way.Place::steps).collect(Collectors.toSet());
    Stream<String> answered = Stream.concat(record.answers().map(entry -> entry.act().subject()),
        way.questions().stream().filter(Way.Question::answered).map(Way.Question::step));
    Set<String> done = answered.filter(step -> !here.contains(step)).collect(Collectors.toSet());
    List<Mark> marks = new ArrayList<>(marks(done, picture, Mark.Kind.DONE, DONE));
    marks.addAll(marks(here, picture, Mark.Kind.HERE, HERE));
    return marks;
  }

  private static List<Mark> marks(Set<String> steps, LevelPicture picture, Mark.Kind kind, String words) {
    return picture.steps().entrySet().stream().filter(step -> steps.contains(step.getKey()))
        .sorted(Map.Entry.comparingByKey()).map(step -> new Mark(step.getValue(), kind, words, "")).toList();
  }
}
