package org.sevenfold.engine.guard;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.springframework.util.ReflectionUtils;

/** Looks for expressions in a query at any depth: the engine would run them. */
final class QueryExpressions {

  private QueryExpressions() {
  }

  /** @throws BadUserRequestException when the query carries one; the REST API answers 400 */
  static void refuse(AbstractQuery<?, ?> query) {
    Set<AbstractQuery<?, ?>> all = Collections.newSetFromMap(new IdentityHashMap<>());
    gather(query, all);
    if (all.stream().anyMatch(one -> !one.getExpressions().isEmpty())) {
      throw new BadUserRequestException("A query may not carry an expression.");
    }
  }

  /** A query and the branches of its "or", which share one list of each other. */
  private static void gather(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> all) {
    Field field = ReflectionUtils.findField(query.getClass(), "queries");
    if (!all.add(query) || field == null) {
      return;
    }
    ReflectionUtils.makeAccessible(field);
    if (ReflectionUtils.getField(field, query) instanceof Collection<?> branches) {
      branches.stream().filter(AbstractQuery.class::isInstance)
          .forEach(branch -> gather((AbstractQuery<?, ?>) branch, all));
    }
  }
}
