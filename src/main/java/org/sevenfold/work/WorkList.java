package org.sevenfold.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of open work, kept in the engine's own transaction: it is never ahead of the engine and never behind. */
@Component
public class WorkList {

  static final String TASK = """
      select w.task, w.reference, w.concern, w.agency, w.task_key, w.form, w.title, w.role, w.created_at,
             w.due_at, w.claimed_by, w.claimed_at from open_work w\s""";
  private static final String MOST_URGENT = "order by w.due_at nulls last, w.created_at limit 200";

  private final JdbcClient jdbc;
  private final Rights rights;

  WorkList(JdbcClient jdbc, Rights rights) {
    this.jdbc = jdbc;
    this.rights = rights;
  }

  /**
   * @param clock   by which clock of its pack it is due; empty where its time was set otherwise
   * @param overdue the task that it is the escalation of
   * @return how urgent it is: like what else is open in its concern
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Urgency opened(OpenTask task, Optional<String> clock, Optional<TaskId> overdue) {
    int urgency = jdbc.sql("""
        insert into open_work (task, reference, concern, agency, task_key, form, title, role, created_at, due_at,
          first_due_at, clock, overdue_task, urgency)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          coalesce((select min(o.urgency) from open_work o where o.concern = ?), ?)) returning urgency""")
        .params(task.id().value(), task.reference().value(), task.concern().value(), task.agency(), task.key(),
            task.form(), task.title(), task.role(), Timestamp.from(task.createdAt()),
            task.dueAt().map(Timestamp::from).orElse(null), task.dueAt().map(Timestamp::from).orElse(null),
            clock.orElse(null), overdue.map(TaskId::value).orElse(null), task.concern().value(),
            Urgency.GREEN.ordinal())
        .query(Integer.class).single();
    return Urgency.values()[urgency];
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void offered(Collection<PersonId> people, TaskId task) {
    jdbc.sql("insert into open_work_candidate (task, person) select ?, unnest(?) on conflict do nothing")
        .params(task.value(), people.stream().map(PersonId::value).toArray(String[]::new)).update();
  }

  /** These may not hold the task, as long as it is open. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void conflicted(Collection<PersonId> people, TaskId task) {
    jdbc.sql("insert into open_work_conflict (task, person) select ?, unnest(?)")
        .params(task.value(), people.stream().map(PersonId::value).toArray(String[]::new)).update();
  }

  /** Those who may not hold the task. */
  public Set<PersonId> conflicted(TaskId task) {
    return jdbc.sql("select person from open_work_conflict where task = ?").param(task.value()).query(String.class)
        .list()
        .stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
  }

  /** The same of each of these; nothing of those that everybody may hold. */
  public Map<TaskId, Set<PersonId>> conflicted(Collection<TaskId> tasks) {
    return byTask("select task, person from open_work_conflict where task = any(?)", tasks);
  }

  /** To whom each of these is offered. */
  public Map<TaskId, Set<PersonId>> candidates(Collection<TaskId> tasks) {
    return byTask("select task, person from open_work_candidate where task = any(?) order by person", tasks);
  }

  private Map<TaskId, Set<PersonId>> byTask(String sql, Collection<TaskId> tasks) {
    Map<TaskId, Set<PersonId>> people = new HashMap<>();
    jdbc.sql(sql).param(values(tasks)).query(row -> {
      people.computeIfAbsent(new TaskId(row.getString("task")), task -> new LinkedHashSet<>())
          .add(new PersonId(row.getString("person")));
    });
    return people;
  }

  private static String[] values(Collection<TaskId> tasks) {
    return tasks.stream().map(TaskId::value).toArray(String[]::new);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void withdrawn(PersonId person, TaskId task) {
    jdbc.sql("delete from open_work_candidate where task = ? and person = ?").params(task.value(), person.value())
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void claimed(Optional<PersonId> person, TaskId task, Instant at) {
    jdbc.sql("update open_work set claimed_by = ?, claimed_at = ? where task = ?")
        .params(person.map(PersonId::value).orElse(null), person.map(any -> Timestamp.from(at)).orElse(null),
            task.value())
        .update();
  }

  /** @return whether somebody had been told that it is overdue */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean ended(TaskId task) {
    return jdbc.sql("delete from open_work where task = ? returning reminded_at is not null").param(task.value())
        .query(Boolean.class).optional().orElse(false);
  }

  public Optional<OpenTask> find(TaskId task) {
    return jdbc.sql(TASK + "where w.task = ?").param(task.value()).query(WorkList::read).optional();
  }

  /** Those of these tasks that are open. */
  public List<OpenTask> find(Collection<TaskId> tasks) {
    return jdbc.sql(TASK + "where w.task = any(?)").param(values(tasks)).query(WorkList::read).list();
  }

  /** The task, if it is this person's or offered to them. */
  public Optional<OpenTask> seenBy(PersonId person, TaskId task) {
    return allowed(person, Right.SEE_TASK, task);
  }

  /** The task, if it is this person's, or offered to them whoever has it. */
  public Optional<OpenTask> knownTo(PersonId person, TaskId task) {
    return allowed(person, Right.KNOW_TASK, task);
  }

  /** The task, if this act on it is this person's; the same emptiness as for one that is not open. */
  public Optional<OpenTask> allowed(PersonId person, Right right, TaskId task) {
    return of(person, "w.task = :task and " + rights.ofWork(right)).param("task", task.value())
        .query(WorkList::read).optional();
  }

  /** Those of these tasks on which this act is this person's. */
  Map<TaskId, OpenTask> each(PersonId person, Right right, Collection<TaskId> tasks) {
    return of(person, "w.task = any(:tasks) and " + rights.ofEachWork(right))
        .param("tasks", tasks.stream().map(TaskId::value).toArray(String[]::new)).query(WorkList::read).list().stream()
        .collect(Collectors.toMap(OpenTask::id, task -> task));
  }

  /** What this person has claimed, earliest due first. */
  public List<OpenTask> mine(PersonId person) {
    return of(person, "w.claimed_by = :person and " + rights.ofWork(Right.ANSWER_TASK) + MOST_URGENT)
        .query(WorkList::read).list();
  }

  /** What nobody has claimed and this person may. */
  public List<OpenTask> unclaimed(PersonId person) {
    return of(person, "w.claimed_by is null and " + rights.ofWork(Right.CLAIM_TASK) + MOST_URGENT)
        .query(WorkList::read).list();
  }

  /** What is offered to this person but has been claimed by somebody else. */
  public List<OpenTask> withOthers(PersonId person) {
    return of(person, "w.claimed_by <> :person and " + rights.ofWork(Right.KNOW_TASK) + MOST_URGENT)
        .query(WorkList::read).list();
  }

  public List<OpenTask> ofConcern(ConcernReference concern) {
    return ofConcerns(List.of(concern));
  }

  /** What is open in any of these concerns. */
  public List<OpenTask> ofConcerns(Collection<ConcernReference> concerns) {
    return jdbc.sql(TASK + "where w.concern = any(?) order by w.created_at, w.task_key")
        .param(concerns.stream().map(ConcernReference::value).toArray(String[]::new)).query(WorkList::read).list();
  }

  /** Everything open in an agency. */
  public List<OpenTask> ofAgency(String agency) {
    return jdbc.sql(TASK + "where w.agency = ? order by w.created_at").param(agency).query(WorkList::read).list();
  }

  /** What in a concern this person has claimed, then what they may claim; of each what is due first. */
  public List<OpenTask> toGoOnWith(PersonId person, ConcernReference concern) {
    return of(person, "w.concern = :concern and " + rights.ofWork(Right.CLAIM_TASK)
        + "order by (w.claimed_by = :person) desc nulls last, w.due_at nulls last, w.created_at")
        .param("concern", concern.value()).query(WorkList::read).list();
  }

  private JdbcClient.StatementSpec of(PersonId person, String condition) {
    return jdbc.sql(TASK + "where " + condition).param("person", person.value());
  }

  /** What nobody has claimed and nobody may, the oldest first. */
  public List<OpenTask> offeredToNobody() {
    return jdbc.sql(TASK + """
        where w.claimed_by is null and not exists (select 1 from open_work_candidate c where c.task = w.task)
        order by w.created_at limit 200""").query(WorkList::read).list();
  }

  public List<PersonId> candidates(TaskId task) {
    return jdbc.sql("select person from open_work_candidate where task = ? order by person").param(task.value())
        .query(String.class).list().stream().map(PersonId::new).toList();
  }

  /** Whether anybody but this person is offered, or has, any work of a concern. */
  public boolean isOfferedToOthers(PersonId person, ConcernReference concern) {
    return jdbc.sql("""
        select exists (select 1 from open_work w join open_work_candidate c on c.task = w.task
                        where w.concern = ? and c.person <> ?)""").params(concern.value(), person.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether this person is asked to take over anything that is overdue. */
  public boolean isAskedToTakeOver(PersonId person) {
    return !of(person, "w.overdue_task is not null and " + rights.ofWork(Right.SEE_TASK) + " limit 1")
        .query(WorkList::read).list().isEmpty();
  }

  /** What is with somebody who may not hold it: nobody can go on with it. */
  public List<OpenTask> heldInVain() {
    return jdbc.sql(TASK + """
        where w.claimed_by is not null
          and exists (select 1 from work_denied d where d.task = w.task and d.person = w.claimed_by offset 0)
        order by w.created_at limit 200""").query(WorkList::read).list();
  }

  static OpenTask read(ResultSet row, int index) throws SQLException {
    return new OpenTask(new TaskId(row.getString("task")), new ConcernReference(row.getString("reference")),
        new ConcernReference(row.getString("concern")),
        row.getString("agency"), row.getString("task_key"), row.getString("form"), row.getString("title"),
        row.getString("role"),
        row.getTimestamp("created_at").toInstant(), moment(row, "due_at"),
        Optional.ofNullable(row.getString("claimed_by")).map(PersonId::new), moment(row, "claimed_at"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
