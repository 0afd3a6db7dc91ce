package org.sevenfold.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.Person;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Entry;
import org.sevenfold.record.column.ColumnSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Each page that somebody answered, to be counted: when it was opened, taken, due and done. Who it was is not kept. */
@Component
public class DoneSteps {

  private static final String FOLLOW = "follow";
  private static final String YES = "yes";
  private static final String NO = "no";

  private final JdbcClient jdbc;
  private final ColumnSeal seal;
  private final Vocabulary vocabulary;

  DoneSteps(JdbcClient jdbc, ColumnSeal seal, Vocabulary vocabulary) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.vocabulary = vocabulary;
  }

  /**
   * A page that was answered.
   *
   * @param claimedAt     when whoever answered it had taken it; empty where nobody needed to
   * @param dueAt         the time that it was first given; empty where none
   * @param decides       whether somebody decided on it
   * @param asRecommended whether they did what a table recommends; empty where none recommends anything
   */
  public record Done(String step, String title, Instant openedAt, Optional<Instant> claimedAt, Optional<Instant> dueAt,
      Instant at, boolean decides, Optional<Boolean> asRecommended) {
  }

  /** Kept in the transaction of the answer. The question who takes something over is no step of a concern. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void done(OpenTask task, Form form, Entry entry) {
    String followed = asRecommended(form, entry)
        .map(as -> seal.close(as ? YES : NO, place(task.id().value()))).orElse(null);
    jdbc.sql("""
        insert into step_done (task, concern, agency, task_key, title, opened_at, claimed_at, due_at, done_at, decides,
          as_recommended)
        select task, concern, agency, task_key, title, created_at, claimed_at, first_due_at, ?, ?, ? from open_work
         where task = ? and overdue_task is null""")
        .params(Timestamp.from(entry.at()), form.fields().map(Field::key).anyMatch(vocabulary::isDecision), followed,
            task.id().value())
        .update();
  }

  /** Where they are not asked, or say nothing, what is recommended is done. */
  private static Optional<Boolean> asRecommended(Form form, Entry entry) {
    List<String> asked = form.fields().filter(field -> field.option(FOLLOW).isPresent()).map(Field::key).toList();
    return asked.isEmpty() ? Optional.empty()
        : Optional.of(asked.stream().allMatch(key -> FOLLOW.equals(entry.content().getOrDefault(key, FOLLOW))));
  }

  /** Those of an agency that were answered then; nothing of what this person is left out of, or of a site of others. */
  public List<Done> of(Person person, Instant from, Instant until) {
    return jdbc.sql("""
        select s.* from step_done s where s.agency = :agency and s.done_at >= :from and s.done_at < :until
           and not exists (select 1 from left_out x where x.concern = s.concern and x.person = :person)
           and not exists (select 1 from of_other_site o where o.concern = s.concern and o.person = :person)
         order by s.task_key, s.done_at""").param("agency", person.agency()).param("person", person.id().value())
        .param("from", Timestamp.from(from)).param("until", Timestamp.from(until)).query(this::read).list();
  }

  private Done read(ResultSet row, int index) throws SQLException {
    String task = row.getString("task");
    return new Done(row.getString("task_key"), row.getString("title"), row.getTimestamp("opened_at").toInstant(),
        moment(row, "claimed_at"), moment(row, "due_at"), row.getTimestamp("done_at").toInstant(),
        row.getBoolean("decides"), Optional.ofNullable(row.getString("as_recommended"))
            .flatMap(sealed -> seal.find(sealed, place(task))).map(YES::equals));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static String[] place(String task) {
    return new String[] {"step_done", "as_recommended", task};
  }
}
