package org.sevenfold.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every class, and every command, that the engine's jars bring: core, Spring binding, web applications. */
final class CommandClasses {

  private static final String EVERY_CLASS = "classpath*:org/camunda/**/*.class";

  private CommandClasses() {
  }

  static Map<String, Class<?>> all() {
    return every().filter(CommandClasses::isCommand)
        .collect(Collectors.toMap(Class::getName, type -> type, (one, other) -> one, TreeMap::new));
  }

  /** Whatever the jars bring, commands and all else. */
  static Stream<Class<?>> every() {
    return names().stream().map(CommandClasses::load);
  }

  private static SortedSet<String> names() {
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(EVERY_CLASS);
      return Arrays.stream(files).map(CommandClasses::name).collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException("The engine's jars can't be read", e);
    }
  }

  private static String name(Resource file) {
    try {
      String path = file.getURL().getPath();
      return path.substring(path.lastIndexOf("org/camunda/"), path.length() - ".class".length()).replace('/', '.');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A class for an optional library that we don't have can't be loaded, so it can't be run either. */
  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, CommandClasses.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return Object.class;
    }
  }

  private static boolean isCommand(Class<?> type) {
    return Command.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
  }
}
