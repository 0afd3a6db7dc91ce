package org.sevenfold.web.concern;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.notice.Sightings;
import org.sevenfold.work.Ladder;
import org.sevenfold.work.Offered;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.springframework.stereotype.Component;

/** With whom open tasks are, by name: whoever has claimed one, or those who may. */
@Component
class WhoHasIt {

  private static final String YOU = "you";
  private static final String OR = " or ";
  /** More names than that are no help to anybody. */
  private static final int NAMED = 3;

  private final Offered offered;
  private final Directory directory;
  private final Ladder ladder;
  private final Sightings sightings;
  private final LondonTime london;

  WhoHasIt(Offered offered, Directory directory, Ladder ladder, Sightings sightings, LondonTime london) {
    this.sightings = sightings;
    this.london = london;
    this.offered = offered;
    this.directory = directory;
    this.ladder = ladder;
  }

  List<Statuses.Piece> of(PersonId reader, Collection<OpenTask> tasks) {
    Map<TaskId, List<PersonId>> candidates = offered.of(tasks);
    Map<PersonId, Person> people = directory.people(Stream.concat(
        candidates.values().stream().flatMap(Collection::stream), tasks.stream().flatMap(
            task -> task.claimedBy().stream()))
        .distinct().toList());
    Set<TaskId> askedOfAll = ladder.whereAllAreAsked(tasks);
    Map<TaskId, Sightings.Sighting> seen = sightings.of(tasks.stream().map(OpenTask::id).toList());
    return tasks.stream().map(task -> piece(reader, task, candidates.getOrDefault(task.id(), List.of()), people,
        task.isClaimed() ? "" : Optional.ofNullable(seen.get(task.id())).map(this::words).orElse(""),
        askedOfAll.contains(task.id()))).toList();
  }

  private static Statuses.Piece piece(PersonId reader, OpenTask task, List<PersonId> candidates,
      Map<PersonId, Person> people, String seen, boolean askedOfAll) {
    List<PersonId> holders = task.claimedBy().map(List::of).orElse(candidates);
    boolean mine = holders.contains(reader);
    return new Statuses.Piece(task, words(reader, task, holders, people) + (mine ? "" : seen), mine,
        askedOfAll);
  }

  /** Whoever waits for others may know whether they know of it. */
  private String words(Sightings.Sighting sighting) {
    return sighting.seen().map(at -> ", seen " + london.near(at))
        .orElseGet(() -> ", told " + london.near(sighting.told()) + ", not seen yet");
  }

  private static String words(PersonId reader, OpenTask task, List<PersonId> holders, Map<PersonId, Person> people) {
    if (holders.contains(reader)) {
      return holders.size() == 1 ? YOU : YOU + OR + aRole(task);
    }
    List<String> names = holders.stream().map(people::get).flatMap(person -> Optional.ofNullable(person).stream())
        .map(Person::name).sorted().toList();
    return names.isEmpty() ? "nobody yet"
        : names.stream().limit(NAMED).collect(Collectors.joining(OR)) + (names.size() > NAMED ? " or others" : "");
  }

  /** A task of the practitioner that is offered to others too is offered to the leads. */
  private static String aRole(OpenTask task) {
    return "a " + Role.of(task.role()).filter(role -> role != Role.PRACTITIONER).orElse(Role.SAFEGUARDING_LEAD).words();
  }
}
