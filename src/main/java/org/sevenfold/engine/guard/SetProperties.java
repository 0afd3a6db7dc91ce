package org.sevenfold.engine.guard;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.springframework.util.ReflectionUtils;

/**
 * What is asked by a query: every field in which it differs from one of which nothing was asked. They are read from the
 * class and not from a list, so a property that a newer engine brings is found as well.
 */
record SetProperties(AbstractQuery<?, ?> query, AbstractQuery<?, ?> unset) {

  /** What the engine keeps in a query for itself. Paging is among it: it shows no more than the order does. */
  static final Set<String> NOT_ASKED = Set.of("commandExecutor", "resultType", "validators", "maxResultsLimitEnabled",
      "authCheck", "tenantCheck", "maxResults", "firstResult", "databaseType", "cachedCandidateGroups",
      "cachedUserGroups");
  private static final String ENGINE = "org.camunda.";

  /** The engine's class: a query of ours is of the kind that it extends. */
  static Class<?> kind(AbstractQuery<?, ?> query) {
    Class<?> kind = query.getClass();
    while (!kind.getName().startsWith(ENGINE)) {
      kind = kind.getSuperclass();
    }
    return kind;
  }

  Map<String, Object> all() {
    Map<String, Object> set = new LinkedHashMap<>();
    ReflectionUtils.doWithFields(kind(query), field -> {
      Object value = value(field, query);
      if (!isUnset(value, value(field, unset))) {
        set.put(field.getName(), value);
      }
    }, field -> !Modifier.isStatic(field.getModifiers()) && !NOT_ASKED.contains(field.getName()));
    return set;
  }

  private boolean isUnset(Object value, Object before) {
    return value == query && before == unset || Objects.equals(value, before)
        || value instanceof Collection<?> some && before instanceof Collection<?> none && areUnset(some, none);
  }

  /** A query stands first among its own branches. */
  private boolean areUnset(Collection<?> values, Collection<?> before) {
    Iterator<?> unchanged = before.iterator();
    return values.size() == before.size() && values.stream().allMatch(one -> isUnset(one, unchanged.next()));
  }

  private static Object value(Field field, AbstractQuery<?, ?> of) {
    ReflectionUtils.makeAccessible(field);
    return ReflectionUtils.getField(field, of);
  }
}
