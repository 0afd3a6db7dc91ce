package org.sevenfold.models;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sevenfold.TestPeople;
import org.sevenfold.TestReading;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.replay.Answering;
import org.sevenfold.replay.CaseFile;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;

/**
 * One concern, played as people would play it. What is true is given; a page is answered from that, by somebody to whom
 * it is offered: the raiser where the raiser may, else the first who may.
 */
final class Story {

  private static final int MOST_PAGES = 120;

  private final Product product;
  private final TestPeople people;
  private final Map<String, String> truth = new LinkedHashMap<>();
  private final List<String> answered = new ArrayList<>();
  private ConcernReference reference;
  private ProcessInstance instance;

  Story(Product product, TestPeople people) {
    this.product = product;
    this.people = people;
  }

  Story given(String key, String value) {
    truth.put(key, value);
    return this;
  }

  /** A child is being harmed, and asking the parents would make it worse: to be shared with social care. */
  Story ofHarm() {
    return given("harm_level", "significant_harm_child").given("cause_for_belief", "reasonable_cause")
        .given("p54_b1", "yes").given("p59_b1", "yes");
  }

  /** Nobody is harmed, and what is known was never confidential. */
  Story ofAnOpenSecret() {
    return given("relationship", "none").given("private_or_sensitive", "no");
  }

  /** Confidential, nobody is harmed, and nobody can be asked: only the public interest is left. */
  Story ofJudgement() {
    return given("p54_b3", "yes");
  }

  /** An adult who can decide and says no, and whose risk is theirs alone. */
  Story ofAnAdultsOwnRisk() {
    return given("age_band", "adult").given("harm_level", "serious_harm_adult")
        .given("cause_for_belief", "reasonable_cause").given("concern_direction", "harm_to_adult")
        .given("response", "refused").given("p59_b2", "yes").given("adult_self_only", "yes");
  }

  /** With the lead, as most are, unless it is said otherwise. */
  Story raise() {
    truth.putIfAbsent("lead_told_who", "yes");
    reference = product.driver().raise(people.raiser(), answering());
    instance = product.engine().getRuntimeService().createProcessInstanceQuery()
        .processInstanceBusinessKey(reference.value()).singleResult();
    return this;
  }

  /** A concern that came of this one: the same people, and the same is true. */
  Story followed(ConcernReference linked) {
    Story other = new Story(product, people);
    other.truth.putAll(truth);
    other.reference = linked;
    return other;
  }

  /** Answers the open task of that key. */
  Story answer(String key) {
    OpenTask task = task(key);
    return answer(key, product.driver().whoever(people.raiser(), task).orElseThrow());
  }

  Story answer(String key, Person person) {
    OpenTask task = task(key);
    product.driver().answer(person, task, product.driver().answers(task, answering()).orElseThrow());
    answered.add(key);
    return this;
  }

  /** Answers it with these and nothing else, as whoever would. */
  Story answer(String key, Map<String, Object> answers) {
    OpenTask task = task(key);
    product.driver().answer(product.driver().whoever(people.raiser(), task).orElseThrow(), task, answers);
    return this;
  }

  /** Answers what is open, oldest first, until a task of that key is open; lets time pass where only that is left. */
  Story until(String key) {
    play(task -> true, () -> open().contains(key));
    while (!open().contains(key) && product.time().hasTimer(people.agency())) {
      waitUntilNextDue();
      play(task -> true, () -> open().contains(key));
    }
    task(key);
    return this;
  }

  /** Answers whatever is open except those tasks, and lets no time pass. */
  Story play(String... leaving) {
    Set<String> left = Set.of(leaving);
    return play(task -> !left.contains(task.key()), () -> false);
  }

  /** Answers whatever is open and lets time pass where only time is left, until the concern is closed. */
  Story toTheEnd() {
    play();
    for (int waits = 0; waits < MOST_PAGES && product.time().hasTimer(people.agency()); waits++) {
      waitUntilNextDue();
      play();
    }
    return this;
  }

  private Story play(Predicate<OpenTask> wanted, BooleanSupplier reached) {
    int pages = 0;
    Optional<OpenTask> next = product.driver().next(reference, wanted);
    while (next.isPresent() && !reached.getAsBoolean()) {
      if (++pages > MOST_PAGES) {
        throw new IllegalStateException("The story goes round in circles at " + next.get().key());
      }
      answer(next.get().key());
      next = product.driver().next(reference, wanted);
    }
    return this;
  }

  /** Something happens to the concern, said by the raiser. */
  Story tell(CaseMessage message) {
    product.cases().tell(people.raiser(), reference, message, Map.of());
    return this;
  }

  /** The raiser is still worried, and says whether somebody is in danger. */
  Story worried(String danger) {
    product.cases().stillWorried(people.raiser(), reference, Map.of("worry_why", "He still comes hungry",
        "worry_wanted", "That he is seen", "fresh_danger", danger));
    return this;
  }

  Story passToLead() {
    product.cases().passToLead(people.raiser(), reference);
    return this;
  }

  /** Time passes to where the next wait of the model ends, and it ends. */
  Story waitUntilNextDue() {
    product.time().toNextTimer(people.agency());
    return this;
  }

  /** Time passes to where the next task is overdue, and whoever has to be told of it is told. */
  Story waitUntilOverdue() {
    product.time().toNextOverdue(reference);
    return this;
  }

  /** The keys of the open tasks, each once. */
  Set<String> open() {
    Set<String> keys = new TreeSet<>();
    tasks().forEach(task -> keys.add(task.key()));
    return keys;
  }

  List<OpenTask> tasks() {
    return product.work().ofConcern(reference);
  }

  OpenTask task(String key) {
    return tasks().stream().filter(task -> task.key().equals(key)).findFirst()
        .orElseThrow(() -> new AssertionError("Not open: " + key + ". Open: " + open() + ", facts: " + facts()));
  }

  List<PersonId> offered(String key) {
    return product.work().candidates(task(key).id());
  }

  /** What stands in the engine under that name, or stood when the concern was closed. */
  String fact(String key) {
    return facts().get(key);
  }

  Map<String, String> facts() {
    return new HashMap<>(product.cases().facts(TestReading.COMPARING, reference));
  }

  /** The pages answered so far, oldest first; from here on it begins anew. */
  List<String> answeredSinceAsked() {
    List<String> pages = List.copyOf(answered);
    answered.clear();
    return pages;
  }

  LocalDate today() {
    return LondonTime.at(product.time().now()).toLocalDate();
  }

  /** The ids of every node that was passed, in the concern's process and those it called; not where it was cut off. */
  Set<String> passed() {
    return NodeProbe.nodes(seen -> seen.agency().equals(people.agency()) && seen.left() && !seen.cutOff());
  }

  /** The same and what was cut off: an end that interrupts its own level never counts as passed. */
  Set<String> reached() {
    return NodeProbe.nodes(seen -> seen.agency().equals(people.agency()));
  }

  /** The concern's process, for the engine's own assertions. */
  ProcessInstance process() {
    return instance;
  }

  ConcernReference reference() {
    return reference;
  }

  TestPeople people() {
    return people;
  }

  private Answering answering() {
    return new Answering(product.vocabulary(), CaseFile.of(truth, Map.of()), product.time().now());
  }
}
