package org.sevenfold.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.sevenfold.engine.guard.RefusedByGuard;

/**
 * Calls everything that a service offers, and everything that the builders it hands out offer, with arguments that do
 * no harm, and keeps how each call ended.
 */
final class ServiceSweep {

  /** How a call ended. */
  private enum End {
    /** the guard knew no door for it */
    CLOSED,
    /** it came to a door, and the door refused it */
    REFUSED,
    /** it gave something to go on with: a builder or a query */
    GOES_ON,
    /** it never came to the guard: the engine itself did not like the arguments */
    ARGUMENTS,
    /** it was done */
    DONE
  }

  private static final Set<String> SIGNING_IN_AND_OUT =
      Set.of("setAuthentication", "setAuthenticatedUserId", "clearAuthentication");
  private static final int DEEPEST = 3;

  private final SweepArguments arguments;
  private final Map<String, TreeSet<End>> ends = new TreeMap<>();

  ServiceSweep(SweepArguments arguments) {
    this.arguments = arguments;
  }

  void all(Class<?> service, Object instance) {
    sweep(service, instance, service.getSimpleName(), 0);
  }

  /** What was tried, by name and parameters. */
  Set<String> tried() {
    return ends.keySet();
  }

  /** What was not simply closed: done, refused at a door, or never brought before the guard. */
  Set<String> notClosed() {
    return ends.entrySet().stream().filter(entry -> !entry.getValue().contains(End.GOES_ON))
        .filter(entry -> !isClosed(entry.getValue())).map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isClosed(Set<End> ends) {
    return ends.contains(End.CLOSED) && !ends.contains(End.DONE) && !ends.contains(End.REFUSED);
  }

  private void sweep(Class<?> type, Object instance, String path, int depth) {
    List<Method> methods = Arrays.stream(type.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !SIGNING_IN_AND_OUT.contains(method.getName()))
        .sorted(Comparator.comparing(Method::toString)).toList();
    List<Method> doing = methods.stream().filter(method -> !handsOn(method.getReturnType())).toList();
    // a builder is made to act as it comes, and again with everything set that can be set
    doing.forEach(method -> call(method, instance, path, depth));
    methods.stream().filter(method -> handsOn(method.getReturnType()))
        .forEach(method -> call(method, instance, path, depth));
    if (depth > 0) {
      doing.forEach(method -> call(method, instance, path, depth));
    }
  }

  private void call(Method method, Object instance, String path, int depth) {
    String name = path + "." + method.getName() + parameters(method);
    for (Object[] one : arguments.of(method)) {
      try {
        Object result = method.invoke(instance, one);
        boolean further = handsOn(method.getReturnType()) && result != null;
        note(name, further ? End.GOES_ON : End.DONE);
        if (further && result != instance && !(result instanceof AbstractQuery) && depth < DEEPEST) {
          sweep(method.getReturnType(), result, name, depth + 1);
        }
      } catch (InvocationTargetException e) {
        note(name, handsOn(method.getReturnType()) && !closed(e.getCause()) ? End.GOES_ON : ended(e.getCause()));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(name, e);
      }
    }
  }

  private void note(String name, End end) {
    ends.computeIfAbsent(name, any -> new TreeSet<>()).add(end);
  }

  private static End ended(Throwable problem) {
    if (problem instanceof RefusedByGuard) {
      return End.REFUSED;
    }
    return closed(problem) ? End.CLOSED : End.ARGUMENTS;
  }

  private static boolean closed(Throwable problem) {
    return problem instanceof AuthorizationException
        && problem.getMessage().startsWith("This is not one of the things");
  }

  private static boolean handsOn(Class<?> type) {
    return type.isInterface() && type.getName().startsWith("org.camunda.bpm.engine")
        && List.of("Builder", "Query", "Report", "Topic").stream().anyMatch(type.getSimpleName()::contains);
  }

  private static String parameters(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList().toString()
        .replace('[', '(').replace(']', ')');
  }
}
