package org.sevenfold.replay;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;

/**
 * Drives a case file to where nothing is left to answer, with a text of the caller's own in every answer that takes
 * one. Where the case file is silent each choice is made another time differently, so that many questions are met.
 */
public final class PlantedCase {

  /** Gives the text for one field of one form. */
  @FunctionalInterface
  public interface Planter {
    String plant(String form, String field);
  }

  private static final int MOST_STEPS = 80;
  private static final int MOST_OF_ONE = 4;

  private final CaseWork cases;
  private final Driver driver;
  private final Vocabulary vocabulary;
  private final LondonTime london;
  private final Planter planter;
  private final Map<String, Integer> asked = new HashMap<>();
  private final Map<String, Integer> answered = new HashMap<>();
  private Map<String, String> given = Map.of();

  public PlantedCase(CaseWork cases, WorkList work, Directory directory, Vocabulary vocabulary,
      LondonTime london, Planter planter) {
    this.cases = cases;
    this.driver = new Driver(cases, work, directory);
    this.vocabulary = vocabulary;
    this.london = london;
    this.planter = planter;
  }

  /**
   * Raises the case.
   *
   * @param also more that is true in it, by key
   * @return its reference
   */
  public ConcernReference raise(Path file, Person raiser, Map<String, String> also) {
    CaseFile known = CaseFile.read(file);
    given = new HashMap<>(known.given());
    given.putAll(known.decide());
    given.putAll(also);
    answered.clear();
    return cases.raise(raiser, fill(cases.raisingForm(raiser), key -> null));
  }

  /** Answers what is open, and what opens then. */
  public void goOn(ConcernReference reference) {
    Set<TaskId> left = new HashSet<>();
    Optional<OpenTask> next = next(reference, left);
    for (int steps = 0; next.isPresent() && steps < MOST_STEPS; steps++) {
      step(next.get(), left);
      next = next(reference, left);
    }
  }

  /** Answers every open task of that key, before whatever else is open. */
  public void answerFirst(ConcernReference reference, String key) {
    Set<TaskId> left = new HashSet<>();
    for (Optional<OpenTask> next = oneOf(reference, key, left); next.isPresent(); next = oneOf(reference, key, left)) {
      step(next.get(), left);
    }
  }

  private Optional<OpenTask> oneOf(ConcernReference reference, String key, Set<TaskId> left) {
    return driver.next(reference, task -> task.key().equals(key) && !left.contains(task.id()));
  }

  /** Answers what is open until a task of that key is. */
  public OpenTask goOnUntil(ConcernReference reference, String key) {
    Set<TaskId> left = new HashSet<>();
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      Optional<OpenTask> reached = driver.next(reference, task -> task.key().equals(key));
      if (reached.isPresent()) {
        return reached.get();
      }
      step(next(reference, left).orElseThrow(), left);
    }
    throw new IllegalStateException("Never open: " + key);
  }

  private Optional<OpenTask> next(ConcernReference reference, Set<TaskId> left) {
    return driver.next(reference, task -> !left.contains(task.id()));
  }

  private void step(OpenTask task, Set<TaskId> left) {
    Optional<Person> person = driver.whoever(task);
    if (person.isEmpty() || answered.merge(task.key(), 1, Integer::sum) > MOST_OF_ONE) {
      left.add(task.id());
      return;
    }
    driver.answer(person.get(), task, fill(cases.form(task), cases.facts(task)));
  }

  private Map<String, Object> fill(Form form, UnaryOperator<String> facts) {
    return PageFilling.fill(form, facts, field -> Optional.of(answer(form, field))).orElseThrow();
  }

  private Object answer(Form form, Field field) {
    return switch (field.type()) {
      case SELECT, RADIO -> choice(field);
      case TEXTFIELD, TEXTAREA -> field.past() || field.rules().pattern().isPresent()
          ? PageFilling.anything(field, london.today())
          : planter.plant(form.id(), field.key());
      case DATE -> vocabulary.isDay(field.key()) ? PageFilling.anything(field, london.today())
          : planter.plant(form.id(), field.key() + " (date)");
      case CHECKLIST, CHECKBOX, NUMBER -> PageFilling.anything(field, london.today());
    };
  }

  private String choice(Field field) {
    Optional<String> known = Optional.ofNullable(given.get(field.key()))
        .or(() -> vocabulary.fact(field.key()).map(fact -> fact.ifSilent()))
        .filter(value -> field.option(value).isPresent());
    int turn = asked.merge(field.key(), 1, Integer::sum) - 1;
    return known.orElseGet(() -> field.options().get(turn % field.options().size()).value());
  }
}
