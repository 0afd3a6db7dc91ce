package org.sevenfold.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.GivenReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What nobody may destroy, whatever its day: an inquiry asks for it, a court, or the person whom it is about. Whoever
 * set
 * it and why stands in the record.
 */
@Component
public class LegalHolds {

  private final JdbcClient jdbc;
  private final Concerns concerns;
  private final Journal journal;
  private final Clock clock;

  LegalHolds(JdbcClient jdbc, Concerns concerns, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.concerns = concerns;
    this.journal = journal;
    this.clock = clock;
  }

  /** @throws AnswerRefused when it is not theirs to set, is set already, or is given no reason */
  @Transactional
  public void set(Person by, ConcernReference reference, String reason) {
    String why = asked(by, reference, reason);
    if (isHeld(reference)) {
      throw already("There is a legal hold on this record already");
    }
    int entry = journal.append(reference, act(Act.Kind.HELD, by, why)).number();
    jdbc.sql("insert into legal_hold (concern, entry, since) values (?, ?, ?)")
        .params(reference.value(), entry, Timestamp.from(clock.instant())).update();
  }

  /** @throws AnswerRefused when it is not theirs to lift, is lifted already, or is given no reason */
  @Transactional
  public void lift(Person by, ConcernReference reference, String reason) {
    String why = asked(by, reference, reason);
    if (jdbc.sql("delete from legal_hold where concern = ?").param(reference.value()).update() == 0) {
      throw already("There is no legal hold on this record any more");
    }
    journal.append(reference, act(Act.Kind.HOLD_LIFTED, by, why));
  }

  /** The record is held first: whoever destroys it at this moment waits, or was first, and then there is none. */
  private String asked(Person by, ConcernReference reference, String reason) {
    journal.hold(reference);
    if (concerns.allowed(by.id(), Right.HOLD_RECORD, reference).isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.RIGHT,
          "Only a safeguarding lead or the Caldicott guardian sets a legal hold or lifts it", List.of());
    }
    return GivenReason.checked(reason);
  }

  public boolean isHeld(ConcernReference reference) {
    return !held(List.of(reference)).isEmpty();
  }

  /** Those of the concerns that are held. */
  public Set<ConcernReference> held(Collection<ConcernReference> references) {
    return jdbc.sql("select concern from legal_hold where concern = any(?)")
        .param(references.stream().map(ConcernReference::value).toArray(String[]::new)).query(String.class).list()
        .stream().map(ConcernReference::new).collect(Collectors.toUnmodifiableSet());
  }

  private static Act act(Act.Kind kind, Person by, String why) {
    return new Act(kind, by.id(), "record", "", Map.of(Act.SAID, why));
  }

  private static AnswerRefused already(String why) {
    return new AnswerRefused(AnswerRefused.Reason.DONE_ALREADY, why, List.of());
  }
}
