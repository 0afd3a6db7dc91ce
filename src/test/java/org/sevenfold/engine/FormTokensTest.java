package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.account.OwnAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is not sent from a page of ours is refused, and nobody loses more by it than that. */
class FormTokensTest extends EngineTest {

  private static final List<Integer> NOT_THERE = List.of(404, 409);

  @LocalServerPort
  int port;
  @Autowired
  OwnAccount account;
  private Person lead;
  private RestSession live;

  @BeforeEach
  void aLeadSignsIn() {
    lead = new TestPeople(directory).lead();
    live = RestSession.of(lead, port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "", "8a7e6b0c-0000-0000-0000-000000000000"})
  void aWrongTokenRefusesOneRequestAndEndsNothing(String token) {
    HttpResponse<String> refused = live.formWith(token, "/account/sign-out-everywhere", "");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(live.page("/tasks").statusCode()).isEqualTo(200);
  }

  @Test
  void itIsSaidWhatToDo() {
    assertThat(live.formWith("wrong", "/account/mail", "").body()).contains("That was not sent", "load the page again");
  }

  @Test
  void theTokenOfAStrangerIsNoneOfWhoeverHasSignedIn() {
    RestSession stranger = RestSession.nobody(port);
    String page = stranger.page("/sign-in").body();
    String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    assertThat(live.formWith(token, "/account/sign-out-everywhere", "").statusCode()).isEqualTo(403);
  }

  @Test
  void theEngineRefusesOneRequestAndEndsNothing() {
    String act = "/task/nowhere/claim";
    assertThat(live.post(act, "{}").statusCode()).isIn(NOT_THERE);
    live.forgetToken();
    assertThat(live.post(act, "{}").statusCode()).isEqualTo(403);
    assertThat(live.page("/tasks").statusCode()).isEqualTo(200);
    assertThat(live.get("/task").statusCode()).isEqualTo(200);
    assertThat(live.post(act, "{}").statusCode()).as("with the token that came since").isIn(NOT_THERE);
  }

  @Test
  void whoeverWasSignedOutMeanwhileSignsInFirst() {
    String token = live.page("/account").body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    account.signOutEverywhere(lead);
    HttpResponse<String> answer = live.formWith(token, "/account/mail", "mail=x@example.org");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?ended"));
  }

  @ParameterizedTest
  @CsvSource({"/tasks/abc, /sign-in?again&to=/tasks/abc", "//evil.example, /sign-in?again"})
  void aSignInPageThatWasOpenForTooLongIsShownAnew(String asked, String again) {
    RestSession stranger = RestSession.nobody(port);
    stranger.page("/sign-in");
    assertThat(stranger.formWith("old", "/sign-in", "user_name=x&password=y&to=" + asked).headers()
        .firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith(again));
    assertThat(stranger.page("/sign-in?again").body()).contains("This page had been open for too long");
  }
}
