package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions are rows in the database, and a row is no session without the browser that it belongs to. */
class StoredSessionsTest extends EngineTest {

  private static final Map<String, Level> STATEMENTS =
      Map.of("org.springframework.jdbc.core.JdbcTemplate", Level.DEBUG);

  @LocalServerPort
  int port;
  private Person lead;
  private RestSession live;

  @BeforeEach
  void aLeadSignsIn() {
    lead = new TestPeople(directory).lead();
    live = RestSession.of(lead, port);
    isIn(live);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ID", "ID.", "ID.AAAA", "ID.ID", "ID.%", ".MARK", "x.MARK", "MARK", "OTHER.MARK", "ID.MARKA",
      ".", "", "ID.MARK.MARK"})
  void whoeverHasTheTableHasNoSession(String forged) {
    String[] parts = live.cookie().split("[.]");
    String other = RestSession.of(lead, port).id();
    RestSession thief = RestSession.withCookie(
        forged.replace("OTHER", other).replace("ID", parts[0]).replace("MARK", parts[1]), port);
    try (CapturedLog log = new CapturedLog(STATEMENTS)) {
      assertThat(thief.page("/tasks").headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?to=/tasks"));
      assertThat(log.lines()).as("looked up, or an error").noneMatch(line -> line.contains("SPRING_SESSION"))
          .noneMatch(line -> line.startsWith("WARN") || line.startsWith("ERROR"));
    }
    assertThat(isIn(live)).isTrue();
  }

  @Test
  void theCookieIsTheIdAndTheMark() {
    assertThat(isIn(RestSession.withCookie(live.cookie(), port))).isTrue();
  }

  @Test
  void whatStandsInTheTableIsTheIdAndNotTheCookie() {
    assertThat(jdbc.sql("select s::text || coalesce(string_agg(convert_from(a.attribute_bytes, 'UTF8'), ' '), '')"
        + " from spring_session s join spring_session_attributes a on a.session_primary_id = s.primary_id"
        + " where s.principal_name = ? group by s.primary_id").param(lead.id().value()).query(String.class).list())
        .hasSize(1).allMatch(row -> row.contains(live.id()))
        .noneMatch(row -> row.contains(live.cookie().split("[.]")[1]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aced0005740003666f6f", "", "6c616263", "7a"})
  void oneThatCanNotBeReadCountsAsNone(String bytes) {
    String id = live.id();
    jdbc.sql("update spring_session_attributes set attribute_bytes = decode(?, 'hex') where attribute_name = 'since'"
        + " and session_primary_id = (select primary_id from spring_session where session_id = ?)")
        .params(bytes, id).update();
    assertThat(live.page("/tasks").statusCode()).isEqualTo(302);
    assertThat(rows("session_id = '" + id + "'")).isZero();
    assertThat(isIn(RestSession.of(lead, port))).isTrue();
  }

  @Test
  void whoeverClicksFastWritesNothingAndSinceTheLastMinuteOneLine() {
    assertThat(statements("/tasks")).containsExactly("SELECT");
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(1)));
    assertThat(statements("/tasks")).containsExactly("SELECT", "UPDATE");
    assertThat(statements("/tasks")).containsExactly("SELECT");
    assertThat(statements("/concerns/nowhere")).containsExactly("SELECT");
    assertThat(statements("/assets/sevenfold.css")).isEmpty();
  }

  @Test
  void aStrangerLeavesNoRow() {
    long before = rows("principal_name is null");
    RestSession stranger = RestSession.nobody(port);
    List.of("/sign-in", "/", "/tasks", "/sign-in").forEach(stranger::page);
    stranger.form("/sign-in", "/sign-in", "user_name=nobody&password=wrong");
    assertThat(rows("principal_name is null")).isEqualTo(before);
  }

  @Test
  void signingOutTakesTheRowAway() {
    String id = live.id();
    live.form("/tasks", "/sign-out", "");
    assertThat(rows("session_id = '" + id + "'")).isZero();
  }

  private List<String> statements(String page) {
    try (CapturedLog log = new CapturedLog(STATEMENTS)) {
      live.page(page);
      return log.lines().stream().filter(line -> line.contains("SPRING_SESSION"))
          .map(line -> line.replaceAll("(?s).*statement \\[\\s*(\\w+).*", "$1")).toList();
    }
  }

  private long rows(String which) {
    return jdbc.sql("select count(*) from spring_session where " + which).query(Long.class).single();
  }

  private static boolean isIn(RestSession session) {
    return session.page("/tasks").statusCode() == 200;
  }
}
