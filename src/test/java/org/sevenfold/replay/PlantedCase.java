package org.sevenfold.replay;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
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
  private static final int DAYS_FROM_NOW = 14;

  private final CaseWork cases;
  private final WorkList work;
  private final Directory directory;
  private final Vocabulary vocabulary;
  private final LondonTime london;
  private final Planter planter;
  private final Map<String, Integer> asked = new HashMap<>();
  private final Map<String, Integer> answered = new HashMap<>();
  private Map<String, String> given = Map.of();

  public PlantedCase(CaseWork cases, WorkList work, Directory directory, Vocabulary vocabulary,
      LondonTime london, Planter planter) {
    this.cases = cases;
    this.work = work;
    this.directory = directory;
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
  public String raise(Path file, Person raiser, Map<String, String> also) {
    CaseFile known = CaseFile.read(file);
    given = new HashMap<>(known.given());
    given.putAll(known.decide());
    given.putAll(also);
    answered.clear();
    return cases.raise(raiser, fill(cases.raisingForm(), new HashMap<>()));
  }

  /** Answers what is open, and what opens then. */
  public void goOn(String reference) {
    Set<String> left = new HashSet<>();
    Optional<OpenTask> next = next(reference, left);
    for (int steps = 0; next.isPresent() && steps < MOST_STEPS; steps++) {
      step(next.get(), left);
      next = next(reference, left);
    }
  }

  /** Answers what is open until a task of that key is. */
  public OpenTask goOnUntil(String reference, String key) {
    Set<String> left = new HashSet<>();
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      Optional<OpenTask> reached =
          work.ofConcern(reference).stream().filter(task -> task.key().equals(key)).findFirst();
      if (reached.isPresent()) {
        return reached.get();
      }
      step(next(reference, left).orElseThrow(), left);
    }
    throw new IllegalStateException("Never open: " + key);
  }

  private Optional<OpenTask> next(String reference, Set<String> left) {
    return work.ofConcern(reference).stream().filter(task -> !left.contains(task.id())).findFirst();
  }

  private void step(OpenTask task, Set<String> left) {
    Optional<Person> person = task.claimedBy().or(() -> work.candidates(task.id()).stream().findFirst())
        .flatMap(directory::person);
    if (person.isEmpty() || answered.merge(task.key(), 1, Integer::sum) > MOST_OF_ONE) {
      left.add(task.id());
      return;
    }
    if (!task.isClaimed()) {
      cases.claim(person.get(), task.id());
    }
    Map<String, Object> facts = new HashMap<>();
    Form form = cases.form(task);
    UnaryOperator<String> standing = cases.facts(task);
    form.fields().forEach(field -> field.shown().keys().forEach(key -> facts.put(key, standing.apply(key))));
    cases.answer(person.get(), task.id(), fill(form, facts));
  }

  private Map<String, Object> fill(Form form, Map<String, Object> facts) {
    AnswerCheck check = new AnswerCheck(form, facts::get);
    Map<String, Object> answers = new LinkedHashMap<>();
    int before;
    do { // a field may be asked because of one that stands after it
      before = answers.size();
      form.fields().filter(field -> !answers.containsKey(field.key()) && check.asks(field, answers)).toList()
          .forEach(field -> answers.put(field.key(), answer(form, field)));
    } while (answers.size() > before);
    return answers;
  }

  private Object answer(Form form, Field field) {
    return switch (field.type()) {
      case SELECT, RADIO -> choice(field);
      case CHECKLIST -> List.of(field.options().get(0).value());
      case CHECKBOX -> "true";
      case NUMBER -> field.rules().min().orElse(1);
      case TEXTFIELD, TEXTAREA -> field.rules().pattern().isPresent() ? patterned(field)
          : planter.plant(form.id(), field.key());
      case DATE -> vocabulary.isDay(field.key()) ? london.today().plusDays(DAYS_FROM_NOW).toString()
          : planter.plant(form.id(), field.key() + " (date)");
    };
  }

  private String choice(Field field) {
    Optional<String> known = Optional.ofNullable(given.get(field.key()))
        .or(() -> vocabulary.fact(field.key()).map(fact -> fact.ifSilent()))
        .filter(value -> field.option(value).isPresent());
    int turn = asked.merge(field.key(), 1, Integer::sum) - 1;
    return known.orElseGet(() -> field.options().get(turn % field.options().size()).value());
  }

  private static String patterned(Field field) {
    return Stream.of("10:00", "24").filter(text -> field.rules().pattern().get().matcher(text).find()).findFirst()
        .orElseThrow();
  }
}
