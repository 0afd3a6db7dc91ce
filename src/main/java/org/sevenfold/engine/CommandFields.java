package org.sevenfold.engine;

import java.lang.reflect.Field;
import java.util.Map;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.util.ReflectionUtils;

/** Reads what a command of the engine was asked to do: its fields have no getters. */
record CommandFields(Command<?> command) {

  String text(String name) {
    return (String) value(name);
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> variables(String name) {
    Map<String, Object> given = (Map<String, Object>) value(name);
    return given == null ? Map.of() : given;
  }

  private Object value(String name) {
    Field field = ReflectionUtils.findField(command.getClass(), name);
    if (field == null) {
      throw new IllegalStateException("The engine's " + command.getClass().getSimpleName() + " has no " + name);
    }
    ReflectionUtils.makeAccessible(field);
    return ReflectionUtils.getField(field, command);
  }
}
