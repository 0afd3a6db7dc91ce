package org.sevenfold.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.ReadableConcerns;
import org.sevenfold.concern.References;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Meaning;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.springframework.stereotype.Component;

/**
 * Whom open tasks are about, for a list of them: of those concerns alone that its reader may read, and never beside a
 * question that was put without names.
 */
@Component
public class WhomTasksAreAbout {

  private final ReadableConcerns readable;
  private final References references;
  private final Journal journal;
  private final CaseWork cases;

  WhomTasksAreAbout(ReadableConcerns readable, References references, Journal journal, CaseWork cases) {
    this.readable = readable;
    this.references = references;
    this.journal = journal;
    this.cases = cases;
  }

  /** By task; one that is not among them is drawn without a name. */
  public Map<TaskId, String> of(PersonId reader, Reading reading, Collection<OpenTask> tasks) {
    List<OpenTask> named = named(reader, tasks);
    Set<ConcernReference> concerns = named.stream().map(OpenTask::concern).collect(Collectors.toSet());
    Map<ConcernReference, Entry> raised = concerns.isEmpty() ? Map.of() : journal.first(reading, concerns);
    Map<ConcernReference, List<Entry>> others =
        concerns.isEmpty() ? Map.of() : journal.about(reading, concerns, Act.CHILD);
    Map<TaskId, String> about = new HashMap<>();
    named.forEach(task -> Optional.ofNullable(raised.get(task.concern()))
        .flatMap(first -> about(first, others.getOrDefault(task.concern(), List.of())))
        .ifPresent(names -> about.put(task.id(), names)));
    return about;
  }

  private List<OpenTask> named(PersonId reader, Collection<OpenTask> tasks) {
    Set<ConcernReference> theirs = readable.by(reader, tasks.stream().map(OpenTask::concern).distinct().toList());
    Set<ConcernReference> withoutNames = references.openNothing(tasks.stream().map(OpenTask::reference).toList());
    return tasks.stream().filter(task -> theirs.contains(task.concern()) && !withoutNames.contains(task.reference()))
        .toList();
  }

  private Optional<String> about(Entry raised, List<Entry> others) {
    return raised.content().isEmpty() ? Optional.empty()
        : cases.form(raised.act().form()).meant(Meaning.ABOUT, raised.content())
            .map(first -> SeveralNames.of(first, SeveralNames.ofOthers(others, cases::form)));
  }
}
