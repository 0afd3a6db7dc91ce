package org.sevenfold.cover;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;

/** The notes with which work was handed to somebody, opened from the records for them: nothing else of those is. */
@Component
public class HandedNotes {

  private final Journal journal;

  HandedNotes(Journal journal) {
    this.journal = journal;
  }

  /** The last one of each giver. */
  public Map<PersonId, String> of(PersonId receiver, Reading reading, Map<PersonId, List<OpenTask>> received) {
    Map<PersonId, String> notes = new HashMap<>();
    received.forEach((giver, tasks) -> entries(reading, tasks).stream()
        .filter(entry -> isFrom(giver, receiver, entry)).max(Comparator.comparing(Entry::at))
        .ifPresent(entry -> notes.put(giver, entry.content().getOrDefault(Act.SAID, "").toString())));
    return notes;
  }

  private List<Entry> entries(Reading reading, List<OpenTask> tasks) {
    Map<String, Set<ConcernReference>> byKey = tasks.stream().collect(
        Collectors.groupingBy(OpenTask::key, Collectors.mapping(OpenTask::concern, Collectors.toSet())));
    return byKey.entrySet().stream()
        .flatMap(one -> journal.about(reading, one.getValue(), one.getKey()).values().stream())
        .flatMap(List::stream).toList();
  }

  private static boolean isFrom(PersonId giver, PersonId receiver, Entry entry) {
    return entry.act().kind() == Act.Kind.HANDED_OVER && entry.act().who().equals(giver)
        && receiver.value().equals(entry.content().get(Act.TO));
  }
}
