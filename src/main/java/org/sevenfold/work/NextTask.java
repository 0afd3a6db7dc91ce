package org.sevenfold.work;

import java.util.Optional;
import java.util.Set;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.springframework.stereotype.Component;

/**
 * What opens by itself before whoever has just done something: what they have claimed already, and of what nobody has
 * claimed only the practitioner's questions, for whoever is answering them, and what the raiser is offered as such.
 * What was offered to somebody else stays theirs to take.
 */
@Component
public class NextTask {

  /** Nobody who has raised a concern waits to be asked whether there is danger, a lead neither. */
  private static final String DANGER = "check_danger";
  private static final String QUESTION = "ask_advice";
  /** What is put to an adviser: whoever sent it waits. */
  private static final Set<String> PUT_TO_ADVISER = Set.of(QUESTION, "answer_adviser", "answer_second_adviser");

  private final WorkList work;
  private final Concerns concerns;

  NextTask(WorkList work, Concerns concerns) {
    this.work = work;
    this.concerns = concerns;
  }

  /** In a concern, for whoever has done something to it that is no answer; whoever wants advice puts the question. */
  public Optional<OpenTask> of(Person person, ConcernReference concern) {
    return next(person, concern, false).or(() -> work.toGoOnWith(person.id(), concern).stream()
        .filter(task -> task.key().equals(QUESTION)).findFirst());
  }

  /**
   * After an answer: who has one of the practitioner's questions in hand goes on with the others. Whoever has put a
   * question to somebody waits for the answer, and may stop there.
   */
  public Optional<OpenTask> after(Person person, OpenTask answered) {
    return PUT_TO_ADVISER.contains(answered.key())
        ? work.toGoOnWith(person.id(), answered.concern()).stream().filter(OpenTask::isClaimed).findFirst()
        : next(person, answered.concern(), isPractitioners(answered));
  }

  private Optional<OpenTask> next(Person person, ConcernReference concern, boolean goesOn) {
    boolean raisedIt = concerns.find(concern).map(Concern::raisedBy).filter(person.id()::equals).isPresent();
    return work.toGoOnWith(person.id(), concern).stream()
        .filter(task -> task.isClaimed() || goesOn && isPractitioners(task) || raisedIt && isRaisers(person, task))
        .findFirst();
  }

  /** Theirs, or another's by its role and offered to them all the same: because they raised it. */
  private static boolean isRaisers(Person raiser, OpenTask task) {
    return isPractitioners(task) || Role.of(task.role()).filter(raiser::has).isEmpty() || task.key().equals(DANGER);
  }

  private static boolean isPractitioners(OpenTask task) {
    return Role.PRACTITIONER.key().equals(task.role());
  }
}
