package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mail's link leads to its page, also for whoever has to sign in first, and to nowhere else. */
class AskedPageTest extends EngineTest {

  private static final String PAGE = "/concerns/XXXXX-XXXXX";

  @LocalServerPort
  int port;
  private Person lead;
  private RestSession stranger;

  @BeforeEach
  void nobodyIsSignedIn() {
    lead = new TestPeople(directory).lead();
    stranger = RestSession.nobody(port);
  }

  @Test
  void whoeverSignsInComesToThePageThatTheyAskedFor() {
    String signIn = stranger.page(PAGE).headers().firstValue("Location").orElseThrow();
    assertThat(signIn).endsWith("/sign-in?to=" + PAGE);
    assertThat(stranger.page("/sign-in?to=" + PAGE).body()).contains("name=\"to\" value=\"" + PAGE + "\"");
    assertThat(signIn(PAGE, TestPeople.PASSWORD)).isEqualTo(PAGE);
    assertThat(stranger.page(PAGE).statusCode()).as("the usual answer").isEqualTo(404);
  }

  @Test
  void aWrongPasswordForgetsItNot() {
    assertThat(signIn(PAGE, "wrong")).endsWith("/sign-in?refused&to=" + PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "\\/evil.example",
      "/tasks//evil.example", "/%2fevil.example", "/tasks@evil.example", "/tasks\r\nX: y", "javascript:alert(1)",
      "tasks",
      "/tasks?x=//evil.example", "/tasks#x", "/..", "/./x", "", "/", " /tasks", "/tasks\u0000"})
  void nobodyIsSentElsewhere(String asked) {
    assertThat(signIn(asked, TestPeople.PASSWORD)).isEqualTo("/");
    assertThat(RestSession.nobody(port).page("/sign-in?to=" + encoded(asked)).body()).doesNotContain("name=\"to\"");
  }

  @Test
  void onlyAPageIsComeBackTo() {
    assertThat(stranger.send("GET", "/tasks", "", "text/plain").headers().firstValue("Location"))
        .as("no browser's page").hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    assertThat(stranger.form("/sign-in", "/account/mail", "mail=x").headers().firstValue("Location"))
        .as("nothing is sent twice").hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
  }

  private String signIn(String asked, String password) {
    return stranger.form("/sign-in", "/sign-in", "user_name=" + encoded(lead.userName()) + "&password="
        + encoded(password) + "&to=" + encoded(asked)).headers().firstValue("Location").orElseThrow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
