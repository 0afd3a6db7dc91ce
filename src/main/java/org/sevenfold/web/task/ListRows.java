package org.sevenfold.web.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.clock.DueTimes;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.ReadableConcerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.DueReasons;
import org.sevenfold.work.Line;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WhomTasksAreAbout;
import org.springframework.stereotype.Component;

/** What the lines of a page say: the database is asked as often for fifty as for one. */
@Component
class ListRows {

  private static final String LEVEL = "level_of_need";
  private static final String YOU = "you";

  private final WhomTasksAreAbout about;
  private final ReadableConcerns readable;
  private final CaseWork cases;
  private final DueReasons reasons;
  private final Directory directory;
  private final WhatIsLate late;

  ListRows(WhomTasksAreAbout about, ReadableConcerns readable, CaseWork cases, DueReasons reasons, Directory directory,
      WhatIsLate late) {
    this.about = about;
    this.readable = readable;
    this.cases = cases;
    this.reasons = reasons;
    this.directory = directory;
    this.late = late;
  }

  List<ListRow> of(PersonId reader, List<Line> lines) {
    List<OpenTask> tasks = lines.stream().flatMap(line -> line.tasks().stream()).toList();
    Map<TaskId, String> names = about.of(reader, Reading.by(reader, View.OWN_TASKS), tasks);
    Set<ConcernReference> theirs = readable.by(reader, lines.stream().map(Line::key).toList());
    Map<ConcernReference, String> levels = cases.each(LEVEL, theirs);
    Map<TaskId, DueTimes.Reason> why = reasons.of(tasks);
    Map<TaskId, List<EarlierAnswers.Line>> chased = late.of(tasks);
    Map<PersonId, Person> people = people(tasks);
    return lines.stream().map(line -> new ListRow(line, theirs.contains(line.key()),
        Optional.ofNullable(names.get(line.first().id())), Optional.ofNullable(levels.get(line.key()))
            .flatMap(ListRows::level),
        Optional.ofNullable(why.get(line.first().id())), whose(reader, line.first(), people),
        chased.getOrDefault(line.first().id(), List.of()))).toList();
  }

  private Map<PersonId, Person> people(Collection<OpenTask> tasks) {
    return directory.people(tasks.stream().flatMap(task -> task.claimedBy().stream()).distinct().toList());
  }

  private static String whose(PersonId reader, OpenTask task, Map<PersonId, Person> people) {
    return task.claimedBy().map(person -> person.equals(reader) ? YOU
        : Optional.ofNullable(people.get(person)).map(one -> one.name() + ", " + one.job()).orElse("somebody"))
        .orElse("nobody yet");
  }

  /** {@code level_3} is said as level 3; of one that nobody has settled the row says nothing. */
  private static Optional<String> level(String value) {
    return value.startsWith("level_") ? Optional.of(value.replace("level_", "level ")) : Optional.empty();
  }
}
