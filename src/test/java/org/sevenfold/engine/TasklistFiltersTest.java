package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.engine.filter.ReadyFilter;
import org.sevenfold.engine.filter.ReadyFilters;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.Listed;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OverdueSweep;
import org.sevenfold.work.Tab;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkLines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The filters that stand ready in Camunda's Tasklist, looked through by REST as each kind of person. */
class TasklistFiltersTest extends PageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ALL = 200;

  @LocalServerPort
  int port;
  @Autowired
  ReadyFilters ready;
  @Autowired
  WorkLines lines;
  @Autowired
  OverdueSweep sweep;
  @Autowired
  Concerns concerns;
  @Autowired
  JdbcClient jdbc;
  private final Map<String, RestSession> sessions = new HashMap<>();
  private ConcernReference urgent;

  @BeforeEach
  void workOfEveryKind() {
    ConcernReference first = walk.raise(people.raiser(), Map.of(), Map.of());
    ConcernReference second = walk.raise(people.raiser(), Walk.HARM, Map.of());
    urgent = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    walk.raise(people.raiser(), Map.of("immediate_danger", "unknown"), Map.of());
    walk.raise(people.raiser(), Map.of(), Map.of());
    cases.claim(people.lead(), task(first, "triage").id());
    cases.claim(people.secondLead(), task(second, "triage").id());
  }

  @Test
  void eachKindOfPersonHasItsOwnAndNoOthers() {
    for (Role role : Role.values()) {
      assertThat(names(people.the(role))).as(role.words()).containsExactlyElementsOf(ready.all().stream()
          .filter(one -> role != Role.ADMINISTRATOR && (one.roles().isEmpty() || one.roles().contains(role)))
          .map(ReadyFilter::name).toList());
    }
    assertThat(names(people.lead())).contains("New concerns", "To take over", "Overdue")
        .doesNotContain("Orders and legal duties");
  }

  @Test
  void whatMeansTheSameAsATabOfOursShowsTheSame() {
    theSameAsOurs("in its time");
    clock.moveTo(TUESDAY.plus(Duration.ofHours(2)));
    sweep.sweep();
    theSameAsOurs("what is urgent is late");
    clock.moveTo(TUESDAY.plus(Duration.ofDays(2)));
    sweep.sweep();
    theSameAsOurs("all is late");
    assertThat(found(people.lead(), "Overdue")).isNotEmpty();
    assertThat(found(people.lead(), "To take over")).extracting(id -> work.find(id).orElseThrow().key())
        .isNotEmpty().containsOnly("overdue_task");
  }

  @Test
  void eachShowsWhatItSaysAndTheMostUrgentFirst() {
    assertThat(found(people.lead(), "At once")).isNotEmpty()
        .allSatisfy(id -> assertThat(work.find(id).orElseThrow().concern()).isEqualTo(urgent));
    assertThat(found(people.lead(), "New concerns")).extracting(id -> work.find(id).orElseThrow().key())
        .contains("triage", "check_danger").doesNotContain("describe");
    assertThat(found(people.lead(), "Questions about a concern"))
        .extracting(id -> work.find(id).orElseThrow().key()).containsOnly("describe");
    JsonNode rows = rows(people.lead(), "My work");
    assertThat(rows.get(0).get("name").asText()).as("by its reference").contains(" · ")
        .contains(urgent.value());
    assertThat(rows.findValuesAsText("priority")).isSortedAccordingTo((one, other) -> Integer.compare(
        Integer.parseInt(other), Integer.parseInt(one)));
  }

  @Test
  void nobodySeesThroughAFilterWhatTheyMayNotKnow() {
    TestPeople others = new TestPeople(directory);
    concerns.exclude(people.secondLead().id(), urgent);
    for (Person person : everybody(others)) {
      for (String name : names(person)) {
        assertThat(found(person, name)).as("%s of %s", name, person.job())
            .allSatisfy(id -> assertThat(work.knownTo(person.id(), id)).isPresent());
      }
    }
    assertThat(found(others.lead(), "My work")).isEmpty();
  }

  @Test
  void aFilterOfAnotherRoleIsNotThereAndNobodyChangesOne() {
    String orders = id(people.the(Role.IG_LEGAL_ADVISER), "Orders and legal duties");
    RestSession lead = RestSession.of(people.lead(), port);
    assertThat(lead.post("/filter/" + orders + "/list", "{}").statusCode()).isIn(403, 404);
    String before = everyFilter();
    for (Person person : List.of(people.lead(), people.the(Role.ADMINISTRATOR), people.the(Role.IG_LEGAL_ADVISER))) {
      RestSession session = RestSession.of(person, port);
      for (HttpResponse<String> answer : List.of(
          session.api("PUT", "/filter/" + orders, "{\"name\": \"Mine\", \"resourceType\": \"Task\"}"),
          session.api("DELETE", "/filter/" + orders, ""), session.post("/filter/create",
              "{\"name\": \"All\", \"resourceType\": \"Task\", \"query\": {}}"),
          session.post("/authorization/create", "{\"type\": 1, \"permissions\": [\"READ\"], \"userId\": \""
              + person.id() + "\", \"resourceType\": 5, \"resourceId\": \"" + orders + "\"}"))) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404, 405);
      }
    }
    assertThat(everyFilter()).isEqualTo(before);
  }

  private void theSameAsOurs(String when) {
    for (Person person : everybody(people)) {
      ready.all().stream().filter(one -> one.roles().isEmpty() && one.urgency().isEmpty()).forEach(one -> {
        Set<ConcernReference> theirs = found(person, one.name()).stream()
            .map(id -> work.find(id).orElseThrow().concern()).collect(Collectors.toSet());
        Set<ConcernReference> ours = ours(person, one.shows());
        // a line of ours is a concern, and stands where the first of its tasks does
        Set<ConcernReference> first = ours(person, one.shows() == Tab.OTHERS ? Tab.TO_DO : Tab.OVERDUE);
        if (Set.of(Tab.TODAY, Tab.OTHERS).contains(one.shows())) {
          theirs.removeIf(concern -> first.contains(concern) && !ours.contains(concern));
        }
        assertThat(theirs).as("%s: %s of %s", when, one.name(), person.job()).isEqualTo(ours);
      });
    }
  }

  private Set<ConcernReference> ours(Person person, Tab tab) {
    return lines.page(person.id(), Listed.first(tab), ALL).stream().flatMap(line -> line.tasks().stream())
        .map(OpenTask::concern).collect(Collectors.toSet());
  }

  private static List<Person> everybody(TestPeople people) {
    return Stream.concat(Stream.of(Role.values()).filter(role -> role != Role.ADMINISTRATOR).map(people::the),
        Stream.of(people.secondLead())).toList();
  }

  private List<String> names(Person person) {
    return new ArrayList<>(filters(person).keySet());
  }

  private String id(Person person, String name) {
    return filters(person).get(name);
  }

  /** Their ids by name, as Tasklist puts them in order. */
  private Map<String, String> filters(Person person) {
    HttpResponse<String> answer = session(person).get("/filter?resourceType=Task&maxResults=" + ALL);
    Map<String, String> ids = new LinkedHashMap<>();
    if (answer.statusCode() == 200) {
      List<JsonNode> all = new ArrayList<>();
      read(answer).forEach(all::add);
      all.sort((one, other) -> place(one) - place(other));
      all.forEach(one -> ids.put(one.get("name").asText(), one.get("id").asText()));
    }
    return ids;
  }

  private static int place(JsonNode filter) {
    return filter.get("properties").get("priority").asInt();
  }

  private Set<TaskId> found(Person person, String name) {
    Set<TaskId> ids = new HashSet<>();
    rows(person, name).forEach(one -> ids.add(new TaskId(one.get("id").asText())));
    return ids;
  }

  private JsonNode rows(Person person, String name) {
    HttpResponse<String> answer = session(person)
        .post("/filter/" + id(person, name) + "/list?firstResult=0&maxResults=" + ALL, "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A session does not last for days. */
  private RestSession session(Person person) {
    return sessions.computeIfAbsent(person.id() + " " + clock.instant(), any -> RestSession.of(person, port));
  }

  private String everyFilter() {
    return jdbc.sql("select id_, rev_, name_, query_, properties_ from act_ru_filter order by id_").query().listOfRows()
        .toString();
  }

  private OpenTask task(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}
