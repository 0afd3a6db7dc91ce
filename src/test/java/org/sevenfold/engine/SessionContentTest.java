package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import jakarta.servlet.http.HttpSession;
import org.apache.catalina.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

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
  void aSessionHoldsAnIdAndTheTokensOfItsForms(@Autowired ServletWebServerApplicationContext server)
      throws IOException {
    PAGES.forEach(page -> live.send("GET", page, "", "text/plain"));
    HttpSession session = session(server);
    List<String> names = Collections.list(session.getAttributeNames());
    assertThat(names).contains("signed-in").allMatch(name -> name.matches("signed-in|sessions-ended|.*CSRF.*|.*MUTEX"));
    assertThat(session.getAttribute("signed-in")).isEqualTo(lead.id().value());
    names.forEach(name -> assertThat(serialised(session.getAttribute(name))).as(name)
        .doesNotContain(lead.name(), lead.agency(), lead.job(), TestPeople.PASSWORD, "{noop}", "tasklist")
        .doesNotContainIgnoringCase(Role.SAFEGUARDING_LEAD.key()));
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

  private HttpSession session(ServletWebServerApplicationContext server) throws IOException {
    Context pages = (Context) ((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren()[0];
    return pages.getManager().findSession(live.id()).getSession();
  }

  private static String serialised(Object attribute) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(attribute);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
