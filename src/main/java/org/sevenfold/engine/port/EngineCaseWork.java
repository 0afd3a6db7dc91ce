package org.sevenfold.engine.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.engine.guard.NamesOnRecord;
import org.sevenfold.engine.guard.RefusedByGuard;
import org.sevenfold.engine.guard.StartConcern;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Choices;
import org.sevenfold.work.Disagreements;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What people do to a case, asked of the engine in their name. Every call meets {@code Guard} first, which stands in
 * the engine's chain of commands and finds who may do it: an answer goes on in {@code CompleteTask}, a claim in
 * {@code ClaimTask}, raising in {@code StartConcern}, all of package {@code guard}.
 */
@Component
class EngineCaseWork implements CaseWork {

  /** A disagreement goes on where its concern has ended: how far it has come is never an old answer. */
  private static final String STAGE = "disagreement_stage";

  private final FormService forms;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final IdentityService identity;
  private final DeployedForms deployedForms;
  private final Journal journal;
  private final Vocabulary vocabulary;
  private final EngineTransaction transaction;
  private final Choices choices;
  private final NamesOnRecord names;
  private final EngineMessages events;
  private final EngineNaming naming;
  private final Directory directory;
  private final EngineWorries worries;
  private final Disagreements disagreements;
  private final FactOfSeveral ofSeveral;

  EngineCaseWork(FormService forms, TaskService tasks, RuntimeService runtime, RepositoryService repository,
      IdentityService identity, DeployedForms deployedForms, Journal journal, Vocabulary vocabulary,
      EngineTransaction transaction, Choices choices, NamesOnRecord names, EngineMessages events, EngineNaming naming,
      Directory directory, EngineWorries worries, @Lazy Disagreements disagreements, FactOfSeveral ofSeveral) {
    this.ofSeveral = ofSeveral;
    this.disagreements = disagreements;
    this.worries = worries;
    this.forms = forms;
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.identity = identity;
    this.deployedForms = deployedForms;
    this.journal = journal;
    this.vocabulary = vocabulary;
    this.transaction = transaction;
    this.choices = choices;
    this.names = names;
    this.events = events;
    this.naming = naming;
    this.directory = directory;
  }

  @Override
  public Form raisingForm() {
    return transaction.run(() -> deployedForms.ofStart(concernDefinition()).form());
  }

  @Override
  public Form raisingForm(Person raiser) {
    return choices.offeredTo(raiser, raisingForm());
  }

  @Override
  public ConcernReference raise(Person person, Map<String, ?> answers) {
    String definition = concernDefinition();
    ProcessInstance started = as(person, () -> forms.submitStartForm(definition, new TreeMap<>(answers)));
    return new ConcernReference(started.getBusinessKey());
  }

  @Override
  public Form form(OpenTask task) {
    return transaction.run(() -> choices.offeredFor(deployed(task), task));
  }

  @Override
  public Set<String> namesIn(OpenTask task, Map<String, ?> answers) {
    return transaction.run(() -> names.still(deployed(task), task.concern(), answers));
  }

  private Form deployed(OpenTask task) {
    return deployedForms.ofTask(task.id(), task.form(), definitionOf(task)).form();
  }

  @Override
  public Form form(String formAndVersion) {
    return deployedForms.named(formAndVersion).form();
  }

  @Override
  public Form latestForm(String form) {
    return deployedForms.latest(form).form();
  }

  @Override
  public UnaryOperator<String> facts(OpenTask task) {
    Map<String, Object> variables = tasks.getVariables(task.id().value());
    return key -> Optional.ofNullable(variables.get(key)).map(Object::toString).orElse(null);
  }

  @Override
  public Map<String, String> facts(Reading reading, ConcernReference concern) {
    Map<String, String> facts = new TreeMap<>();
    instance(concern).map(one -> runtime.getVariables(one.getId())).orElseGet(() -> factsAtEnd(reading, concern))
        .forEach((key, value) -> {
          if (value != null && vocabulary.routingKeys().contains(key)) {
            facts.put(key, value.toString());
          }
        });
    disagreements.stage(concern).ifPresent(stage -> facts.put(STAGE, stage.key()));
    return facts;
  }

  @Override
  public Map<ConcernReference, String> each(String key, Collection<ConcernReference> concerns) {
    return ofSeveral.fact(key, concerns);
  }

  @Override
  public void claim(Person person, TaskId task) {
    as(person, () -> {
      tasks.claim(task.value(), person.id().value());
      return null;
    });
  }

  @Override
  public void putBack(Person person, TaskId task) {
    as(person, () -> {
      tasks.setAssignee(task.value(), null);
      return null;
    });
  }

  @Override
  public void answer(Person person, TaskId task, Map<String, ?> answers) {
    as(person, () -> {
      forms.submitTaskForm(task.value(), new TreeMap<>(answers));
      return null;
    });
  }

  @Override
  public void passToLead(Person person, ConcernReference concern) {
    events.passToLead(person, concern);
  }

  @Override
  public void name(Person raiser, Collection<Person> people, ConcernReference concern) {
    naming.name(raiser, people, concern);
  }

  @Override
  public Form worryForm() {
    return worries.form();
  }

  @Override
  public void stillWorried(Person raiser, ConcernReference concern, Map<String, ?> answers) {
    worries.say(Right.SAY_STILL_WORRIED, raiser, concern, answers);
  }

  @Override
  public void disagree(Person person, ConcernReference concern, Map<String, ?> answers) {
    worries.say(Right.OPEN_DISAGREEMENT, person, concern, answers);
  }

  @Override
  public void tell(Person person, ConcernReference concern, CaseMessage message, Map<String, Object> said) {
    events.tell(person, concern, message, said);
  }

  private Map<String, Object> factsAtEnd(Reading reading, ConcernReference concern) {
    return journal.last(reading, concern, Act.Kind.CLOSED).map(Entry::content).orElse(Map.of());
  }

  private Optional<ProcessInstance> instance(ConcernReference concern) {
    return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceBusinessKey(concern.value())
        .processDefinitionKey(StartConcern.CONCERN).singleResult());
  }

  private String definitionOf(OpenTask task) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(task.id().value()).singleResult())
        .orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.DONE_ALREADY, "The task is no longer open",
            List.of()))
        .getProcessDefinitionId();
  }

  private String concernDefinition() {
    ProcessDefinition definition = repository.createProcessDefinitionQuery().processDefinitionKey(StartConcern.CONCERN)
        .latestVersion().singleResult();
    return definition.getId();
  }

  /** As whom the directory knows now: the person handed in may be a copy of somebody who has left. */
  private <T> T as(Person copy, Supplier<T> asked) {
    Person person = directory.person(copy.id()).orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.RIGHT,
        "You may not do anything here any more", List.of()));
    identity.setAuthentication(person.id().value(), List.of(), List.of(person.agency()));
    try {
      return asked.get();
    } catch (RefusedByGuard e) {
      throw e.refusal();
    } catch (OptimisticLockingException e) {
      throw new AnswerRefused(AnswerRefused.Reason.DONE_ALREADY, "Somebody else was first. Look again", List.of());
    } finally {
      identity.clearAuthentication();
    }
  }
}
