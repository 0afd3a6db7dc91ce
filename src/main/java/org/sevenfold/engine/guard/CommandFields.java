package org.sevenfold.engine.guard;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.sevenfold.work.TaskId;
import org.springframework.util.ReflectionUtils;

/** Reads what a command of the engine was asked to do. Its fields have no getters: {@link EngineFields} names them. */
record CommandFields(Command<?> command) {

  String text(String name) {
    return (String) value(name);
  }

  /** Which task is meant; where none was named, one that nobody has. */
  TaskId task(String name) {
    return new TaskId(Objects.requireNonNullElse(text(name), ""));
  }

  /** The values as they were sent, without the engine's wrapping. */
  @SuppressWarnings("unchecked")
  Map<String, Object> variables(String name) {
    Map<String, Object> given = (Map<String, Object>) value(name);
    Map<String, Object> plain = new LinkedHashMap<>();
    if (given != null) {
      given.keySet().forEach(key -> plain.put(key, plain(given, key)));
    }
    return plain;
  }

  private static Object plain(Map<String, Object> given, String key) {
    Object value = given instanceof VariableMap typed ? typed.getValueTyped(key) : given.get(key);
    // one that was never read stays wrapped: no form takes that for an answer
    boolean unread = value instanceof SerializableValue serialized && !serialized.isDeserialized();
    return value instanceof TypedValue typed && !unread ? typed.getValue() : value;
  }

  Object value(String name) {
    return ReflectionUtils.getField(field(name), command);
  }

  /** From here on the command was asked this. */
  void put(String name, Object value) {
    ReflectionUtils.setField(field(name), command, value);
  }

  private Field field(String name) {
    Field field = ReflectionUtils.findField(command.getClass(), name);
    if (field == null || !EngineFields.isReached(command.getClass(), name)) {
      throw new IllegalStateException("Of " + command.getClass().getSimpleName() + " nobody reads " + name);
    }
    ReflectionUtils.makeAccessible(field);
    return field;
  }
}
