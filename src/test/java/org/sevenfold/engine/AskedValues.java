package org.sevenfold.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOperator;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.QueryPropertyImpl;
import org.camunda.bpm.engine.impl.TaskQueryVariableValue;
import org.objenesis.ObjenesisStd;
import org.springframework.util.ReflectionUtils;

/** Queries of any class, and values for any of their fields. */
final class AskedValues {

  /** What the engine keeps in a query for itself. */
  private static final Set<String> NOT_ASKED = Set.of("commandExecutor", "resultType", "validators",
      "maxResultsLimitEnabled", "authCheck", "tenantCheck", "maxResults", "firstResult", "databaseType",
      "cachedCandidateGroups", "cachedUserGroups");

  private AskedValues() {
  }

  static List<Field> fields(Class<?> kind) {
    List<Field> fields = new ArrayList<>();
    ReflectionUtils.doWithFields(kind, fields::add,
        field -> !Modifier.isStatic(field.getModifiers()) && !NOT_ASKED.contains(field.getName()));
    return fields;
  }

  static AbstractQuery<?, ?> query(Class<?> kind) {
    Constructor<?> simplest = Arrays.stream(kind.getDeclaredConstructors())
        .min(Comparator.comparingInt(Constructor::getParameterCount)).orElseThrow();
    ReflectionUtils.makeAccessible(simplest);
    try {
      return (AbstractQuery<?, ?>) simplest.newInstance(new Object[simplest.getParameterCount()]);
    } catch (ReflectiveOperationException wantsMore) {
      return (AbstractQuery<?, ?>) new ObjenesisStd().newInstance(kind);
    }
  }

  static void set(AbstractQuery<?, ?> query, String field, Object value) {
    set(query, ReflectionUtils.findField(query.getClass(), field), value);
  }

  static void set(AbstractQuery<?, ?> query, Field field, Object value) {
    ReflectionUtils.makeAccessible(field);
    ReflectionUtils.setField(field, query, value);
  }

  /** What can be put into a field to ask for that text, or for yes and no, or for before and after. */
  static Stream<Object> of(Field field, String text) {
    Class<?> type = field.getType();
    if (field.getName().equals("queries")) {
      AbstractQuery<?, ?> branch = query(field.getDeclaringClass());
      return Stream.of(new ArrayList<>(List.of(branch, branch)));
    }
    if (field.getName().equals("orderingProperties")) {
      return Stream.of(List.of(new QueryOrderingProperty(new QueryPropertyImpl("TEXT_"), Direction.ASCENDING)));
    }
    if (type == boolean.class) {
      return Stream.of(true);
    }
    if (type == Boolean.class) {
      return Stream.of(true, false);
    }
    if (type == Date.class) {
      return Stream.of(new Date(0), new Date(Long.MAX_VALUE / 2));
    }
    if (type == int.class || type == Integer.class) {
      return Stream.of(1, 50);
    }
    if (type == long.class || type == Long.class) {
      return Stream.of(1L, 50L);
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants());
    }
    return several(field, type, text);
  }

  private static Stream<Object> several(Field field, Class<?> type, String text) {
    if (type == String[].class) {
      return Stream.of((Object) new String[] {text});
    }
    if (type == Set.class) {
      return Stream.of(Set.of(text));
    }
    if (type == Map.class) {
      return Stream.of(Map.of(text, text));
    }
    if (Collection.class.isAssignableFrom(type)) {
      boolean values = field.getGenericType().getTypeName().contains("VariableValue");
      return Stream.of(List.of(values ? new TaskQueryVariableValue("harm_suspected", text, QueryOperator.EQUALS, false,
          true) : text));
    }
    if (type.isAssignableFrom(String.class)) {
      return Stream.of(text);
    }
    return type.isInterface() ? constants(type) : Stream.of(new ObjenesisStd().newInstance(type));
  }

  /** What the engine wrote before there were enumerations. */
  private static Stream<Object> constants(Class<?> type) {
    return Arrays.stream(type.getFields()).filter(field -> type.isAssignableFrom(field.getType()))
        .map(field -> ReflectionUtils.getField(field, null));
  }
}
