package org.sevenfold.engine.port;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.KeptOfConcern;
import org.sevenfold.concern.References;
import org.sevenfold.engine.EngineTransaction;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine keeps of a concern and of the processes that it called: what still runs, and when each began and
 * ended.
 * First of all, while the references of called processes are known.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineTraces implements KeptOfConcern {

  /** By the instance that began it all; the engine's own API takes these with nothing but a clean-up by age. */
  private static final List<String> BY_ROOT = List.of("from act_hi_incident where root_proc_inst_id_ = any(?)",
      "from act_hi_op_log where root_proc_inst_id_ = any(?)",
      "from act_hi_identitylink where root_proc_inst_id_ = any(?)",
      "from act_hi_comment where root_proc_inst_id_ = any(?)");

  private final EngineTransaction transaction;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final References references;
  private final JdbcClient jdbc;

  EngineTraces(EngineTransaction transaction, @Lazy RuntimeService runtime, @Lazy HistoryService history,
      References references, JdbcClient jdbc) {
    this.transaction = transaction;
    this.runtime = runtime;
    this.history = history;
    this.references = references;
    this.jdbc = jdbc;
  }

  @Override
  public String store() {
    return "Processes of the engine, running and past";
  }

  @Override
  public int count(ConcernReference concern) {
    return transaction.run(() -> {
      List<String> past = past(concern);
      return running(concern).size() + past.size()
          + BY_ROOT.stream().mapToInt(rows -> jdbc.sql("select count(*) " + rows).param(past.toArray(String[]::new))
              .query(Integer.class).single()).sum();
    });
  }

  @Override
  public void erase(ConcernReference concern) {
    transaction.run(() -> {
      running(concern).forEach(
          one -> runtime.deleteProcessInstanceIfExists(one, "record destroyed", true, true, false, false));
      return null;
    });
    String[] past = transaction.run(() -> past(concern)).toArray(String[]::new);
    BY_ROOT.forEach(rows -> jdbc.sql("delete " + rows).param(past).update());
    transaction.run(() -> {
      List.of(past).forEach(history::deleteHistoricProcessInstanceIfExists);
      return null;
    });
  }

  private List<String> running(ConcernReference concern) {
    return keys(concern).flatMap(key -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(key)
        .rootProcessInstances().list().stream()).map(ProcessInstance::getId).toList();
  }

  private List<String> past(ConcernReference concern) {
    List<String> ids = new ArrayList<>();
    keys(concern).forEach(key -> history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).list()
        .stream().map(HistoricProcessInstance::getId).forEach(ids::add));
    return ids;
  }

  private Stream<String> keys(ConcernReference concern) {
    return Stream.concat(Stream.of(concern), references.ownOf(concern).stream()).map(ConcernReference::value);
  }
}
