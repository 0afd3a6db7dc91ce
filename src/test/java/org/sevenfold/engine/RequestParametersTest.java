package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Person;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every operation of the engine's API and of Cockpit's own that asks, with every parameter that any of them knows, read
 * from the classes: a true value and a false one are answered alike, or the parameter stands in {@code askable.txt}.
 */
class RequestParametersTest extends AskedTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base";
  /** How much of an answer is shown, and from which end. */
  private static final Set<String> PAGING = Set.of("firstResult", "maxResults", "sortOrder");
  /** What used to be an error of Camunda's, in words of its own, and once with a null in it. */
  private static final List<String> REFUSED = List.of("GET /task?orQueries=x", "GET /process-instance?orQueries=x",
      "GET /history/process-instance?orQueries=x", "POST /migration/execute", "POST /process-definition/x/restart",
      "GET /telemetry/configuration", "POST /telemetry/configuration", "GET /task?assignee=%00",
      "GET /process-definition?nameLike=%00", "GET /task?taskId=%00", "GET /task?maxResults=x",
      "POST /filter/any/list", "TRACE /task", "PATCH /task", "HEAD /task");
  private static final List<String> NO_BODIES = List.of("[]", "7", "{", "{\"active\": true, \"active\": true}",
      "{} {}", "{\"sorting\": [{\"sortBy\": \"\\u0000\"}]}");
  private static final String FALSE = "zq-nothing-is-called-this";

  @LocalServerPort
  int port;
  private String filter;
  private String model;
  private String adviceInstance;
  private String triageInstance;

  @Tag("long")
  @Test
  void aTrueValueAndAFalseOneAreAnsweredAlikeOrStandOnTheList() {
    Set<String> names = AskedNames.all();
    names.removeAll(PAGING);
    List<RestOperation> operations = Stream.of(RestOperation.all(), RestOperation.ofCockpit())
        .flatMap(Collection::stream).filter(one -> Set.of("GET", "POST").contains(one.method())).toList();
    int open = 0;
    Set<String> answered = new TreeSet<>();
    for (Map.Entry<String, Person> asker : Map.of("administrator", askers().get("administrator"), "lead",
        people.lead()).entrySet()) {
      RestSession session = RestSession.of(asker.getValue(), port);
      for (RestOperation one : operations.stream().filter(one -> isOpen(session, one)).toList()) {
        open++;
        names.stream().filter(name -> !isAnsweredAlike(session, one, name))
            .forEach(name -> answered.add(asker.getKey() + " " + one + " " + name));
      }
    }
    System.out.printf("%d operations of which %d are open, %d parameters%n", operations.size(), open, names.size());
    assertThat(answered).containsExactlyInAnyOrderElementsOf(Askable.listed(" /"));
    assertThat(operations).hasSizeGreaterThan(350);
    assertThat(names).hasSizeGreaterThan(300);
  }

  @Test
  void whatIsRefusedIsNeverAnErrorOfOurs() {
    List<RestSession> sessions = askers().values().stream().map(person -> RestSession.of(person, port)).toList();
    assertThat(REFUSED).allSatisfy(request -> assertThat(sessions).allSatisfy(session -> {
      HttpResponse<String> answer = session.api(request.split(" ")[0], request.split(" ")[1],
          request.startsWith("POST") ? "{\"orQueries\": \"\\u0000\"}" : "");
      assertThat(answer.statusCode()).as(request + answer.body()).isBetween(400, 499);
    }));
  }

  @Test
  void aBodyThatNoPageSendsIsABadRequest() {
    RestSession session = RestSession.of(people.lead(), port);
    assertThat(NO_BODIES).allSatisfy(body -> {
      HttpResponse<String> answer = session.post("/filter/any/list", body);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("Ask by what Tasklist and Cockpit ask by");
    });
  }

  private boolean isOpen(RestSession session, RestOperation one) {
    HttpResponse<String> answer = ask(session, one, "businessKey", FALSE);
    return answer.statusCode() != 403 && !one.toString().matches("POST .*(claim|assignee|complete|submit-form)");
  }

  private boolean isAnsweredAlike(RestSession session, RestOperation one, String name) {
    HttpResponse<String> right = ask(session, one, name, truth(name));
    assertThat(right.statusCode()).as(one + name + right.body()).isLessThan(500);
    // in the same words whatever the value is
    return right.statusCode() == 400 && right.body().contains("Nothing is found, sorted or counted by this");
  }

  private HttpResponse<String> ask(RestSession session, RestOperation one, String name, String value) {
    String path = path(one);
    return "GET".equals(one.method())
        ? session.send("GET", path + "?" + name + "=" + encoded(value), "", "application/json")
        : session.send("POST", path, "{\"" + name + "\": " + json(name, value) + "}", "application/json");
  }

  @BeforeEach
  void whatThereIsToAskAbout() {
    filter = jdbc.sql("select id_ from act_ru_filter where name_ = 'My work'").query(String.class).single();
    model = jdbc.sql("select id_ from act_re_procdef where key_ = 'concern' order by version_ desc limit 1")
        .query(String.class).single();
    adviceInstance = instance(advice);
    triageInstance = instance(closed.task(OpenCase.TRIAGE).id());
  }

  private String path(RestOperation one) {
    return (one.path().startsWith("/{engine}") ? COCKPIT : ENGINE) + one.path().replace("{engine}", "default")
        .replace("/filter/{id}", "/filter/" + filter).replace("process-definition/{id}", "process-definition/" + model)
        .replace("/task/{id}", "/task/" + advice).replaceAll("\\{[^}]*}", adviceInstance);
  }

  private static String json(String name, String value) {
    if (name.matches("(?i).*variables?|sorting")) {
      return "[{\"name\": \"route\", \"operator\": \"eq\", \"value\": \"" + value + "\", \"sortBy\": \"" + value
          + "\"}]";
    }
    return "orQueries".equals(name) ? "[{\"processInstanceBusinessKey\": \"" + value + "\"}]"
        : name.matches(".*(In|Ids|s)") ? "[\"" + value + "\"]" : "\"" + value + "\"";
  }

  private String truth(String name) {
    if (name.matches("(?i).*(user|assignee|owner|by)(In|Like)?")) {
      return people.raiser().id().value();
    }
    if (name.matches("(?i).*activity.*")) {
      return OpenCase.TRIAGE;
    }
    return name.matches("(?i).*variable.*") ? "ADVICE" : name.matches("(?i).*(instance|execution).*")
        ? triageInstance
        : closed.reference().value();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
