package org.sevenfold.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.clock.MovableClock;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.Timers;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays one case: opens what is open, answers it by the way a page submits, until nothing is left that it can do. */
@Component
@Profile("replay | test")
public class Driver {

  static final Instant START = Instant.parse("2026-11-17T10:00:00Z");
  private static final int MOST_STEPS = 200;
  private static final Duration LONGEST = Duration.ofDays(400);
  /** A page that comes back a third time for the same answers waits for something that the case does not have. */
  private static final int SAME_ANSWERS = 2;

  private final CaseWork cases;
  private final WorkList work;
  private final Timers timers;
  private final OverdueSweep sweep;
  private final Directory directory;
  private final Vocabulary vocabulary;
  private final MovableClock clock;
  private final Scene scene;

  Driver(CaseWork cases, WorkList work, Timers timers, OverdueSweep sweep, Directory directory, Vocabulary vocabulary,
      MovableClock clock, Scene scene) {
    this.cases = cases;
    this.work = work;
    this.timers = timers;
    this.sweep = sweep;
    this.directory = directory;
    this.vocabulary = vocabulary;
    this.clock = clock;
    this.scene = scene;
  }

  /** Plays the case to where it is judged. */
  Played play(CaseFile file, String pack) {
    clock.moveTo(START);
    Person raiser = scene.set(file, pack);
    try {
      return new Run(file, raiser).play();
    } finally {
      timers.stopAll(raiser.agency());
    }
  }

  /** One case under one pack. */
  private final class Run {

    private final CaseFile file;
    private final Person raiser;
    private final Set<String> left = new HashSet<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final Set<CaseFile.Event> happened = new HashSet<>();
    private String reference;
    private int steps;

    Run(CaseFile file, Person raiser) {
      this.file = file;
      this.raiser = raiser;
    }

    Played play() {
      Form raising = cases.raisingForm();
      Map<String, Object> answers = answering().fill(raising, key -> null).orElseThrow();
      reference = cases.raise(raiser, answers);
      steps++;
      after(raising, "raise");
      do {
        for (Optional<OpenTask> next = next(); next.isPresent(); next = next()) {
          step(next.get());
        }
      } while (isSilent() && ranOut());
      checkWaiting();
      return new Played(cases.facts(reference), steps);
    }

    private Optional<OpenTask> next() {
      return work.ofConcern(reference).stream().filter(task -> !left.contains(task.id())).findFirst();
    }

    private void step(OpenTask task) {
      task.notBuilt().ifPresent(step -> {
        throw new CaseFailed("not built yet: " + step);
      });
      if (++steps > MOST_STEPS || clock.instant().isAfter(START.plus(LONGEST))) {
        throw new CaseFailed("stuck at " + task.key());
      }
      Form form = cases.form(task);
      Optional<Map<String, Object>> answers = answering().fill(form, cases.facts(task));
      boolean again = answers.isPresent() && repeated.merge(task.key() + answers.get(), 1, Integer::sum) > SAME_ANSWERS;
      Optional<Person> person = person(task);
      if (answers.isEmpty() || again || person.isEmpty()) {
        left.add(task.id());
        return;
      }
      if (!task.isClaimed()) {
        cases.claim(person.get(), task.id());
      }
      cases.answer(person.get(), task.id(), answers.get());
      after(form, task.key());
    }

    /** Whether a page is open that waits for somebody of whom the case says that they never answer. */
    private boolean isSilent() {
      return work.ofConcern(reference).stream().anyMatch(task -> answering().isLeftToTheClock(cases.form(task)));
    }

    /** Their time runs out; false where no clock was left to run. */
    private boolean ranOut() {
      Set<String> before = open();
      runClock("");
      return ++steps <= MOST_STEPS && !before.equals(open());
    }

    private Set<String> open() {
      return work.ofConcern(reference).stream().map(OpenTask::id).collect(Collectors.toSet());
    }

    /** The raiser, where it is offered to them; else the first to whom it is. */
    private Optional<Person> person(OpenTask task) {
      Stream<String> offered = work.candidates(task.id()).stream();
      return task.claimedBy()
          .or(() -> work.candidates(task.id()).stream().filter(raiser.id()::equals).findFirst())
          .or(offered::findFirst).flatMap(directory::person);
    }

    private void after(Form form, String task) {
      Set<String> names = new HashSet<>(Set.of(task));
      form.fields().forEach(field -> {
        names.add(field.key());
        vocabulary.fact(field.key()).ifPresent(fact -> names.add(fact.ask()));
      });
      file.events().stream().filter(event -> names.contains(event.after())).filter(happened::add).forEach(this::happen);
    }

    private void happen(CaseFile.Event event) {
      switch (event.happens()) {
        case "withdraw" -> tell(CaseMessage.WITHDRAWAL);
        case "new_danger" -> tell(CaseMessage.NEW_DANGER);
        case "purpose_changed" -> tell(CaseMessage.PURPOSE_CHANGED);
        case "new_information" -> tell(CaseMessage.NEW_INFORMATION);
        case "claim" -> next().ifPresent(task -> person(task).ifPresent(person -> cases.claim(person, task.id())));
        case "put_back" -> putBack();
        case "clock" -> runClock(event.to());
        default -> throw new CaseFailed("no such event: " + event.happens());
      }
    }

    private void tell(CaseMessage message) {
      cases.tell(raiser, reference, message, Map.of());
    }

    private void putBack() {
      work.ofConcern(reference).stream().filter(OpenTask::isClaimed).findFirst().ifPresent(
          task -> cases.putBack(directory.person(task.claimedBy().orElseThrow()).orElseThrow(), task.id()));
    }

    private void runClock(String to) {
      Optional<Instant> moment = to.isEmpty()
          ? Stream.of(work.nextDue(reference), timers.nextDue(raiser.agency())).flatMap(Optional::stream).sorted().findFirst()
          : Optional.of(Instant.parse(to));
      moment.filter(due -> due.isAfter(clock.instant())).ifPresent(clock::moveTo);
      timers.runDue(raiser.agency());
      sweep.sweep();
    }

    /** Nothing waits without somebody who can act and a clock that runs. */
    private void checkWaiting() {
      work.ofConcern(reference).forEach(task -> {
        if (task.dueAt().isEmpty() || work.candidates(task.id()).isEmpty()) {
          throw new CaseFailed("nobody or no clock at " + task.key());
        }
      });
    }

    private Answering answering() {
      return new Answering(vocabulary, file, clock.instant());
    }
  }

  /** Where a case stood when it was judged, and in how many saved pages. */
  record Played(Map<String, String> facts, int steps) {
  }
}
