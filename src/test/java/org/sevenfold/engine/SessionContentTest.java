package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session knows who somebody is, by one id, and nothing of what they are called or may do. */
class SessionContentTest extends EngineTest {

  private static final List<String> PAGES = List.of("/tasks", "/concerns/new", "/dashboard",
      "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task",
      "/camunda/api/admin/auth/user/default", "/concerns/nowhere");

  @LocalServerPort
  int port;
  private Person lead;
  private RestSession live;

  @BeforeEach
  void aLeadSignsIn() {
    lead = new TestPeople(directory).lead();
    live = RestSession.of(lead, port);
  }

  @Test
  void aSessionHoldsAnIdAndTheTokensOfItsForms() {
    PAGES.forEach(page -> live.send("GET", page, "", "text/plain"));
    Map<String, String> kept = kept();
    assertThat(kept).containsOnlyKeys("signed-in", "sessions-ended", "since", "used", "browser", "form-token",
        "CAMUNDA_CSRF_TOKEN").containsEntry("signed-in", "t" + lead.id().value())
        .containsEntry("browser", "tA browser");
    assertThat(kept.values()).allMatch(value -> value.length() < 60).noneMatch(value -> Stream
        .of(lead.name(), lead.agency(), lead.job(), TestPeople.PASSWORD, "noop", "tasklist", "safeguarding")
        .anyMatch(value::contains));
  }

  @ParameterizedTest
  @CsvSource({"/concerns/new, 1", "/tasks, 1", "/camunda/app/tasklist/default/, 1", "/concerns/nowhere, 1",
      "/nowhere, 1", "/assets/sevenfold.css, 0"})
  void whoSomebodyIsCostsOneStatementARequest(String page, int times) {
    try (CapturedLog log = new CapturedLog(Map.of("org.springframework.jdbc.core.JdbcTemplate", Level.DEBUG))) {
      live.send("GET", page, "", "text/plain");
      assertThat(log.lines().stream().map(line -> line.replaceAll("\\s+", " "))
          .filter(line -> line.contains("from person p where p.active and p.id = ?"))).hasSize(times);
    }
  }

  /** As it stands in the database. */
  private Map<String, String> kept() {
    Map<String, String> kept = new HashMap<>();
    jdbc.sql("""
        select attribute_name, convert_from(attribute_bytes, 'UTF8') from spring_session_attributes
          join spring_session on primary_id = session_primary_id where session_id = ?""").param(live.id())
        .query(row -> {
          kept.put(row.getString(1), row.getString(2));
        });
    return kept;
  }
}
