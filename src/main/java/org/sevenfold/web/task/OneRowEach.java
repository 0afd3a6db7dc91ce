package org.sevenfold.web.task;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.directory.PersonId;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/**
 * A person's tasklist in which what is late stands once: as the task itself where they can do that, else as the
 * question who takes it over.
 */
@Component
class OneRowEach {

  private final WorkList work;
  private final OverdueWork overdue;

  OneRowEach(WorkList work, OverdueWork overdue) {
    this.work = work;
    this.overdue = overdue;
  }

  /**
   * @param mine      what they have claimed
   * @param unclaimed what they may claim
   * @param others    what was offered to them and somebody else has
   * @param asked     which of these ask who takes something over
   */
  record Lists(List<OpenTask> mine, List<OpenTask> unclaimed, List<OpenTask> others, Set<TaskId> asked) {

    List<OpenTask> all() {
      return Stream.of(mine, unclaimed, others).flatMap(List::stream).toList();
    }
  }

  Lists of(PersonId person) {
    Lists all = new Lists(work.mine(person), work.unclaimed(person), work.withOthers(person), Set.of());
    Map<TaskId, TaskId> originals = overdue.originals(ids(all.all()));
    Set<TaskId> mine = ids(all.mine());
    Set<TaskId> doable = new HashSet<>(ids(all.unclaimed()));
    originals.forEach((asked, late) -> {
      if (mine.contains(asked)) {
        doable.remove(late);
      }
    });
    doable.addAll(mine);
    return new Lists(all.mine(), shown(all.unclaimed(), doable, originals), shown(all.others(), doable, originals),
        originals.keySet());
  }

  /** Not the question where they can do the task, and not the task where they are asked the question. */
  private static List<OpenTask> shown(List<OpenTask> tasks, Set<TaskId> doable, Map<TaskId, TaskId> originals) {
    return tasks.stream().filter(task -> originals.containsKey(task.id()) ? !doable.contains(originals.get(task.id()))
        : doable.contains(task.id()) || !originals.containsValue(task.id())).toList();
  }

  private static Set<TaskId> ids(List<OpenTask> tasks) {
    return tasks.stream().map(OpenTask::id).collect(Collectors.toSet());
  }
}
