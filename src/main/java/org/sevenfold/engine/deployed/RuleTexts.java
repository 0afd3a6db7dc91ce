package org.sevenfold.engine.deployed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.work.Reasons;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the lines of a table say, as it was deployed when it decided: the engine keeps every version. */
@Component
class RuleTexts implements Reasons {

  /** Of the table: for whoever reads the models, not for whoever decides. */
  private static final Pattern NUMBER = Pattern.compile("^DT\\d+ ");

  /** A table of one deployment: its question, and its lines and those of its smaller tables by their ids. */
  private record Table(String question, Map<String, Line> lines) {
  }

  private final EngineTransaction transaction;
  private final RepositoryService repository;
  private final Map<String, Table> read = new ConcurrentHashMap<>();
  /** By the table and version that an entry names: a version never changes, and is looked up once. */
  private final Map<String, Table> named = new ConcurrentHashMap<>();

  RuleTexts(EngineTransaction transaction, @Lazy RepositoryService repository) {
    this.transaction = transaction;
    this.repository = repository;
  }

  @Override
  public Reason of(Entry recommended) {
    String key = recommended.act().subject();
    Table table = table(recommended).orElse(new Table(key, Map.of()));
    Stream<?> rules = ((List<?>) recommended.content().getOrDefault(Act.RULES, List.of())).stream();
    return new Reason(table.question(),
        rules.map(rule -> table.lines().get(rule.toString())).flatMap(Stream::ofNullable).toList());
  }

  private Optional<Table> table(Entry entry) {
    String version = entry.act().subject() + " " + entry.act().form();
    Optional<Table> known = Optional.ofNullable(named.get(version));
    if (known.isPresent()) {
      return known;
    }
    Optional<Table> table = transaction.run(() -> decided(entry).map(this::table));
    if (!entry.act().form().isEmpty()) {
      table.ifPresent(one -> named.put(version, one));
    }
    return table;
  }

  /** The version that the entry names; one from before versions were named means the latest of its own time. */
  private Optional<DecisionDefinition> decided(Entry entry) {
    DecisionDefinitionQuery versions = repository.createDecisionDefinitionQuery().withoutTenantId()
        .decisionDefinitionKey(entry.act().subject());
    String named = entry.act().form();
    if (!named.isEmpty()) {
      int version = Integer.parseInt(named.substring(named.lastIndexOf(" v") + 2));
      return Optional.ofNullable(versions.decisionDefinitionVersion(version).singleResult());
    }
    List<DecisionDefinition> oldestFirst = versions.orderByDecisionDefinitionVersion().asc().list();
    return oldestFirst.stream().filter(one -> !deployedAt(one).isAfter(entry.at()))
        .reduce((earlier, later) -> later).or(() -> oldestFirst.stream().findFirst());
  }

  private Instant deployedAt(DecisionDefinition definition) {
    return repository.createDeploymentQuery().deploymentId(definition.getDeploymentId()).singleResult()
        .getDeploymentTime().toInstant();
  }

  private Table table(DecisionDefinition definition) {
    return read.computeIfAbsent(definition.getId(),
        id -> table(definition.getKey(), Dmn.readModelFromStream(repository.getDecisionModel(id))));
  }

  private static Table table(String key, DmnModelInstance model) {
    Decision decision = model.getModelElementById(key);
    return new Table(NUMBER.matcher(decision.getName()).replaceFirst(""), RuleLines.of(model));
  }
}
