package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The guard against every operation of the REST API that the engine brings along, read from its annotations. The table
 * in {@code rest-operations.txt} says of each write what becomes of it; an operation that it does not name fails.
 */
class RestOperationsTest extends EngineTest {

  private static final Path TABLE = Path.of("src/test/resources/rest-operations.txt");
  private static final String REFUSED = "refused";
  private static final String QUERY = "only asks";

  @LocalServerPort
  int port;
  private TestPeople people;
  private OpenCase open;
  private Task triage;
  private RestPaths paths;

  @BeforeEach
  void aLeadHasClaimedTheTriage() {
    people = new TestPeople(directory);
    open = OpenCase.raised(people, cases, work);
    triage = engine.getTaskService().createTaskQuery().taskId(open.claimed(OpenCase.TRIAGE, people.lead()).value())
        .singleResult();
    paths = new RestPaths(engine, triage, people.secondLead());
  }

  @Test
  void everyOperationThatMayWriteIsInTheTableOnceAndNothingElseIs() {
    assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(
        RestOperation.all().stream().filter(one -> !one.isRead()).map(RestOperation::toString).toList());
    assertThat(table().values()).allMatch(verdict -> verdict.matches("refused|only asks|allowed"));
    assertThat(table()).hasSizeGreaterThan(200);
  }

  @TestFactory
  Stream<DynamicTest> whatIsRefusedHasNoEffect() {
    RestSession lead = RestSession.of(people.lead(), port);
    Map<String, List<RestOperation>> refused = RestOperation.all().stream()
        .filter(one -> REFUSED.equals(table().get(one.toString())))
        .collect(Collectors.groupingBy(RestOperation::subject, TreeMap::new, Collectors.toList()));
    return refused.entrySet().stream().map(subject -> DynamicTest.dynamicTest(subject.getKey(), () -> {
      Footprint before = Footprint.of(jdbc);
      subject.getValue().forEach(one -> paths.ask(lead, one, RestPaths.NOTHING));
      subject.getValue().forEach(one -> {
        HttpResponse<String> answer = paths.ask(lead, one, RestPaths.ALL);
        assertThat(isRefused(answer)).as(one + " " + answer.statusCode() + " " + answer.body()).isTrue();
      });
      assertThat(Footprint.of(jdbc)).isEqualTo(before);
    }));
  }

  /** That somebody signed in and tried to look is on record, and is no act of the case. */
  private static final String OF_WHOEVER_ASKS =
      "agency.*|person.*|case_key|access_mark|journal_entry|known_browser|sign_in_tries";

  @Test
  void whatOnlyAsksChangesNothingAndTellsAStrangerNothing() {
    Footprint before = Footprint.of(jdbc);
    tellsNothing(new TestPeople(directory).lead(), QUERY, List.of(open.reference().value(), triage.getId(),
        triage.getProcessInstanceId(), people.lead().id().value(), people.raiser().id().value()));
    Footprint after = Footprint.of(jdbc);
    before.tables().keySet().stream().filter(table -> !table.matches(OF_WHOEVER_ASKS))
        .forEach(table -> assertThat(after.tables().get(table)).as(table).isEqualTo(before.tables().get(table)));
  }

  @TestFactory
  Stream<DynamicTest> aReadTellsOnlyWhatThePersonMayKnow() {
    List<String> everything = List.of(open.reference().value(), triage.getId(), triage.getProcessInstanceId(),
        people.lead().id().value(), people.raiser().id().value(), people.agency());
    // an administrator sees where a concern stands, by its reference, but neither who has it nor what is known of it
    List<String> content = List.of(triage.getId(), people.lead().id().value(), people.raiser().id().value(),
        "\"immediate_danger\":", "\"name\":\"immediate_danger\"", "\"value\":\"staffordshire-2009\"");
    return Stream.of(
        DynamicTest.dynamicTest("a stranger", () -> tellsNothing(new TestPeople(directory).lead(), "", everything)),
        DynamicTest.dynamicTest("a colleague", () -> tellsNothing(people.the(Role.CALDICOTT_GUARDIAN), "",
            everything.subList(0, everything.size() - 1))),
        DynamicTest.dynamicTest("the administrator", () -> {
          tellsNothing(people.the(Role.ADMINISTRATOR), "", content);
          tellsNothing(people.the(Role.ADMINISTRATOR), QUERY, content);
        }));
  }

  @Test
  void aRefusalLeavesNoTraceInTheLog() {
    RestSession lead = RestSession.of(people.lead(), port);
    try (CapturedLog log = new CapturedLog(Map.of("ROOT", Level.WARN))) {
      List<RestOperation> wrapped = RestOperation.all().stream()
          .filter(one -> one.path().matches("/(case-|tenant|group).*")).toList();
      assertThat(wrapped).as("what makes a 500 of a refusal").hasSizeGreaterThan(20);
      wrapped.forEach(one -> paths.ask(lead, one, one.isRead() ? "" : RestPaths.ALL));
      assertThat(log.lines()).isEmpty();
    }
  }

  /** @param verdict empty for what is read by GET */
  private void tellsNothing(Person person, String verdict, List<String> secrets) {
    RestSession session = RestSession.of(person, port);
    RestOperation.all().stream()
        .filter(one -> verdict.isEmpty() ? one.isRead() : verdict.equals(table().get(one.toString()))).forEach(one -> {
          HttpResponse<String> answer = paths.ask(session, one, one.isRead() ? "" : "{}");
          assertThat(answer.statusCode() < 300 || isRefused(answer)).as(one + " " + answer.body()).isTrue();
          if (answer.statusCode() < 300) {
            assertThat(answer.body()).as(one.toString()).doesNotContain(secrets);
          }
        });
  }

  private static boolean isRefused(HttpResponse<String> answer) {
    return answer.statusCode() >= 400 && answer.statusCode() < 500;
  }

  private static Map<String, String> table() {
    try {
      return Files.readAllLines(TABLE).stream().filter(line -> !line.startsWith("#"))
          .map(line -> line.split(": ", 2)).collect(Collectors.toMap(line -> line[0], line -> line[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
