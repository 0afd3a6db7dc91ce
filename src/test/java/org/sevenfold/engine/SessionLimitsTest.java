package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody stays signed in at a screen that they have left, nor for ever. */
class SessionLimitsTest extends EngineTest {

  @LocalServerPort
  int port;
  private TestPeople people;

  @BeforeEach
  void anAgency() {
    people = new TestPeople(directory);
  }

  @ParameterizedTest
  @CsvSource({"SAFEGUARDING_LEAD, 30", "ADMINISTRATOR, 15"})
  void whoeverDoesNothingIsSignedOutAndTold(Role role, int minutes) {
    RestSession live = RestSession.of(people.the(role), port);
    after(Duration.ofMinutes(minutes).minusSeconds(1));
    assertThat(live.page("/account").statusCode()).isEqualTo(200);
    after(Duration.ofMinutes(minutes));
    live.page("/assets/sevenfold.css");
    live.page("/sign-in");
    assertThat(where(live)).endsWith("/sign-in?idle&to=/account");
    assertThat(live.page("/sign-in?idle").body()).contains("because nothing was done here for a while");
    assertThat(where(live)).as("said once").endsWith("/sign-in?to=/account");
  }

  @ParameterizedTest
  @CsvSource({"SAFEGUARDING_LEAD, 12", "ADMINISTRATOR, 8"})
  void howeverMuchIsDoneTheyAreSignedOutInTheEnd(Role role, int hours) {
    RestSession live = RestSession.of(people.the(role), port);
    Instant end = clock.instant().plus(Duration.ofHours(hours));
    while (clock.instant().plus(Duration.ofMinutes(14)).isBefore(end)) {
      after(Duration.ofMinutes(14));
      assertThat(live.page("/account").statusCode()).isEqualTo(200);
    }
    clock.moveTo(end);
    assertThat(where(live)).endsWith("/sign-in?long&to=/account");
    assertThat(live.page("/sign-in?long").body()).contains("because you had signed in many hours ago");
  }

  @Test
  void theEngineSaysNoWithoutWords() {
    RestSession live = RestSession.of(people.lead(), port);
    after(Duration.ofMinutes(30));
    assertThat(live.get("/task").statusCode()).isEqualTo(401);
  }

  @Test
  void whoeverSignsInAgainBeginsAnew() {
    RestSession live = RestSession.of(people.lead(), port);
    after(Duration.ofHours(13));
    assertThat(where(live)).contains("?long");
    live.form("/sign-in", "/sign-in", "user_name=" + people.lead().userName() + "&password=open+sesame");
    assertThat(live.page("/account").statusCode()).isEqualTo(200);
  }

  private void after(Duration time) {
    clock.moveTo(clock.instant().plus(time));
  }

  private static String where(RestSession session) {
    return session.page("/account").headers().firstValue("Location").orElse("not sent away");
  }
}
