package org.sevenfold.engine.port;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.engine.guard.StartConcern;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One fact of several open concerns: the engine has no query by several business keys. */
@Component
class FactOfSeveral {

  private final RuntimeService runtime;
  private final JdbcClient jdbc;

  FactOfSeveral(@Lazy RuntimeService runtime, JdbcClient jdbc) {
    this.runtime = runtime;
    this.jdbc = jdbc;
  }

  Map<ConcernReference, String> fact(String key, Collection<ConcernReference> concerns) {
    Map<String, ConcernReference> instances = concerns.isEmpty() ? Map.of() : instances(concerns);
    Map<ConcernReference, String> facts = new HashMap<>();
    if (!instances.isEmpty()) {
      runtime.createVariableInstanceQuery().variableName(key)
          .executionIdIn(instances.keySet().toArray(String[]::new)).list().stream()
          .filter(one -> one.getValue() != null)
          .forEach(one -> facts.put(instances.get(one.getExecutionId()), one.getValue().toString()));
    }
    return facts;
  }

  private Map<String, ConcernReference> instances(Collection<ConcernReference> concerns) {
    Map<String, ConcernReference> instances = new HashMap<>();
    jdbc.sql("""
        select e.id_, e.business_key_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
         where e.business_key_ = any(?) and d.key_ = ?""")
        .params(concerns.stream().map(ConcernReference::value).toArray(String[]::new), StartConcern.CONCERN)
        .query(row -> {
          instances.put(row.getString(1), new ConcernReference(row.getString(2)));
        });
    return instances;
  }
}
