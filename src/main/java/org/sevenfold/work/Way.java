package org.sevenfold.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a concern stands in its model, and in the models that it has called.
 *
 * @param places    every step that it stands at, the outermost level first
 * @param questions the seven, in their order
 */
public record Way(List<Place> places, List<Question> questions) {

  /**
   * One step at which a concern stands.
   *
   * @param step   its id in the model, for a task the task's key
   * @param name   in the model's words
   * @param inside the ids of the steps inside which it lies, the outermost first
   * @param until  when its clock goes, where it waits for one
   */
  public record Place(String step, String name, List<String> inside, Optional<Instant> until) {

    /** The ids of those inside which it lies, and its own. */
    public Stream<String> steps() {
      return Stream.concat(inside.stream(), Stream.of(step));
    }
  }

  /**
   * One of the seven questions.
   *
   * @param step     the id of the step that asks it
   * @param number   from 1
   * @param words    as the model asks it
   * @param answered whether its answer stands: what has changed since may open it again
   */
  public record Question(String step, int number, String words, boolean answered) {
  }

  /** The place of a task; of several of the same key the first. */
  public Optional<Place> at(String step) {
    return places.stream().filter(place -> place.step.equals(step)).findFirst();
  }

  /** Which of the seven a place belongs to; empty where it lies beside them. */
  public Optional<Question> question(Place place) {
    return questions.stream().filter(question -> place.steps().anyMatch(question.step::equals)).findFirst();
  }
}
