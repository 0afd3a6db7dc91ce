package org.sevenfold.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom open tasks are about, for a list of them: of those concerns alone that its reader may read, and never beside a
 * question that was put without names.
 */
@Component
public class WhomTasksAreAbout {

  private static final String READABLE = """
      select w.task, w.concern from open_work w join concern c on c.reference = w.concern
        left join own_reference o on o.reference = w.reference
       where w.task = any(:tasks) and (o.reference is null or o.opens) and\s""";

  private final JdbcClient jdbc;
  private final Rights rights;
  private final Clock clock;
  private final Journal journal;
  private final CaseWork cases;

  WhomTasksAreAbout(JdbcClient jdbc, Rights rights, Clock clock, Journal journal, CaseWork cases) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.clock = clock;
    this.journal = journal;
    this.cases = cases;
  }

  /** By task; one that is not among them is drawn without a name. */
  public Map<TaskId, String> of(PersonId reader, Reading reading, Collection<OpenTask> tasks) {
    Map<TaskId, ConcernReference> readable = readable(reader, tasks);
    Map<ConcernReference, Entry> raised = readable.isEmpty() ? Map.of()
        : journal.first(reading, new HashSet<>(readable.values()));
    Map<TaskId, String> about = new HashMap<>();
    readable.forEach((task, concern) -> Optional.ofNullable(raised.get(concern)).flatMap(this::about)
        .ifPresent(name -> about.put(task, name)));
    return about;
  }

  private Map<TaskId, ConcernReference> readable(PersonId reader, Collection<OpenTask> tasks) {
    Map<TaskId, ConcernReference> readable = new HashMap<>();
    jdbc.sql(READABLE + rights.ofConcern(Right.SEE_CONCERN))
        .param("tasks", tasks.stream().map(task -> task.id().value()).toArray(String[]::new))
        .param("person", reader.value()).param("now", Timestamp.from(clock.instant()))
        .query((row, i) -> readable.put(new TaskId(row.getString(1)), new ConcernReference(row.getString(2)))).list();
    return readable;
  }

  private Optional<String> about(Entry raised) {
    return raised.content().isEmpty() ? Optional.empty()
        : cases.form(raised.act().form()).meant(Meaning.ABOUT, raised.content());
  }
}
