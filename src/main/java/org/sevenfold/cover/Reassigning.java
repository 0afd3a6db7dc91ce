package org.sevenfold.cover;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.ManagedWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.springframework.stereotype.Component;

/** A manager gives open work of their agency to somebody who may have it, whoever has it now. */
@Component
public class Reassigning {

  private final OneByOne oneByOne;
  private final ManagedWork managed;
  private final Directory directory;
  private final Rights rights;

  Reassigning(OneByOne oneByOne, ManagedWork managed, Directory directory, Rights rights) {
    this.oneByOne = oneByOne;
    this.managed = managed;
    this.directory = directory;
    this.rights = rights;
  }

  /**
   * @throws AnswerRefused when it is not theirs to share out, nothing was chosen, or the receiver is not there. A task
   *                       that they may not share out, or that is gone, is passed over like one that never was
   */
  public HandedOver give(PersonId manager, PersonId receiver, Collection<TaskId> tasks) {
    Person by = directory.person(manager).filter(one -> rights.allow(one.roles(), Right.REASSIGN_WORK))
        .orElseThrow(() -> refused(AnswerRefused.Reason.RIGHT, "Only a manager shares out the work of others"));
    if (tasks.isEmpty()) {
      throw refused(AnswerRefused.Reason.ANSWERS, "Choose what you want to give");
    }
    Person to = directory.person(receiver).filter(one -> one.agency().equals(by.agency()))
        .orElseThrow(() -> refused(AnswerRefused.Reason.ANSWERS, "Choose somebody who works here"));
    List<OpenTask> theirs = tasks.stream().distinct().flatMap(task -> managed.find(manager, task).stream()).toList();
    return oneByOne.give(to, theirs, new Share(manager, receiver));
  }

  private final class Share implements OneByOne.Handing {

    private final PersonId manager;
    private final PersonId receiver;

    Share(PersonId manager, PersonId receiver) {
      this.manager = manager;
      this.receiver = receiver;
    }

    @Override
    public Optional<String> hindered(OpenTask task) {
      if (task.isClaimedBy(receiver)) {
        return Optional.of("They have it already");
      }
      return managed.find(manager, task.id()).isPresent() ? Optional.empty()
          : Optional.of("It is not yours to give any more");
    }

    @Override
    public Act act(OpenTask task) {
      Map<String, Object> content = new HashMap<>(Map.of(Act.TO, receiver.value(), Act.WHAT, task.title()));
      task.claimedBy().ifPresent(holder -> content.put(Act.PERSON, holder.value()));
      return new Act(Act.Kind.HANDED_OVER, manager, task.key(), "", content);
    }

    @Override
    public void done(OpenTask task) {
      // the record alone knows whose it was: nobody takes back what their manager shared out
    }
  }

  private static AnswerRefused refused(AnswerRefused.Reason reason, String why) {
    return new AnswerRefused(reason, why, List.of());
  }
}
