package org.sevenfold.engine.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A request to Camunda's APIs that is let through, with the parameters that it may have, in its address or in its body.
 *
 * @param parameters by their names, with the values that they may have; with none, any
 * @param isAct true when it does something: what its body says is then the guard's to judge
 */
record AllowedRequest(HttpMethod method, PathPattern path, Map<String, List<String>> parameters, boolean isAct) {

  /** @param parameters each a name, or a name with its values: {@code sortBy=name,version} */
  static AllowedRequest asking(HttpMethod method, String path, String... parameters) {
    return new AllowedRequest(method, PathPatternParser.defaultInstance.parse(path),
        Arrays.stream(parameters).map(one -> one.split("="))
            .collect(Collectors.toMap(one -> one[0], one -> one.length > 1 ? List.of(one[1].split(",")) : List.of())),
        false);
  }

  static AllowedRequest act(String path) {
    return new AllowedRequest(HttpMethod.POST, PathPatternParser.defaultInstance.parse(path), Map.of(), true);
  }

  boolean matches(HttpMethod asked, PathContainer address) {
    return method.equals(asked) && path.matches(address);
  }

  /** @param values what was sent for it, which may be nothing */
  boolean takes(String name, List<String> values) {
    List<String> some = parameters.get(name);
    return some != null && (some.isEmpty() || some.containsAll(values));
  }
}
