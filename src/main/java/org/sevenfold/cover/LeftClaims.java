package org.sevenfold.cover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.notice.Notices;
import org.sevenfold.policy.LevelsOfAgencies;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.work.CandidateAssignment;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody has taken and left behind when they went off duty is offered to others again after its time, with an
 * entry in the record; what is urgent, soon. Whoever is back before that has it still, and so has whoever raised the
 * concern: their question is nobody else's.
 */
@Component
public class LeftClaims {

  /** How long it waits for whoever has it: clocks of the pack, the second for what had real time only. */
  public static final String CLOCK = "left_behind";
  public static final String URGENT_CLOCK = "left_behind_urgent";

  private static final String OFF_DUTY = "not is_on_duty(c.person, null, null, :now)";

  private final WorkList work;
  private final Concerns concerns;
  private final LevelsOfAgencies levels;
  private final DueTimes times;
  private final CandidateAssignment assignment;
  private final Notices notices;
  private final Journal journal;
  private final JdbcClient jdbc;
  private final Clock clock;

  LeftClaims(WorkList work, Concerns concerns, LevelsOfAgencies levels, DueTimes times, CandidateAssignment assignment,
      Notices notices, Journal journal, JdbcClient jdbc, Clock clock) {
    this.work = work;
    this.concerns = concerns;
    this.levels = levels;
    this.times = times;
    this.assignment = assignment;
    this.notices = notices;
    this.journal = journal;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Left(TaskId task, PersonId person, ConcernReference concern, Optional<String> clock) {
  }

  /** Notes what is with somebody off duty, and forgets what is with somebody who is back. */
  @Transactional
  public void note() {
    jdbc.sql("delete from left_claim l where not exists (select 1 from claimed_work c where c.task = l.task"
        + " and c.person = l.person and " + OFF_DUTY + ")").param("now", now()).update();
    jdbc.sql("select c.task, c.person, c.concern, c.clock from claimed_work c where " + OFF_DUTY
        + " and not exists (select 1 from left_claim l where l.task = c.task)").param("now", now())
        .query((row, i) -> new Left(new TaskId(row.getString("task")), new PersonId(row.getString("person")),
            new ConcernReference(row.getString("concern")), Optional.ofNullable(row.getString("clock"))))
        .list().forEach(this::note);
  }

  private void note(Left left) {
    Concern concern = concerns.find(left.concern).orElseThrow();
    if (!concern.raisedBy().equals(left.person)) {
      jdbc.sql("insert into left_claim (task, person, since, offered_at) values (?, ?, ?, ?) on conflict do nothing")
          .params(left.task.value(), left.person.value(), now(), Timestamp.from(offered(concern, left))).update();
    }
  }

  private Instant offered(Concern concern, Left left) {
    Instant now = clock.instant();
    boolean urgent = left.clock.filter(levels.at(concern.agencyPack(), now)::isRealTime).isPresent();
    return times.due(urgent ? URGENT_CLOCK : CLOCK, concern.agencyPack(), now);
  }

  /** Those whose time has come. */
  public List<TaskId> late() {
    return jdbc.sql("select task from left_claim where offered_at <= ? order by offered_at, task").param(now())
        .query(String.class).list().stream().map(TaskId::new).toList();
  }

  /** Once, however many find it; whoever has come back or answered meanwhile keeps it. */
  @Transactional
  public void offerAnew(TaskId id) {
    work.find(id).ifPresent(seen -> {
      journal.hold(seen.concern());
      jdbc.sql("delete from left_claim c where c.task = :task and c.offered_at <= :now and " + OFF_DUTY
          + " returning c.person").param("task", id.value()).param("now", now()).query(String.class).optional()
          .map(PersonId::new).ifPresent(person -> offerAnew(person, id));
    });
  }

  private void offerAnew(PersonId person, TaskId id) {
    work.find(id).filter(task -> task.isClaimedBy(person)).ifPresent(task -> {
      assignment.takeBack(task);
      journal.append(task.concern(), new Act(Act.Kind.OFFERED_ANEW, Act.PRODUCT, task.key(), "",
          Map.of(Act.PERSON, person.value(), Act.WHAT, task.title())));
      tell(person, task);
    });
  }

  /** Those to whom it was offered before have long forgotten it. */
  private void tell(PersonId person, OpenTask task) {
    notices.taskWaits(work.candidates(task.id()), task, Optional.of(person));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
