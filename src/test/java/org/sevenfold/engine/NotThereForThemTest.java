package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sevenfold.engine.OpenCase.TRIAGE;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSites;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A case that somebody may not see answers exactly like one that does not exist: with the same page, byte for byte, and
 * after the same questions to the database, of another agency, of those one is left out of, masked or not.
 */
class NotThereForThemTest extends PageTest {

  private static final String SQL = "org.springframework.jdbc.core.JdbcTemplate";
  private static final String UNKNOWN = "23456-789AB";
  private static final String NO_TASK = "00000000-0000-0000-0000-000000000000";
  /** Of every drawing of a form another one. */
  private static final String TOKEN = "name=\"_(csrf|drawing)\" value=\"[^\"]*\"";
  private static final String TIME = "\"timestamp\":\"[^\"]*\"";

  @Autowired
  Concerns concerns;
  @Autowired
  Exclusions exclusions;
  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;
  @LocalServerPort
  int port;

  /** By what somebody is to it: one whom it is kept from, a reference and a task in it. */
  private final Map<String, NotTheirs> kept = new LinkedHashMap<>();

  /** A concern that is not this person's, with one of its tasks. */
  private record NotTheirs(Person person, String reference, String task) {

    NotTheirs nothing() {
      return new NotTheirs(person, UNKNOWN, NO_TASK);
    }
  }

  /** What somebody gets, and what was asked of the database for it. */
  private record Answer(int status, String body, List<String> statements) {
  }

  @BeforeEach
  void whatIsNotTheirs() {
    OpenCase here = OpenCase.raised(people, cases, work);
    OpenCase there = OpenCase.raised(new TestPeople(directory), cases, work);
    keep("another agency's", people.lead(), there);
    keep("a masked one of others", people.the(Role.MANAGER), here);
    OpenCase open = OpenCase.raised(people, cases, work);
    concerns.unmask(open.reference());
    keep("an open one of others", people.the(Role.CALDICOTT_GUARDIAN), open);
    OpenCase out = OpenCase.raised(people, cases, work);
    concerns.unmask(out.reference());
    exclusions.exclude(people.secondLead(), people.lead().id(), out.reference(), "Her sister is the child's carer");
    keep("one that they are left out of", people.lead(), out);
    TestPeople twoSites = new TestPeople(directory);
    new TestSites(twoSites, staffing, directory, agencySites);
    OpenCase north = OpenCase.raised(twoSites, cases, work);
    concerns.unmask(north.reference());
    keep("one of another site", twoSites.secondLead(), north);
    keep("an administrator's", people.the(Role.ADMINISTRATOR), open);
  }

  /** The first try of a day begins a chain of the access log. */
  @BeforeEach
  void somebodyHasTriedToday() throws Exception {
    open(people.lead(), "/concerns/" + UNKNOWN);
  }

  private void keep(String what, Person from, OpenCase open) {
    kept.put(what, new NotTheirs(from, open.reference().value(), open.task(TRIAGE).id().value()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/concerns/{reference}", "/concerns/{reference}/raised", "/concerns/{reference}/changed",
      "/concerns/{reference}/people", "/concerns/{reference}/disclosures/1", "/tasks/{task}", "/tasks/{task}/letter",
      "/decisions/{task}"})
  void aPage(String path) {
    isAsNothing(one -> opened(one, path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/concerns/{reference}/changed", "/concerns/{reference}/people",
      "/concerns/{reference}/open", "/concerns/{reference}/pass-to-lead", "/tasks/{task}", "/tasks/{task}/claim",
      "/tasks/{task}/put-back"})
  void whatIsSentToAPage(String path) {
    isAsNothing(one -> counted(() -> {
      var answer = send(one.person, address(one, path), Map.of("what", "NEW_DANGER", "said", "Somebody rang about it",
          "out", "true", "why", "Somebody rang about it", "person", people.raiser().id().value())).getResponse();
      return Map.entry(answer.getStatus(), without(answer.getContentAsString() + answer.getRedirectedUrl(), one));
    }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /task/{task}", "GET /task/{task}/form", "GET /task/{task}/deployed-form",
      "GET /task/{task}/form-variables", "POST /task/{task}/claim", "POST /task/{task}/unclaim",
      "POST /task/{task}/assignee", "POST /task/{task}/complete", "POST /task/{task}/submit-form"})
  void aRequestToTheEngine(String request) {
    isAsNothing(one -> {
      RestSession session = RestSession.of(one.person, port);
      String path = address(one, request.substring(request.indexOf(' ') + 1));
      String body = path.endsWith("/claim") ? "{\"userId\": \"" + one.person.id() + "\"}"
          : request.startsWith("GET") ? "" : "{}";
      return counted(() -> said(session.api(request.split(" ")[0], path, body), one));
    });
  }

  private void isAsNothing(Function<NotTheirs, Answer> asked) {
    kept.forEach((what, one) -> {
      Answer nothing = asked.apply(one.nothing());
      // 302: what is typed for a task that is not theirs is kept for them, as for one that does not exist
      assertThat(nothing.status()).isIn(302, 403, 404, 409);
      assertThat(asked.apply(one)).as(what).isEqualTo(nothing);
    });
  }

  private Answer opened(NotTheirs one, String path) {
    RestSession session = RestSession.of(one.person, port);
    return counted(() -> said(session.page(address(one, path)), one));
  }

  /** What somebody asked for themselves is told back to them: their own reference is no news. */
  private static Map.Entry<Integer, String> said(HttpResponse<String> answer, NotTheirs one) {
    return Map.entry(answer.statusCode(), without(answer.body(), one));
  }

  private static String without(String body, NotTheirs one) {
    return body.replaceAll(TOKEN, "").replaceAll(TIME, "").replace(one.reference, "").replace(one.task, "");
  }

  private static Answer counted(Asked asked) {
    try (CapturedLog log = new CapturedLog(Map.of(SQL, Level.DEBUG))) {
      Map.Entry<Integer, String> answer = asked.get();
      return new Answer(answer.getKey(), answer.getValue(),
          log.lines().stream().filter(line -> line.contains(SQL) && line.contains("Executing prepared")).toList());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String address(NotTheirs one, String path) {
    return path.replace("{reference}", one.reference).replace("{task}", one.task);
  }

  /** A request, and what came of it. */
  private interface Asked {

    Map.Entry<Integer, String> get() throws Exception;
  }
}
