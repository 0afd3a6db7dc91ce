package org.sevenfold.engine.guard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.NewerLaw;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.Variables;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused.Reason;
import org.sevenfold.work.Choices;
import org.sevenfold.work.Decisions;
import org.sevenfold.work.DoneSteps;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.springframework.stereotype.Component;

/**
 * A task is answered with its form: right first, then the answers against the deployed form, then one sealed entry in
 * the record, and the engine gets a new command that carries only routing facts.
 */
@Component
class CompleteTask implements AllowedCommand {

  private final TaskInHand tasks;
  private final DeployedForms forms;
  private final Journal journal;
  private final Vocabulary vocabulary;
  private final LondonTime london;
  private final Choices choices;
  private final NamesOnRecord names;
  private final BeforeItLeaves leaving;
  private final Concerns concerns;
  private final Decisions decisions;
  private final DoneSteps steps;
  private final AnsweredForTheWorst worst;
  private final GroundBeforeItLeaves ground;
  private final NewerLaw newerLaw;
  private final CodeBeforeDecision code;

  CompleteTask(TaskInHand tasks, DeployedForms forms, Journal journal, Vocabulary vocabulary, LondonTime london,
      Choices choices, NamesOnRecord names, BeforeItLeaves leaving, Concerns concerns, Decisions decisions,
      DoneSteps steps, AnsweredForTheWorst worst, GroundBeforeItLeaves ground, NewerLaw newerLaw,
      CodeBeforeDecision code) {
    this.code = code;
    this.newerLaw = newerLaw;
    this.worst = worst;
    this.ground = ground;
    this.tasks = tasks;
    this.forms = forms;
    this.journal = journal;
    this.vocabulary = vocabulary;
    this.london = london;
    this.choices = choices;
    this.names = names;
    this.leaving = leaving;
    this.concerns = concerns;
    this.decisions = decisions;
    this.steps = steps;
  }

  @Override
  public boolean isFor(Command<?> command) {
    return command.getClass() == SubmitTaskFormCmd.class || command.getClass() == CompleteTaskCmd.class;
  }

  @Override
  public <T> T pass(PersonId person, Command<T> command, CommandExecutor next) {
    CommandFields asked = new CommandFields(command);
    boolean byForm = command instanceof SubmitTaskFormCmd;
    Map<String, Object> raw = new LinkedHashMap<>(asked.variables(byForm ? "properties" : "variables"));
    answer(person, asked.task("taskId"), raw, next);
    return null;
  }

  private void answer(PersonId person, TaskId id, Map<String, Object> raw, CommandExecutor next) {
    OpenTask task = tasks.of(person, id);
    // whoever comes second waits here, and then finds the task gone
    journal.hold(task.concern());
    TaskEntity entity = open(person, id);
    DeployedForms.Deployed deployed = forms.ofTask(id, task.form(), entity.getProcessDefinitionId());
    Object left = raw.remove(Act.LEFT_AS_SUGGESTED);
    Map<String, Object> given = accepted(choices.offeredFor(deployed.form(), task), entity, raw);
    check(task, deployed.form(), given, entity);
    Concern concern = concerns.find(task.concern()).orElseThrow();
    Map<String, Object> routing = routing(deployed.form(), given);
    boolean decides = routing.keySet().stream().anyMatch(vocabulary::isDecision);
    Map<String, Object> content = content(task, given, left);
    List<String> laws = decides ? newerLaw.both(concern) : List.of();
    if (!laws.isEmpty()) {
      content.put(Act.LAWS, laws);
    }
    Entry entry = journal.append(task.concern(),
        new Act(Act.Kind.ANSWERED, person, task.key(), deployed.version(), content));
    decisions.given(person, concern.raisedBy(), task, entry);
    steps.done(task, deployed.form(), entry);
    if (decides) {
      routing.put(Variables.DECIDER, person.value());
    }
    next.execute(new CompleteTaskCmd(id.value(), routing));
  }

  /** What no form can check: it would have to know the record, or what was answered before. */
  private void check(OpenTask task, Form form, Map<String, Object> given, TaskEntity entity) {
    names.check(form, task.concern(), given);
    leaving.check(form, given, entity::getVariable);
    ground.check(task, form, given, entity::getVariable);
    worst.check(form, task.concern(), given);
    code.check(task.concern(), given, entity::getVariable);
  }

  /** What is answered in a called process says in which: its reference opens that and nothing else. */
  private static Map<String, Object> content(OpenTask task, Map<String, Object> given, Object left) {
    Map<String, Object> content = new LinkedHashMap<>(given);
    if (left instanceof Collection<?> keys) {
      content.put(Act.LEFT_AS_SUGGESTED, keys.stream().filter(given::containsKey).distinct().toList());
    }
    if (!task.reference().equals(task.concern())) {
      content.put(Act.REFERENCE, task.reference().value());
    }
    return content;
  }

  private static TaskEntity open(PersonId person, TaskId id) {
    TaskEntity entity = Context.getCommandContext().getTaskManager().findTaskById(id.value());
    if (entity == null) {
      throw TaskInHand.gone();
    }
    boolean free = !entity.isSuspended() && entity.getDelegationState() != DelegationState.PENDING;
    if (!free || !person.value().equals(entity.getAssignee())) {
      throw new RefusedByGuard(Reason.RIGHT,
          "This task is not yours to answer. Claim it first, if it is offered to you");
    }
    return entity;
  }

  private Map<String, Object> accepted(Form form, TaskEntity entity, Map<String, Object> raw) {
    List<Problem> problems = new AnswerCheck(form, entity::getVariable).problems(raw, london.now());
    if (!problems.isEmpty()) {
      throw new RefusedByGuard(Reason.ANSWERS, "Some answers are missing or do not fit", problems);
    }
    return AnswerCheck.given(raw);
  }

  /** What the engine may know of the answers. */
  static Map<String, Object> routing(Form form, Map<String, Object> given) {
    Map<String, Object> routing = new LinkedHashMap<>();
    form.fields().filter(field -> field.holds() == Field.Holds.ROUTING && given.containsKey(field.key()))
        .forEach(field -> routing.put(field.key(), given.get(field.key())));
    return routing;
  }
}
