package org.sevenfold.engine.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.recorded.Masks;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.guard.StartConcern;
import org.sevenfold.notice.Notices;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody brings into a concern at any moment, whatever it is waiting for. */
@Component
class EngineMessages {

  private static final String LEAD_MAY_READ = "lead_may_read";
  private static final String YES = "yes";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final EngineTransaction transaction;
  private final Concerns concerns;
  private final Journal journal;
  private final WorkList work;
  private final Notices notices;
  private final Masks masks;

  EngineMessages(@Lazy RuntimeService runtime, @Lazy TaskService tasks, EngineTransaction transaction,
      Concerns concerns,
      Journal journal,
      WorkList work, Notices notices, Masks masks) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.transaction = transaction;
    this.concerns = concerns;
    this.journal = journal;
    this.work = work;
    this.notices = notices;
    this.masks = masks;
  }

  /** The raiser hands what is open to the others to whom it is offered, who are then told who it is about. */
  @Transactional
  public void passToLead(Person person, ConcernReference concern) {
    take(person, Right.PASS_TO_LEAD, concern, new Act(Act.Kind.PASSED, person.id(), "lead", "", Map.of()));
    List<OpenTask> passed = work.ofConcern(concern).stream().filter(task -> isForOthersToo(person, task)).toList();
    if (!passed.isEmpty()) {
      masks.lift(person.id(), concern);
      passed.forEach(task -> pass(person, task));
      transaction.runAs(person, () -> mayRead(concern));
    }
  }

  /** The model hears of it, and has the leads triage what they may read now. */
  private List<ProcessInstance> mayRead(ConcernReference concern) {
    List<ProcessInstance> open = runtime.createProcessInstanceQuery().processInstanceBusinessKey(concern.value())
        .processDefinitionKey(StartConcern.CONCERN).list();
    open.forEach(one -> runtime.setVariable(one.getId(), LEAD_MAY_READ, YES));
    return open;
  }

  private boolean isForOthersToo(Person person, OpenTask task) {
    List<PersonId> candidates = work.candidates(task.id());
    boolean theirs = task.isClaimedBy(person.id()) || candidates.contains(person.id());
    return theirs && candidates.stream().anyMatch(candidate -> !candidate.equals(person.id()));
  }

  private void pass(Person person, OpenTask task) {
    if (task.isClaimedBy(person.id())) {
      tasks.setAssignee(task.id().value(), null);
    }
    tasks.deleteCandidateUser(task.id().value(), person.id().value());
    work.withdrawn(person.id(), task.id());
    notices.taskWaits(work.candidates(task.id()), task, Optional.of(person.id()));
  }

  /** The model takes the message wherever it waits for it. */
  @Transactional
  public void tell(Person person, ConcernReference concern, CaseMessage message, Map<String, Object> said) {
    take(person, message.right(), concern, new Act(Act.Kind.TOLD, person.id(), message.key(), "", said));
    try {
      transaction.runAs(person, () -> runtime.createMessageCorrelation(message.key())
          .processInstanceBusinessKey(concern.value()).setVariables(MessageFacts.facts(message)).correlateWithResult());
    } catch (MismatchingMessageCorrelationException e) {
      throw new AnswerRefused(AnswerRefused.Reason.DONE_ALREADY,
          "The questions of this concern are closed. Raise a new concern and name this one in it", List.of());
    }
  }

  private void take(Person person, Right right, ConcernReference concern, Act act) {
    if (concerns.allowed(person.id(), right, concern).isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.RIGHT, "There is no concern with this reference that you may see",
          List.of());
    }
    journal.hold(concern);
    journal.append(concern, act);
  }
}
