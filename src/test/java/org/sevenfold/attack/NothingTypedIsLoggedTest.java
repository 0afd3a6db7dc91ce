package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.attack.Openings.Opening;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Role;
import org.sevenfold.engine.CapturedLog;
import org.sevenfold.form.Field;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A canary in each part of each request that anything of ours or of Camunda's answers, sent by somebody whom it opens
 * for: whoever adds a page adds it here.
 */
class NothingTypedIsLoggedTest extends PageTest {

  private static final String CANARY = "zqsingsinthelogzq";
  /** As in real use. */
  private static final Map<String, Level> LEVELS = Map.of("ROOT", Level.WARN, "org.sevenfold", Level.INFO);

  @Autowired
  RequestMappingHandlerMapping requestMappingHandlerMapping;
  @LocalServerPort
  int port;

  private final TreeSet<Integer> statuses = new TreeSet<>();
  private Attacker lead;
  private Attacker administrator;
  private CapturedLog log;

  @BeforeEach
  void listen() {
    lead = Attacker.of("lead", people.lead(), port);
    administrator = Attacker.of("administrator", people.the(Role.ADMINISTRATOR), port);
    log = new CapturedLog(LEVELS);
  }

  @AfterEach
  void nothingOfItIsThere() {
    log.close();
    assertThat(log.lines().stream().filter(line -> line.contains(CANARY))).isEmpty();
  }

  @Test
  void byAnyOfOurPages() {
    List<String> asked = Openings.of(requestMappingHandlerMapping).forms().get("raise-concern").stream().map(Field::key)
        .toList();
    Map<String, String> known = known();
    requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, page) -> {
      Attacker person = whoOpens(mapping.toString());
      new CanaryRequests(CANARY, known, asked, person.token()).of(mapping, page)
          .forEach(request -> statuses.add(person.send(request).status()));
    });
    assertThat(statuses).contains(200, 302, 400, 403, 404);
  }

  private Attacker whoOpens(String path) {
    return path.matches(".*/(people|health|notices|staff|cockpit)\\b.*") ? administrator : lead;
  }

  private Map<String, String> known() {
    ConcernReference reference = walk.raise(people.raiser(), Map.of(), Map.of());
    TestPeople spare = new TestPeople(directory);
    String person = spare.raiser().id().value();
    return Map.of("/concerns/", reference.value(), "/tasks/", work.ofConcern(reference).get(0).id().value(), "/people/",
        person, "/staff/", person);
  }

  @Test
  void byAnythingOfCamundas() {
    for (Opening opening : Openings.of(requestMappingHandlerMapping).all()) {
      if (opening.isCamundas()) {
        Attacker person = whoOpens(opening.path());
        requests(opening, person).forEach(request -> statuses.add(person.send(request).status()));
      }
    }
    assertThat(statuses).contains(200, 400, 403);
  }

  private static List<RawRequest> requests(Opening opening, Attacker person) {
    String path = opening.path().replaceAll("\\{[^}]*}", CANARY);
    Map<String, String> headers = Map.of("X-XSRF-TOKEN", person.camundasToken(), "Content-Type", "application/json",
        "User-Agent", CANARY);
    String address = path + "?" + CANARY + "=" + CANARY;
    if (opening.method().equals("GET")) {
      return List.of(new RawRequest("GET", address, headers, new byte[0]));
    }
    return Stream.of("{\"variables\": {\"" + CANARY + "\": {\"value\": \"" + CANARY + "\", \"type\": \"" + CANARY
        + "\"}}}", "{" + CANARY).map(body -> new RawRequest(opening.method(), path, headers, body.getBytes(UTF_8)))
        .toList();
  }
}
