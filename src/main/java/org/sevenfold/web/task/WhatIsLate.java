package org.sevenfold.web.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.policy.Words;
import org.sevenfold.record.Reading;
import org.sevenfold.web.page.Phones;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Ladder;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueWork;
import org.sevenfold.work.TaskId;
import org.springframework.stereotype.Component;

/**
 * What whoever is asked to take over reads beside that question: which task is late, how urgent the concern is and who
 * has it. Nothing of whom it is about, and no reference: to chase is not to know.
 */
@Component
class WhatIsLate {

  private static final String URGENCY = "urgency";

  private final OverdueWork overdue;
  private final Ladder ladder;
  private final Phones phones;
  private final CaseWork cases;
  private final Directory directory;
  private final Vocabulary vocabulary;
  private final Words words;
  private final LondonTime london;

  WhatIsLate(OverdueWork overdue, Ladder ladder, Phones phones, CaseWork cases, Directory directory,
      Vocabulary vocabulary, Words words, LondonTime london) {
    this.ladder = ladder;
    this.phones = phones;
    this.overdue = overdue;
    this.cases = cases;
    this.directory = directory;
    this.vocabulary = vocabulary;
    this.words = words;
    this.london = london;
  }

  /** Nothing where the task is about no other. */
  Stream<EarlierAnswers.Line> of(OpenTask escalation) {
    return overdue.escalatedBy(escalation.id()).stream().flatMap(this::lines);
  }

  /** The same of each of these that asks who takes something over. */
  Map<TaskId, List<EarlierAnswers.Line>> of(List<OpenTask> tasks) {
    Set<TaskId> asked = overdue.originals(tasks.stream().map(OpenTask::id).toList()).keySet();
    return tasks.stream().filter(task -> asked.contains(task.id()))
        .collect(Collectors.toMap(OpenTask::id, task -> of(task).toList()));
  }

  private Stream<EarlierAnswers.Line> lines(OpenTask late) {
    return Stream.concat(Stream.of(line("What is late", late.title(), late),
        line("It was due", late.dueAt().map(london::moment).orElse("No time was set"), late),
        line("How urgent the concern is", urgency(late), late),
        line("Who has it", late.claimedBy().flatMap(directory::person).map(WhatIsLate::nameAndJob)
            .orElse("Nobody has claimed it"), late)),
        ladder.outside(late).map(body -> line("If nobody here takes it", "ring " + body.name() + ": " + phone(body),
            late)).stream());
  }

  private String phone(Pack.Body body) {
    return phones.of(body).stream().map(Phones.Part::text).collect(Collectors.joining());
  }

  private String urgency(OpenTask late) {
    Map<String, String> facts = cases.facts(Reading.OwnWork.ESCALATION, late.concern());
    return words.of(URGENCY, Derived.of(URGENCY,
        key -> facts.getOrDefault(key, vocabulary.start(key).orElse(Fact.UNKNOWN))).orElseThrow());
  }

  private static EarlierAnswers.Line line(String question, String answer, OpenTask late) {
    return new EarlierAnswers.Line(question, answer, Optional.empty(), late.createdAt());
  }

  private static String nameAndJob(Person person) {
    return person.name() + ", " + person.job();
  }
}
