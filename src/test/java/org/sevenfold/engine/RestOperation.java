package org.sevenfold.engine;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/** One thing that can be asked of the engine's REST API, as its annotations say. */
public record RestOperation(String method, String path) implements Comparable<RestOperation> {

  private static final int DEEPEST = 5;

  /** Everything below {@code /camunda/api/engine/engine/default}. */
  public static Set<RestOperation> all() {
    Set<RestOperation> found = new TreeSet<>();
    gather(NamedProcessEngineRestServiceImpl.class, "", 0, found);
    return found;
  }

  /** Everything below {@code /camunda/api/cockpit/plugin/base}: Cockpit's own SQL. */
  public static Set<RestOperation> ofCockpit() {
    Set<RestOperation> found = new TreeSet<>();
    gather(BaseRootResource.class, "", 0, found);
    return found;
  }

  boolean isRead() {
    return Set.of("GET", "HEAD", "OPTIONS").contains(method);
  }

  /** The kind of thing that it is about. */
  String subject() {
    return path.split("/").length > 1 ? path.split("/")[1] : "";
  }

  @Override
  public int compareTo(RestOperation other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  private static void gather(Class<?> type, String path, int depth, Set<RestOperation> found) {
    for (Method one : type.getMethods()) {
      Optional<String> verb = annotations(one).map(annotation -> annotation.annotationType()
          .getAnnotation(HttpMethod.class)).filter(http -> http != null).map(HttpMethod::value).findFirst();
      Optional<String> below = annotations(one).filter(Path.class::isInstance).map(with -> ((Path) with).value())
          .findFirst();
      String whole = whole(path, below.orElse(""));
      verb.ifPresent(method -> found.add(new RestOperation(method, whole)));
      if (verb.isEmpty() && below.isPresent() && depth < DEEPEST) {
        gather(one.getReturnType(), whole, depth + 1, found);
      }
    }
  }

  private static String whole(String path, String below) {
    String joined = (path + "/" + below).replaceAll("/+", "/").replaceFirst("^/\\{name}", "");
    return joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
  }

  /** An implementation leaves its annotations to its interface. */
  private static Stream<Annotation> annotations(Method method) {
    Stream<Annotation> inherited = Arrays.stream(method.getDeclaringClass().getInterfaces())
        .flatMap(type -> Arrays.stream(type.getMethods())).filter(other -> other.getName().equals(method.getName())
            && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
        .flatMap(other -> Arrays.stream(other.getAnnotations()));
    return Stream.concat(Arrays.stream(method.getAnnotations()), inherited);
  }
}
