package org.sevenfold.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own decisions: where they find again what they wrote, whether or not they see the rest. */
@Component
public class Decisions {

  private static final String DECISION = """
      select d.task, d.concern, d.reference, d.entry, d.title, d.at
        from own_decision d cross join lateral (select d.concern as reference) c where d.person = :person and""";

  private final JdbcClient jdbc;
  private final Rights rights;
  private final Clock clock;

  Decisions(JdbcClient jdbc, Rights rights, Clock clock) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.clock = clock;
  }

  /** Kept in the transaction of the answer. The raiser's own questions are none: the concern is theirs to read. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void given(PersonId person, PersonId raiser, OpenTask task, Entry entry) {
    if (!person.equals(raiser) || !Role.PRACTITIONER.key().equals(task.role())) {
      jdbc.sql("""
          insert into own_decision (task, concern, reference, entry, person, title, at) values (?, ?, ?, ?, ?, ?, ?)""")
          .params(task.id().value(), task.concern().value(), task.reference().value(), entry.number(), person.value(),
              task.title(), Timestamp.from(entry.at()))
          .update();
    }
  }

  /** This person's, newest first; never of a concern that they are denied. */
  public List<Decision> of(PersonId person) {
    return jdbc.sql(DECISION + rights.ofConcern(Right.SEE_DECISION) + "order by d.at desc limit 200")
        .param("person", person.value()).param("now", Timestamp.from(clock.instant())).query(Decisions::read).list();
  }

  /** Those who have decided, advised or triaged in a concern, whoever they are by now. */
  Set<PersonId> deciders(ConcernReference concern) {
    return jdbc.sql("select distinct person from own_decision where concern = ?").param(concern.value())
        .query(String.class).list().stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
  }

  /** The same, but for those of them who did it under this reference alone. */
  Set<PersonId> disputed(ConcernReference concern, ConcernReference settling) {
    return jdbc.sql("select distinct person from own_decision where concern = ? and reference <> ?")
        .params(concern.value(), settling.value()).query(String.class).list().stream().map(PersonId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The one that this person gave in a task. */
  public Optional<Decision> of(PersonId person, TaskId task) {
    return jdbc.sql(DECISION + rights.ofConcern(Right.SEE_DECISION) + "and d.task = :task")
        .param("person", person.value()).param("now", Timestamp.from(clock.instant())).param("task", task.value())
        .query(Decisions::read).optional();
  }

  /** The concern in which somebody decided something in this task, whoever it was. */
  public Optional<ConcernReference> concern(TaskId task) {
    return jdbc.sql("select concern from own_decision where task = ?").param(task.value())
        .query((row, i) -> new ConcernReference(row.getString(1))).optional();
  }

  private static Decision read(ResultSet row, int index) throws SQLException {
    return new Decision(new TaskId(row.getString("task")), new ConcernReference(row.getString("concern")),
        new ConcernReference(row.getString("reference")), row.getInt("entry"), row.getString("title"),
        row.getTimestamp("at").toInstant());
  }
}
