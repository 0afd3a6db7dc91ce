package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.CaseTime;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;

/** The day of an order beside everything else that is done with it, by the page and by the engine's API (P25.c). */
class DayOfAnOrderTest extends PageTest {

  private static final String BEFORE = "settle_before_date";
  private static final String AFTER = "settle_after_date";
  private static final Map<String, Object> UNSETTLED = Map.of("court_extension", "no");

  @Autowired
  CaseTime time;
  @Autowired
  Timers timers;
  @LocalServerPort
  int port;
  private ConcernReference order;
  private Person manager;
  private Person lawyer;

  @BeforeEach
  void threeWorkingDaysBeforeItsDayNobodyKnowsWhetherItIsGenuine() {
    Map<String, Object> given =
        Map.of("legal_basis", "court_order", "comply_by", "2026-12-24", "instrument_verified", "unknown");
    manager = people.the(Role.SERVICE_MANAGER);
    lawyer = people.the(Role.IG_LEGAL_ADVISER);
    order = walk.raise(people.raiser(), given, Map.of());
    walk.until(order, task -> task.key().equals("verify_instrument"), given, Map.of());
    time.toNextTimer(people.agency());
  }

  @AfterEach
  void itIsOver() {
    timers.stopAll(people.agency());
  }

  @Test
  void whoSettlesItFindsItInTheTasklistAndNobodyElseDoesByAnyDoor() throws Exception {
    OpenTask task = task(BEFORE);
    assertThat(text(manager, "/tasks")).contains(task.title());
    assertThat(text(lawyer, "/tasks/" + task.id())).contains(task.title());
    for (Person other : List.of(people.raiser(), people.lead(), people.the(Role.CALDICOTT_GUARDIAN))) {
      assertThat(status(other, "/tasks/" + task.id())).as(other.job()).isEqualTo(404);
      RestSession rest = RestSession.of(other, port);
      assertThat(rest.get("/task/" + task.id()).statusCode()).as(other.job()).isIn(403, 404);
      assertThat(rest.post("/task/" + task.id() + "/claim", "{\"userId\": \"" + other.id() + "\"}").statusCode())
          .as(other.job()).isIn(403, 404, 409);
    }
    assertThat(task(BEFORE).claimedBy()).isEmpty();
  }

  @Test
  void settledByNobodyBeforeItByTheApiItIsAskedAgainOnTheDayByThePageWhateverElseWaits() throws Exception {
    RestSession rest = RestSession.of(manager, port);
    String before = "/task/" + task(BEFORE).id();
    assertThat(rest.post(before + "/claim", "{\"userId\": \"" + manager.id() + "\"}").statusCode()).isEqualTo(204);
    assertThat(rest.post(before + "/submit-form", "{\"variables\": {\"court_extension\": {\"value\": \"no\"}}}")
        .statusCode()).isEqualTo(204);
    time.toNextTimer(people.agency());
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-24T09:00:00Z"));
    OpenTask after = task(AFTER);
    cases.claim(lawyer, after.id());
    assertThat(sendAnswers(lawyer, after, UNSETTLED).getStatus()).isEqualTo(302);
    assertThat(open()).contains("verify_instrument").doesNotContain(AFTER);
    time.toNextTimer(people.agency());
    assertThat(open()).as("the next day").contains(AFTER, "verify_instrument");
  }

  @Test
  void moreTimeWithoutItsPaperIsRefusedByBothDoorsAndThePageKeepsTheDay() throws Exception {
    OpenTask task = task(BEFORE);
    cases.claim(manager, task.id());
    MockHttpServletResponse page = sendAnswers(manager, task, Map.of("court_extension", "yes", "comply_by",
        "2027-01-28"));
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString()).contains("Which paper says so?", "value=\"2027\"");
    assertThat(RestSession.of(manager, port).post("/task/" + task.id() + "/submit-form",
        "{\"variables\": {\"court_extension\": {\"value\": \"yes\"}, \"comply_by\": {\"value\": \"2027-01-28\"}}}")
        .statusCode()).isEqualTo(400);
    assertThat(open()).contains(BEFORE);
    assertThat(sendAnswers(manager, task, Map.of("court_extension", "yes", "comply_by", "2027-01-28",
        "extension_paper", "Order of 17 December, number 26/114")).getStatus()).isEqualTo(302);
    time.toNextTimer(people.agency());
    assertThat(clock.instant()).as("three working days before the new one")
        .isEqualTo(Instant.parse("2027-01-22T09:00:00Z"));
    assertThat(open()).contains(BEFORE);
  }

  private OpenTask task(String key) {
    return work.ofConcern(order).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }

  private List<String> open() {
    return work.ofConcern(order).stream().map(OpenTask::key).toList();
  }
}
