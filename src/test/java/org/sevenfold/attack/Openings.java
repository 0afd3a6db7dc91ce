package org.sevenfold.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.engine.AskedNames;
import org.sevenfold.engine.RestOperation;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address to which something can be sent, read from what answers it: our pages, Camunda's API, its plugins; and
 * every name that any of them reads.
 *
 * @param forms the fields of every form, by its id
 */
record Openings(List<Opening> all, List<String> names, Map<String, List<Field>> forms) {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base";
  /** What answers beside the mappings: filters, the container, what Camunda serves by itself. */
  private static final List<String> BESIDE = List.of("GET /error", "POST /error", "POST /sign-in", "POST /sign-out",
      "GET /sign-out", "GET /favicon.ico", "GET /assets/{id}", "GET /webjars/{id}", "GET /actuator",
      "GET /actuator/env",
      "GET /camunda/app/tasklist/default/", "GET /camunda/app/cockpit/default/", "GET /camunda/app/admin/default/",
      "GET /camunda/app/welcome/default/", "GET /camunda/lib/{id}", "GET /camunda/api/engine/engine",
      "GET /camunda/api/admin/auth/user/default", "POST /camunda/api/admin/auth/user/default/login/{id}",
      "POST /camunda/api/admin/auth/user/default/logout", "POST /camunda/api/admin/setup/default/user/create",
      "GET /camunda/api/tasklist/plugin/tasklistPlugins/static/{id}", "GET /camunda/api/tasklist/plugin/{id}",
      "GET /camunda/api/cockpit/plugin/cockpitPlugins/static/{id}", "GET /engine-rest/task", "GET /h2-console");

  /** One of them. */
  record Opening(String method, String path) {

    boolean isCamundas() {
      return path.startsWith("/camunda");
    }
  }

  static Openings of(RequestMappingHandlerMapping mappings) {
    Set<String> all = new TreeSet<>(BESIDE);
    mappings.getHandlerMethods().forEach((mapping, page) -> mapping.getPatternValues().forEach(path -> mapping
        .getMethodsCondition().getMethods().forEach(method -> all.add(method + " " + path))));
    RestOperation.all().forEach(one -> all.add(one.method() + " " + ENGINE + one.path()));
    RestOperation.ofCockpit()
        .forEach(one -> all.add(one.method() + " " + COCKPIT + one.path().replace("{engine}", "default")));
    Set<String> names = new TreeSet<>(AskedNames.all());
    mappings.getHandlerMethods().values().forEach(page -> parameters(page).forEach(names::add));
    Map<String, List<Field>> forms = fieldsByForm();
    forms.values().forEach(fields -> fields.forEach(field -> names.add(field.key())));
    return new Openings(all.stream().map(one -> one.split(" ", 2)).map(one -> new Opening(one[0], one[1])).toList(),
        List.copyOf(names), forms);
  }

  /** Those that are neither Camunda's nor nobody's: few among all, and most of what there is to win. */
  List<Opening> ours() {
    return all.stream().filter(one -> one.path().matches("/(concerns|tasks|decisions|people|staff|account|health).*"))
        .toList();
  }

  private static Stream<String> parameters(HandlerMethod page) {
    return Arrays.stream(page.getMethod().getParameters()).flatMap(one -> one.getType().isRecord()
        ? Arrays.stream(one.getType().getRecordComponents()).map(part -> part.getName())
        : Stream.of(one.getName()));
  }

  private static Map<String, List<Field>> fieldsByForm() {
    return Forms.all()
        .collect(Collectors.toMap(Form::id, form -> form.fields().toList(), (one, other) -> one, TreeMap::new));
  }
}
