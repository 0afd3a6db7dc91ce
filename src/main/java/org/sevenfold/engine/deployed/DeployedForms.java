package org.sevenfold.engine.deployed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.FormReader;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Forms as they were deployed with the models that ask them: a task keeps the form it was designed with. */
@Component
public class DeployedForms {

  /** A form, and the words by which the record names it and its version. */
  public record Deployed(Form form, String version) {
  }

  private record Key(String form, String deployment) {
  }

  private final EngineTransaction transaction;
  private final FormService formService;
  private final RepositoryService repository;
  private final Map<Key, Deployed> read = new ConcurrentHashMap<>();
  /** A version never changes: what it says is looked up once. */
  private final Map<String, Deployed> named = new ConcurrentHashMap<>();
  private final Map<String, String> deployments = new ConcurrentHashMap<>();

  DeployedForms(EngineTransaction transaction, @Lazy FormService formService, @Lazy RepositoryService repository) {
    this.transaction = transaction;
    this.formService = formService;
    this.repository = repository;
  }

  /** The form of a task, as its definition's deployment holds it. */
  public Deployed ofTask(TaskId task, String form, String processDefinition) {
    return read.computeIfAbsent(new Key(form, deployment(processDefinition)),
        key -> deployed(formService.getDeployedTaskForm(task.value()), key));
  }

  /** The facts that the form of a task asks or compares. */
  public Set<String> factsOf(OpenTask task) {
    TaskEntity entity = Context.getCommandContext().getTaskManager().findTaskById(task.id().value());
    Form form = Context.getCommandContext().runWithoutAuthorization(
        () -> ofTask(task.id(), task.form(), entity.getProcessDefinitionId()).form());
    Set<String> facts = new TreeSet<>();
    form.fields().filter(field -> field.holds() == Field.Holds.ROUTING).forEach(field -> facts.add(field.key()));
    form.parts().forEach(part -> facts.addAll(
        (part instanceof Field field ? field.shown() : ((Form.Text) part).shown()).keys()));
    return facts;
  }

  /** The form with which a process is started. */
  public Deployed ofStart(String processDefinition) {
    String form = formService.getStartFormData(processDefinition).getCamundaFormRef().getKey();
    return read.computeIfAbsent(new Key(form, deployment(processDefinition)),
        key -> deployed(formService.getDeployedStartForm(processDefinition), key));
  }

  /** A form that the record names, whatever has been deployed since. */
  public Deployed named(String formAndVersion) {
    return named.computeIfAbsent(formAndVersion, name -> transaction.run(() -> lookUp(name)));
  }

  /** A form as it was deployed last. */
  public Deployed latest(String form) {
    return transaction.run(() -> readFrom(definitions().findLatestDefinitionByKeyAndTenantId(form, null)));
  }

  private Deployed lookUp(String formAndVersion) {
    int split = formAndVersion.lastIndexOf(" v");
    return readFrom(definitions().findDefinitionByKeyVersionAndTenantId(formAndVersion.substring(0, split),
        Integer.valueOf(formAndVersion.substring(split + 2)), null));
  }

  private Deployed readFrom(CamundaFormDefinition definition) {
    return read.computeIfAbsent(new Key(definition.getKey(), definition.getDeploymentId()), key -> deployed(
        repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName()), key));
  }

  private Deployed deployed(InputStream stream, Key key) {
    try (stream) {
      return new Deployed(FormReader.read(stream.readAllBytes()), key.form() + " v" + version(key));
    } catch (IOException e) {
      throw new UncheckedIOException("The form " + key.form() + " can't be read", e);
    }
  }

  private String deployment(String processDefinition) {
    return deployments.computeIfAbsent(processDefinition,
        id -> repository.getProcessDefinition(id).getDeploymentId());
  }

  private static int version(Key key) {
    return definitions().findDefinitionByDeploymentAndKey(key.deployment(), key.form()).getVersion();
  }

  /** Forms have no public query: they are looked up as the engine does it. */
  private static CamundaFormDefinitionManager definitions() {
    return Context.getCommandContext().getCamundaFormDefinitionManager();
  }
}
