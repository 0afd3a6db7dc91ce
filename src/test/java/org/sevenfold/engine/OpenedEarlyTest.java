package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestAdministrator;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Identity;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.OpenedBecause;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead learns who a concern is about before there is cause: for a reason, for a while, and never unseen. */
class OpenedEarlyTest extends PageTest {

  private static final String WHY = "The school rang about the same child this morning";

  @Autowired
  Identity identity;
  @Autowired
  Concerns concerns;
  @Autowired
  Staffing staffing;
  @Autowired
  JdbcClient jdbc;

  @LocalServerPort
  int port;

  private ConcernReference concern;
  private Person lead;
  private Person guardian;

  @BeforeEach
  void aConcernThatNamesNobodyYet() {
    concern = walk.raise(people.raiser(), Map.of("lead_told_who", "no"), Map.of("who", "Robin Featherstone"));
    lead = people.lead();
    guardian = people.the(Role.CALDICOTT_GUARDIAN);
  }

  @Test
  void itClosesAgainByItself() throws Exception {
    Instant until = identity.open(lead, concern, OpenedBecause.BELONGS_TOGETHER, WHY);
    assertThat(until).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    assertThat(text(lead, page())).contains("Featherstone", WHY, "I know of something that belongs with it");
    assertThat(text(people.secondLead(), page())).as("to her alone").doesNotContain("Featherstone");
    clock.moveTo(until);
    assertThat(concerns.seenBy(lead.id(), concern)).isEmpty();
    assertThat(text(lead, page())).contains("Nobody is named yet").doesNotContain("Featherstone");
    assertThat(text(lead, "/tasks/" + task("describe").id())).doesNotContain("Featherstone");
    assertThat(status(lead, page() + "/people")).isEqualTo(404);
  }

  @Test
  void openedOnceMoreItIsOpenForAnotherWhile() throws Exception {
    Instant first = identity.open(lead, concern, OpenedBecause.DANGER, WHY);
    clock.moveTo(first.plusSeconds(1));
    Instant second = identity.open(lead, concern, OpenedBecause.OTHER, WHY);
    assertThat(text(lead, page())).contains("Featherstone");
    clock.moveTo(second);
    assertThat(text(lead, page())).doesNotContain("Featherstone");
  }

  @Test
  void theGuardianHearsOfItAtOnceAndSeesWhyAndNotWhom() throws Exception {
    send(lead, page() + "/open", Map.of("said", WHY, "because", "danger"));
    OpenTask review = task("look_at_opening");
    assertThat(work.candidates(review.id())).containsExactly(guardian.id());
    assertThat(jdbc.sql("select send_at from notice where task = ? and person = ? and kind = 'TASK_WAITS'")
        .params(review.id().value(), guardian.id().value()).query((row, i) -> row.getTimestamp(1).toInstant()).single())
        .isEqualTo(clock.instant());
    assertThat(text(guardian, "/tasks/" + review.id())).contains("Was it right to open it early?", WHY,
        "Somebody may be in danger", lead.name()).doesNotContain("Featherstone", concern.value());
    assertThat(status(guardian, page())).isEqualTo(404);
  }

  @Test
  void whoeverOpenedItNeverReviewsItByWhicheverWay() throws Exception {
    directory.change(lead.as(EnumSet.of(Role.SAFEGUARDING_LEAD, Role.CALDICOTT_GUARDIAN)));
    identity.open(directory.person(lead.id()).orElseThrow(), concern, OpenedBecause.OTHER, WHY);
    OpenTask review = task("look_at_opening");
    assertThat(work.candidates(review.id())).containsExactly(guardian.id());
    assertThat(work.conflicted(review.id())).as("not even when it is handed to her").containsExactly(lead.id());
    assertThatThrownBy(() -> cases.claim(lead, review.id())).isInstanceOf(AnswerRefused.class);
    assertThat(RestSession.of(lead, port).post("/task/" + review.id() + "/claim",
        "{\"userId\": \"" + lead.id() + "\"}").statusCode()).isIn(403, 404, 409);
    assertThat(send(lead, "/tasks/" + review.id() + "/claim", Map.of()).getResponse().getStatus()).isIn(403, 404, 409);
    assertThat(work.find(review.id()).orElseThrow().isClaimed()).isFalse();
    cases.claim(guardian, review.id());
    cases.answer(guardian, review.id(), Map.of("opening_judged", "She had to know", "opening_follows", "Nothing"));
    assertThat(work.find(review.id())).isEmpty();
  }

  @Test
  void withoutAGuardianSomebodyElseReviewsIt() {
    new TestAdministrator(staffing, directory).leave(guardian);
    identity.open(lead, concern, OpenedBecause.OTHER, WHY);
    assertThat(work.candidates(task("look_at_opening").id())).containsExactly(people.secondLead().id());
  }

  @ParameterizedTest
  @CsvSource({"danger, ., Write why", "danger, '', Write why", "'', It was asked of me, Choose why",
      "curiosity, It was asked of me, Choose why"})
  void withoutAReasonOfBothKindsNothingIsOpened(String because, String said, String words) throws Exception {
    var page = send(lead, page() + "/open", Map.of("said", said, "because", because)).getResponse();
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString()).contains(words, "<title>Error: ").doesNotContain("Featherstone");
    assertThat(concerns.openedTo(concern)).isEmpty();
    assertThat(work.ofConcern(concern)).noneMatch(task -> task.key().equals("look_at_opening"));
  }

  @Test
  void nobodyElseOpensIt() {
    for (Person person : List.of(guardian, people.the(Role.MANAGER), people.the(Role.SERVICE_MANAGER))) {
      assertThatThrownBy(() -> identity.open(person, concern, OpenedBecause.DANGER, WHY)).as(person.name())
          .isInstanceOf(AnswerRefused.class);
    }
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }

  private String page() {
    return "/concerns/" + concern;
  }
}
