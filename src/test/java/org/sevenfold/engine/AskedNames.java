package org.sevenfold.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.cockpit.rest.dto.AbstractRestQueryParametersDto;
import org.camunda.bpm.engine.rest.dto.AbstractSearchQueryDto;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;

/** Every name by which any request to Camunda's APIs can ask, read from the classes into which it reads a request. */
public final class AskedNames {

  private AskedNames() {
  }

  public static Set<String> all() {
    Set<String> names = new TreeSet<>();
    CommandClasses.every().filter(AskedNames::isRead).flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
        .forEach(setter -> of(setter).forEach(names::add));
    return names;
  }

  private static boolean isRead(Class<?> type) {
    return AbstractSearchQueryDto.class.isAssignableFrom(type)
        || AbstractRestQueryParametersDto.class.isAssignableFrom(type);
  }

  /** By a name in the address, or as a property of the body. */
  private static Stream<String> of(Method setter) {
    String property = setter.getName().substring("set".length());
    Stream<String> byBody = Stream.of(Character.toLowerCase(property.charAt(0)) + property.substring(1));
    CamundaQueryParam byAddress = setter.getAnnotation(CamundaQueryParam.class);
    return byAddress == null ? byBody : Stream.concat(byBody, Stream.of(byAddress.value()));
  }
}
