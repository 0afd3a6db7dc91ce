package org.sevenfold.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;

/** A concern that has just been raised: its triage is offered to the leads, its first question to the raiser too. */
record OpenCase(ConcernReference reference, TestPeople people, CaseWork cases, WorkList work) {

  /** Answers that the page for raising takes: raised with the lead, as most are. */
  static final Map<String, Object> RAISED = Map.of("immediate_danger", "no", "about_staff", "no", "who", "not sure",
      "what_was_seen", "A bruise on the left arm", "when_it_happened", "On Monday", "lead_told_who", "yes",
      "whose_words", "i_saw_or_heard_it");
  /** Answers that the triage page takes. */
  static final Map<String, Object> TRIAGED =
      Map.of("triage_note", "Seen, and I will ring the school", "lead_level_of_need", "level_2",
          "triage_outcome", "nothing_more");
  static final String TRIAGE = "triage";
  static final String QUESTION = "describe";

  static OpenCase raised(TestPeople people, CaseWork cases, WorkList work) {
    return new OpenCase(cases.raise(people.raiser(), RAISED), people, cases, work);
  }

  /** Asked without naming anybody: nobody else is told whom it is about, and nobody has it to triage. */
  static OpenCase asked(TestPeople people, CaseWork cases, WorkList work) {
    Map<String, Object> answers = new LinkedHashMap<>(RAISED);
    answers.put("lead_told_who", "no");
    return new OpenCase(cases.raise(people.raiser(), answers), people, cases, work);
  }

  OpenTask task(String key) {
    return work.ofConcern(reference).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }

  TaskId claimed(String key, Person person) {
    TaskId task = task(key).id();
    cases.claim(person, task);
    return task;
  }

  Person raiser() {
    return people.raiser();
  }

  Person lead() {
    return people.lead();
  }

  /** Answers that the triage page takes, with one of them another. */
  static Map<String, Object> triaged(String key, Object value) {
    Map<String, Object> answers = new LinkedHashMap<>(TRIAGED);
    answers.put(key, value);
    return answers;
  }

}
