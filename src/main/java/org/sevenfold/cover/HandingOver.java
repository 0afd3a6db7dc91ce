package org.sevenfold.cover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.GivenReason;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/** Somebody gives all the work they have to one person while they are away, with a note, and takes it back again. */
@Component
public class HandingOver {

  private final OneByOne oneByOne;
  private final Handovers handovers;
  private final WorkList work;
  private final Directory directory;
  private final Rights rights;
  private final Clock clock;

  HandingOver(OneByOne oneByOne, Handovers handovers, WorkList work, Directory directory, Rights rights, Clock clock) {
    this.oneByOne = oneByOne;
    this.handovers = handovers;
    this.work = work;
    this.directory = directory;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * @param note for whoever goes on with it; it goes into the record of each concern
   * @throws AnswerRefused when it is not theirs to hand over, the receiver is not there, or without a note
   */
  public HandedOver over(PersonId giver, PersonId receiver, String note) {
    Person by = allowed(giver);
    Person to = directory.person(receiver).filter(one -> OneByOne.isIn(by.agency(), giver, one))
        .orElseThrow(
            () -> new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Choose somebody who works here", List.of()));
    String said = GivenReason.checked(note);
    return oneByOne.give(to, work.mine(giver), new OneByOne.Handing() {

      @Override
      public Optional<String> hindered(OpenTask task) {
        return task.isClaimedBy(giver) ? Optional.empty() : Optional.of("You do not have it any more");
      }

      @Override
      public Act act(OpenTask task) {
        return new Act(Act.Kind.HANDED_OVER, giver, task.key(), "", Map.of(Act.PERSON, giver.value(), Act.TO,
            receiver.value(), Act.WHAT, task.title(), Act.SAID, said));
      }

      @Override
      public void done(OpenTask task) {
        handovers.given(giver, receiver, task.id(), clock.instant());
      }
    });
  }

  /** Whatever somebody gave away that is still open and still with whom they gave it to is theirs again. */
  public HandedOver back(PersonId giver) {
    Person by = allowed(giver);
    Map<TaskId, PersonId> with = handovers.by(giver).stream()
        .collect(Collectors.toMap(Handovers.With::task, Handovers.With::receiver, (latest, earlier) -> latest));
    List<OpenTask> open = with.keySet().stream().flatMap(task -> work.find(task).stream()).toList();
    return oneByOne.give(by, open, new OneByOne.Handing() {

      @Override
      public Optional<String> hindered(OpenTask task) {
        return task.isClaimedBy(with.get(task.id())) ? Optional.empty()
            : Optional.of("It is not with whom you gave it to any more");
      }

      @Override
      public Act act(OpenTask task) {
        return new Act(Act.Kind.HANDED_OVER, giver, task.key(), "",
            Map.of(Act.PERSON, with.get(task.id()).value(), Act.TO, giver.value(), Act.WHAT, task.title()));
      }

      @Override
      public void done(OpenTask task) {
        handovers.back(giver, task.id(), clock.instant());
      }
    });
  }

  /** What somebody gave away and can take back: still with whom they gave it to. */
  public List<OpenTask> away(PersonId giver) {
    return handovers.by(giver).stream()
        .flatMap(one -> work.find(one.task()).filter(task -> task.isClaimedBy(one.receiver())).stream()).distinct()
        .toList();
  }

  /** What somebody was given and has still, by who gave it. */
  public Map<PersonId, List<OpenTask>> received(PersonId receiver) {
    return handovers.to(receiver).stream().filter(one -> has(receiver, one.task()))
        .collect(Collectors.groupingBy(Handovers.With::giver,
            Collectors.mapping(one -> work.find(one.task()).orElseThrow(), Collectors.toList())));
  }

  private boolean has(PersonId receiver, TaskId task) {
    return work.find(task).filter(open -> open.isClaimedBy(receiver)).isPresent();
  }

  private Person allowed(PersonId giver) {
    return directory.person(giver).filter(one -> rights.allow(one.roles(), Right.SET_DUTY))
        .orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.RIGHT, "Only whoever has duty here hands it over",
            List.of()));
  }
}
