package org.sevenfold.work;

import java.util.List;
import java.util.Map;

import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's tasklist by pages. The lines were kept; their tasks are asked of the access rule each time (ADR 0059). */
@Component
public class WorkLines {

  private final LineWalk walk;
  private final WorkList work;

  WorkLines(LineWalk walk, WorkList work) {
    this.walk = walk;
    this.work = work;
  }

  /** At most so many lines. One whose tasks the rule has denied meanwhile is left out. */
  @Transactional(readOnly = true)
  public List<Line> page(PersonId person, Listed listed, int most) {
    List<LineWalk.Key> keys = walk.of(person, listed, most);
    Map<TaskId, OpenTask> tasks = work.each(person, right(listed.tab()),
        keys.stream().flatMap(key -> key.tasks().stream()).map(TaskId::new).toList());
    return keys.stream().map(key -> line(key, tasks)).filter(line -> !line.tasks().isEmpty()).toList();
  }

  private static Line line(LineWalk.Key key, Map<TaskId, OpenTask> tasks) {
    return new Line(new ConcernReference(key.line()), key.urgency(), key.dueAt(), key.createdAt(),
        key.tasks().stream().map(TaskId::new).filter(tasks::containsKey).map(tasks::get).toList());
  }

  private static Right right(Tab tab) {
    return switch (tab) {
      case MINE -> Right.ANSWER_TASK;
      case OTHERS -> Right.KNOW_TASK;
      default -> Right.CLAIM_TASK;
    };
  }
}
