package org.sevenfold.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sevenfold.access.Right;
import org.sevenfold.work.CaseWork;

/** Every request about a task that the engine's REST API knows, sent by somebody. */
record RightsRequests(CaseWork cases, int port) {

  private static final Map<String, Right> OPEN = Map.of("GET /task/{id}", Right.KNOW_TASK, "GET /task/{id}/form",
      Right.KNOW_TASK, "GET /task/{id}/deployed-form", Right.KNOW_TASK, "GET /task/{id}/form-variables",
      Right.KNOW_TASK, "POST /task/{id}/claim", Right.CLAIM_TASK, "POST /task/{id}/unclaim", Right.PUT_BACK_TASK,
      "POST /task/{id}/assignee", Right.PUT_BACK_TASK, "POST /task/{id}/complete", Right.ANSWER_TASK,
      "POST /task/{id}/submit-form", Right.ANSWER_TASK);

  /** A request, and whose it is; nobody's where none is named. */
  record Request(RestOperation operation, Optional<Right> right) {

    @Override
    public String toString() {
      return "REST " + operation;
    }
  }

  static List<String> notThere() {
    Set<String> all = Set.copyOf(RestOperation.all().stream().map(RestOperation::toString).toList());
    return OPEN.keySet().stream().filter(one -> !all.contains(one)).toList();
  }

  Map<Request, Boolean> of(RightsScene scene) {
    RestSession session = scene.who().isHere() ? RestSession.of(scene.person(), port) : RestSession.nobody(port);
    Map<Request, Boolean> found = new LinkedHashMap<>();
    RestOperation.all().stream().filter(one -> one.path().startsWith("/task/{id}"))
        .forEach(one -> found.put(new Request(one, Optional.ofNullable(OPEN.get(one.toString()))),
            isDone(session, one, scene)));
    return found;
  }

  private boolean isDone(RestSession session, RestOperation operation, RightsScene scene) {
    String path = operation.path().replace("{id}", scene.task().value()).replaceAll("\\{[^}]*}", "any");
    int status = session.api(operation.method(), path, body(operation, scene)).statusCode();
    if (status == 204 && operation.path().endsWith("claim") || status == 204 && operation.path().endsWith("assignee")) {
      asBefore(operation, scene);
    }
    return !Set.of(401, 403, 404, 405, 409).contains(status);
  }

  private static String body(RestOperation operation, RightsScene scene) {
    return operation.path().endsWith("/claim") ? "{\"userId\": \"" + scene.person().id() + "\"}"
        : operation.isRead() ? "" : "{}";
  }

  private void asBefore(RestOperation operation, RightsScene scene) {
    if (!operation.path().endsWith("/claim")) {
      cases.claim(scene.person(), scene.task());
    } else if (!scene.taken()) {
      cases.putBack(scene.person(), scene.task());
    }
  }
}
