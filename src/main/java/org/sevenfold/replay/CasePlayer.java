package org.sevenfold.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays one case: answers what is open, and lets time pass where the case says so, until nothing is left to do. */
@Component
@Profile("replay | test")
class CasePlayer {

  private static final int MOST_STEPS = 200;
  /** A page that comes back a third time for the same answers waits for something that the case does not have. */
  private static final int SAME_ANSWERS = 2;

  private final Driver driver;
  private final CaseWork cases;
  private final WorkList work;
  private final Vocabulary vocabulary;
  private final Scene scene;
  private final CaseTime time;

  CasePlayer(Driver driver, CaseWork cases, WorkList work, Vocabulary vocabulary, Scene scene, CaseTime time) {
    this.driver = driver;
    this.cases = cases;
    this.work = work;
    this.vocabulary = vocabulary;
    this.scene = scene;
    this.time = time;
  }

  /** Plays the case to where it is judged, and says what stands there. */
  Map<String, String> play(CaseFile file, String pack) {
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

    private final Person raiser;
    private final Set<TaskId> left = new HashSet<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final Happenings happenings;
    private final Map<String, String> answered = new HashMap<>();
    private CaseFile file;
    private ConcernReference reference;
    private int steps;

    Run(CaseFile file, Person raiser) {
      this.file = file;
      this.raiser = raiser;
      this.happenings = new Happenings(file, vocabulary);
    }

    Map<String, String> play() {
      reference = driver.raise(raiser, answering());
      steps++;
      after(cases.raisingForm(), "raise");
      do {
        answerWhatIsOpen();
      } while (timePasses());
      checkWaiting();
      return standing();
    }

    /** What the concern knows as a whole, and beside it what only the process knew that asked for it. */
    private Map<String, String> standing() {
      Map<String, String> facts = new HashMap<>(answered);
      facts.putAll(cases.facts(Reading.OwnWork.REPLAY, reference));
      return facts;
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
      Map<String, String> facts = cases.facts(Reading.OwnWork.REPLAY, reference);
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
      return driver.next(reference, task -> !left.contains(task.id()));
    }

    private void step(OpenTask task) {
      if (++steps > MOST_STEPS || time.isTooLong()) {
        throw new CaseFailed("stuck at " + task.key());
      }
      Form form = cases.form(task);
      Optional<Map<String, Object>> answers = driver.answers(task, answering());
      boolean again = answers.isPresent() && repeated.merge(task.key() + answers.get(), 1, Integer::sum) > SAME_ANSWERS;
      Optional<Person> person = driver.whoever(raiser, task);
      if (answers.isEmpty() || again || person.isEmpty() || !isTaken(person.get(), task, answers.get())) {
        left.add(task.id());
        letHappen();
      } else {
        after(form, task.key());
      }
    }

    /** What is refused waits for somebody who answers otherwise, as it would for anybody. */
    private boolean isTaken(Person person, OpenTask task, Map<String, Object> answers) {
      try {
        driver.answer(person, task, answers);
        answers.forEach((key, value) -> vocabulary.fact(key).ifPresent(fact -> answered.put(key, value.toString())));
        return true;
      } catch (AnswerRefused refused) {
        return false;
      }
    }

    /** Whether a page is open that waits for somebody of whom the case says that they never answer. */
    private boolean isSilent() {
      return work.ofConcern(reference).stream().anyMatch(task -> answering().isLeftToTheClock(cases.form(task)));
    }

    /** Their time runs out; false where no clock was left to run. */
    private boolean ranOut() {
      Set<TaskId> before = open();
      time.toNextClock(reference, raiser.agency());
      return ++steps <= MOST_STEPS && !before.equals(open());
    }

    private Set<TaskId> open() {
      return work.ofConcern(reference).stream().map(OpenTask::id).collect(Collectors.toSet());
    }

    private void after(Form form, String task) {
      happenings.answered(task, form);
      letHappen();
    }

    private void letHappen() {
      Stream<Form> open = work.ofConcern(reference).stream().filter(task -> !left.contains(task.id())).map(cases::form);
      happenings.due(open).forEach(this::happen);
    }

    private void happen(CaseFile.Event event) {
      switch (event.happens()) {
        case CaseFile.WITHDRAW -> tell(CaseMessage.WITHDRAWAL);
        case "new_danger" -> tell(CaseMessage.NEW_DANGER);
        case "purpose_changed" -> changed(event, CaseMessage.PURPOSE_CHANGED);
        case "relationship_changed" -> changed(event, CaseMessage.RELATIONSHIP_CHANGED);
        case "new_information" -> tell(CaseMessage.NEW_INFORMATION);
        case "claim" ->
          next().ifPresent(task -> driver.whoever(raiser, task).ifPresent(one -> driver.claim(one, task)));
        case "put_back" -> driver.putBack(reference);
        case "clock" -> clock(event.to());
        default -> throw new CaseFailed("no such event: " + event.happens());
      }
    }

    private void clock(String to) {
      if (to.isEmpty()) {
        time.toNextClock(reference, raiser.agency());
      } else {
        time.to(CaseTime.moment(to, time.now()), raiser.agency());
      }
    }

    /** The event is a fact from then on, whenever it is asked. */
    private void changed(CaseFile.Event event, CaseMessage message) {
      file = file.changed(event.happens(), "yes");
      tell(message);
    }

    private void tell(CaseMessage message) {
      cases.tell(raiser, reference, message, Map.of());
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
}
