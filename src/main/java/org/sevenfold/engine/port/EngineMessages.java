package org.sevenfold.engine.port;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.recorded.Masks;
import org.sevenfold.directory.Person;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.guard.StartConcern;
import org.sevenfold.notice.Notices;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.referral.TakenBack;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.ToPass;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody brings into a concern at any moment, whatever it is waiting for. */
@Component
class EngineMessages {

  private static final String LEAD_MAY_READ = "lead_may_read";
  private static final String YES = "yes";
  private static final String CALL = "call_at_once";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final EngineTransaction transaction;
  private final Concerns concerns;
  private final Journal journal;
  private final WorkList work;
  private final Notices notices;
  private final Masks masks;
  private final ToPass toPass;
  private final Stopped stopped;
  private final TakenBack takenBack;
  private final ConsentEvents consentEvents;

  EngineMessages(@Lazy RuntimeService runtime, @Lazy TaskService tasks, EngineTransaction transaction,
      Concerns concerns,
      Journal journal,
      WorkList work, Notices notices, Masks masks, ToPass toPass, Stopped stopped,
      TakenBack takenBack, ConsentEvents consentEvents) {
    this.takenBack = takenBack;
    this.consentEvents = consentEvents;
    this.stopped = stopped;
    this.toPass = toPass;
    this.runtime = runtime;
    this.tasks = tasks;
    this.transaction = transaction;
    this.concerns = concerns;
    this.journal = journal;
    this.work = work;
    this.notices = notices;
    this.masks = masks;
  }

  /**
   * The raiser hands what is open to the others to whom it is offered, who are then told who it is about. Whoever
   * presses again when it is handed over changes nothing, and the record says nothing.
   */
  @Transactional
  public void passToLead(Person person, ConcernReference concern) {
    hold(person, Right.PASS_TO_LEAD, concern);
    List<OpenTask> passed = toPass.of(person.id(), concern);
    if (!passed.isEmpty()) {
      journal.append(concern, new Act(Act.Kind.PASSED, person.id(), "lead", "", Map.of()));
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

  private void pass(Person person, OpenTask task) {
    if (task.isClaimedBy(person.id())) {
      tasks.setAssignee(task.id().value(), null);
    }
    tasks.deleteCandidateUser(task.id().value(), person.id().value());
    work.withdrawn(person.id(), task.id());
    notices.taskWaits(work.candidates(task.id()), task, Optional.of(person.id()));
  }

  /**
   * The model takes the message wherever it waits for it; there is one call to make at a time, however often. A yes can
   * be taken back when the concern is over too (P39.c).
   */
  @Transactional
  public void tell(Person person, ConcernReference concern, CaseMessage message, Map<String, Object> said) {
    hold(person, message.right(), concern);
    if (message == CaseMessage.REFER_NOW && isBeingCalled(concern)) {
      return;
    }
    Map<TaskId, String> open = message == CaseMessage.WITHDRAWAL ? stopped.open(concern) : Map.of();
    journal.append(concern, new Act(Act.Kind.TOLD, person.id(), message.key(), "", said));
    Concern whole = concerns.find(concern).orElseThrow();
    if (message != CaseMessage.WITHDRAWAL || whole.isOpen()) {
      correlate(person, concern, message.event(), facts(whole, message));
    }
    if (message == CaseMessage.WITHDRAWAL) {
      stopped.append(person.id(), concern, open);
      takenBack.follow(person.id(), whole);
    }
  }

  /** What it brings with it, and what it does to a yes (P39). */
  private Map<String, Object> facts(Concern concern, CaseMessage message) {
    Map<String, Object> facts = new HashMap<>(MessageFacts.facts(message));
    consentEvents.of(message, takenBack.isSent(concern)).ifPresent(found -> facts.put("consent_event", found));
    return facts;
  }

  /**
   * The model takes the message wherever it waits for it.
   *
   * @throws AnswerRefused where it waits for none any more
   */
  void correlate(Person person, ConcernReference concern, String message, Map<String, Object> facts) {
    try {
      transaction.runAs(person, () -> runtime.createMessageCorrelation(message)
          .processInstanceBusinessKey(concern.value()).setVariables(facts).correlateWithResult());
    } catch (MismatchingMessageCorrelationException e) {
      throw new AnswerRefused(AnswerRefused.Reason.DONE_ALREADY,
          "The questions of this concern are closed. If you are still worried, say so on its page: there is a button"
              + " for it, and somebody else looks at it",
          List.of());
    }
  }

  private boolean isBeingCalled(ConcernReference concern) {
    return work.ofConcern(concern).stream().anyMatch(task -> CALL.equals(task.key()));
  }

  /** Whoever comes second waits here, and then sees what the first has done. */
  private void hold(Person person, Right right, ConcernReference concern) {
    if (concerns.allowed(person.id(), right, concern).isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.RIGHT, "There is no concern with this reference that you may see",
          List.of());
    }
    journal.hold(concern);
  }
}
