package org.sevenfold.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays one case: opens what is open, answers it by the way a page submits, until nothing is left that it can do. */
@Component
@Profile("replay | test")
public class Driver {

  private static final int MOST_STEPS = 200;
  /** A page that comes back a third time for the same answers waits for something that the case does not have. */
  private static final int SAME_ANSWERS = 2;

  private final CaseWork cases;
  private final WorkList work;
  private final Directory directory;
  private final Vocabulary vocabulary;
  private final Scene scene;
  private final CaseTime time;

  Driver(CaseWork cases, WorkList work, Directory directory, Vocabulary vocabulary, Scene scene, CaseTime time) {
    this.cases = cases;
    this.work = work;
    this.directory = directory;
    this.vocabulary = vocabulary;
    this.scene = scene;
    this.time = time;
  }

  /** Plays the case to where it is judged. */
  Played play(CaseFile file, String pack) {
    time.begin();
    Person raiser = scene.set(file, pack);
    try {
      return new Run(file, raiser).play();
    } finally {
      time.end(raiser.agency());
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
        answerWhatIsOpen();
      } while (timePasses());
      checkWaiting();
      return new Played(cases.facts(reference), steps);
    }

    private void answerWhatIsOpen() {
      for (Optional<OpenTask> next = next(); next.isPresent(); next = next()) {
        step(next.get());
      }
    }

    /** Time passes where the case says that somebody stays silent or a clock runs out; false where it says neither. */
    private boolean timePasses() {
      if (aClockIsToRunOut()) {
        time.toNextTimer(raiser.agency());
        return true;
      }
      return isSilent() && ranOut();
    }

    /** A fact of a clock that the case gives sets the scene: where a page waits, the clock runs until it is so. */
    private boolean aClockIsToRunOut() {
      Map<String, String> facts = cases.facts(reference);
      boolean otherwise = file.given().entrySet().stream().filter(given -> isOfAClock(given.getKey()))
          .anyMatch(given -> !given.getValue().equals(stands(facts, given.getKey())));
      return otherwise && ++steps < MOST_STEPS && open().stream().anyMatch(left::contains)
          && time.hasTimer(raiser.agency());
    }

    private String stands(Map<String, String> facts, String key) {
      return facts.getOrDefault(key, vocabulary.start(key).orElseThrow());
    }

    private boolean isOfAClock(String key) {
      return vocabulary.fact(key).filter(fact -> "clock".equals(fact.ask())).isPresent();
    }

    private Optional<OpenTask> next() {
      return work.ofConcern(reference).stream().filter(task -> !left.contains(task.id())).findFirst();
    }

    private void step(OpenTask task) {
      task.notBuilt().ifPresent(step -> {
        throw new CaseFailed("not built yet: " + step);
      });
      if (++steps > MOST_STEPS || time.isTooLong()) {
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
      time.toNextClock(reference, raiser.agency());
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
        case "clock" -> {
          if (event.to().isEmpty()) {
            time.toNextClock(reference, raiser.agency());
          } else {
            time.to(Instant.parse(event.to()), raiser.agency());
          }
        }
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

    /** Nothing waits without somebody who can act and a clock that runs. */
    private void checkWaiting() {
      work.ofConcern(reference).forEach(task -> {
        if (task.dueAt().isEmpty() || work.candidates(task.id()).isEmpty()) {
          throw new CaseFailed("nobody or no clock at " + task.key());
        }
      });
    }

    private Answering answering() {
      return new Answering(vocabulary, file, time.now());
    }
  }

  /** Where a case stood when it was judged, and in how many saved pages. */
  record Played(Map<String, String> facts, int steps) {
  }
}
