package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Weaknesses of the engine's last free release that nobody mends any more: see docs/security.md. */
class KnownWeaknessesTest extends ProductTest {

  private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
  private static final String INTRUDER = """
      {"profile": {"id": "intruder", "firstName": "a", "lastName": "b", "email": ""},
       "credentials": {"password": "intruder"}}
      """;

  @Value("${local.server.port}")
  int port;
  @Autowired
  JdbcClient jdbc;

  /** CVE-2026-77226: whoever comes first makes themselves administrator of the engine. */
  @ParameterizedTest
  @ValueSource(strings = {SETUP + "/", SETUP + ";a=b", "/camunda//api/admin/setup/default/user/create",
      "/camunda/api/engine/../admin/setup/default/user/create",
      "/camunda/api/engine/%2e%2e/admin/setup/default/user/create", "/camunda/api/engine/..;/admin/setup/default/user"
          + "/create"})
  void nobodyMakesThemselvesAdministratorOfTheEngine(String path) throws IOException, InterruptedException {
    assertThat(status("POST", SETUP)).isEqualTo(401);
    try (CapturedLog log = new CapturedLog(Map.of("ROOT", Level.WARN))) {
      assertThat(status("POST", path)).isBetween(400, 404);
      assertThat(log.lines()).as("nobody fills the log by this").isEmpty();
    }
    assertThat(jdbc.sql("select count(*) from act_id_user").query(Integer.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from act_id_membership").query(Integer.class).single()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/app/admin/default/setup/", "/camunda/app/cockpit/default/",
      "/camunda/app/tasklist/", "/camunda/app/tasklist/default/",
      "/camunda/api/cockpit/plugin/base/default/process-definition",
      "/camunda/api/admin/auth/user/default/login/admin"})
  void nobodyOpensTheEnginesPagesWithoutSigningIn(String path) throws IOException, InterruptedException {
    assertThat(status("GET", path)).isIn(302, 401, 403, 404);
  }

  @Test
  void theEnginesApiAsksWhoIsThere() throws IOException, InterruptedException {
    assertThat(status("GET", "/camunda/api/engine/engine/default/task")).isEqualTo(401);
  }

  private int status(String method, String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(INTRUDER)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
