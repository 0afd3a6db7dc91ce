package org.sevenfold.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's tasklist by pages. The lines were kept; their tasks are asked of the access rule each time (ADR 0059). */
@Component
public class WorkLines {

  private static final String TASKS = """
      select w.task, w.reference, w.concern, w.agency, w.task_key, w.form, w.title, w.role, w.created_at, w.due_at,
             w.claimed_by, w.claimed_at, k.line
        from work_seen k join open_work w on w.task = k.task
       where k.person = :person and k.concern = any(:concerns) and k.line = any(:lines) and k.tab = any(:tabs) and\s""";

  private final LineWalk walk;
  private final JdbcClient jdbc;
  private final Rights rights;

  WorkLines(LineWalk walk, JdbcClient jdbc, Rights rights) {
    this.walk = walk;
    this.jdbc = jdbc;
    this.rights = rights;
  }

  /** At most so many lines. One whose tasks the rule has denied meanwhile is left out. */
  @Transactional(readOnly = true)
  public List<Line> page(PersonId person, Listed listed, int most) {
    List<LineWalk.Key> keys = walk.of(person, listed, most);
    Map<String, List<OpenTask>> tasks = keys.isEmpty() ? Map.of() : tasks(person, listed.tab(), keys);
    return keys.stream().filter(key -> tasks.containsKey(key.line())).map(key -> line(key, tasks.get(key.line())))
        .toList();
  }

  private Map<String, List<OpenTask>> tasks(PersonId person, Tab tab, List<LineWalk.Key> keys) {
    return jdbc.sql(TASKS + rights.ofEachWork(right(tab)) + "order by w.due_at nulls last, w.created_at, w.task")
        .param("person", person.value())
        .param("concerns", keys.stream().map(LineWalk.Key::concern).distinct().toArray(String[]::new))
        .param("lines", keys.stream().map(LineWalk.Key::line).toArray(String[]::new))
        .param("tabs", tab.shown().toArray(String[]::new))
        .query((row, i) -> Map.entry(row.getString("line"), WorkList.read(row, i))).list().stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Line line(LineWalk.Key key, List<OpenTask> tasks) {
    return new Line(new ConcernReference(key.line()), key.urgency(), key.dueAt(), key.createdAt(), tasks);
  }

  private static Right right(Tab tab) {
    return switch (tab) {
      case MINE -> Right.ANSWER_TASK;
      case OTHERS -> Right.KNOW_TASK;
      default -> Right.CLAIM_TASK;
    };
  }
}
