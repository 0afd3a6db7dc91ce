package org.sevenfold.engine.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Words;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes down, where somebody took back a yes, which open work ended with it and what had left before. */
@Component
class Stopped {

  private static final String DESTINATION = "destination";

  private final WorkList work;
  private final TaskService tasks;
  private final Disclosures disclosures;
  private final Journal journal;
  private final Words words;
  private final LondonTime london;

  Stopped(WorkList work, @Lazy TaskService tasks, Disclosures disclosures, Journal journal, Words words,
      LondonTime london) {
    this.work = work;
    this.tasks = tasks;
    this.disclosures = disclosures;
    this.journal = journal;
    this.words = words;
    this.london = london;
  }

  /** What is open in words, by its task, before it is stopped. */
  Map<TaskId, String> open(ConcernReference concern) {
    return work.ofConcern(concern).stream().collect(Collectors.toMap(OpenTask::id, this::words));
  }

  /** @param before what was open */
  void append(PersonId by, ConcernReference concern, Map<TaskId, String> before) {
    Set<TaskId> still = work.ofConcern(concern).stream().map(OpenTask::id).collect(Collectors.toSet());
    List<String> ended = before.entrySet().stream().filter(one -> !still.contains(one.getKey()))
        .map(Map.Entry::getValue).sorted().toList();
    List<String> gone = disclosures.of(concern).stream().map(this::words).toList();
    journal.append(concern,
        new Act(Act.Kind.STOPPED, by, "withdrawal", "", Map.of(Act.ENDED, ended, Act.GONE, gone)));
  }

  private String words(OpenTask task) {
    return task.title() + Optional.ofNullable(tasks.getVariable(task.id().value(), DESTINATION))
        .map(to -> " (" + words.of(DESTINATION, to.toString()) + ")").orElse("");
  }

  private String words(Disclosure left) {
    return (left.byPhone() ? "Call to " : "Referral to ") + words.of(DESTINATION, left.destination()) + ", "
        + london.moment(left.sentAt());
  }
}
