package org.sevenfold.web.border;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.attack.Attacker;
import org.sevenfold.attack.RawAnswer;
import org.sevenfold.attack.RawRequest;
import org.sevenfold.record.SignInRecord;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The product as people reach it: by https, through a proxy that they don't see. */
class BehindAProxyTest extends PageTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String CLIENT = "127.0.0.1";
  private static final String FORGED = "203.0.113.7";

  @LocalServerPort
  int port;
  @Autowired
  SignInRecord record;

  private HttpClient browser;

  @Test
  void fromSigningInToSigningOutEverythingIsHttpsAndTheClientIsTheClient() throws Exception {
    try (TlsProxy proxy = new TlsProxy(port, PROXY)) {
      browser = HttpClient.newBuilder().sslContext(proxy.trusting()).cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1).build();
      HttpResponse<String> page = asked(proxy, HttpRequest.newBuilder(proxy.address("/sign-in")));
      assertThat(page.headers().firstValue("Strict-Transport-Security").orElse("")).contains("max-age=31536000");
      assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("Secure", "HttpOnly", "SameSite=Lax");

      HttpResponse<String> signedIn = asked(proxy, form(proxy, "/sign-in", page, Map.of("user_name",
          people.raiser().userName(), "password", TestPeople.PASSWORD)));
      assertThat(signedIn.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(
          cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
      assertThat(proxy.address("/sign-in").resolve(signedIn.headers().firstValue("Location").orElseThrow()))
          .isEqualTo(proxy.address("/"));
      assertThat(record.latest(people.raiser().id(), 1).get(0).address()).isEqualTo(CLIENT);

      HttpResponse<String> account = asked(proxy, HttpRequest.newBuilder(proxy.address("/account")));
      assertThat(account.statusCode()).isEqualTo(200);
      assertThat(account.body()).contains(CLIENT).doesNotContain(FORGED, PROXY, "http://localhost");

      HttpResponse<String> out = asked(proxy, form(proxy, "/sign-out", account, Map.of()));
      assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
      assertThat(proxy.address("/").resolve(out.headers().firstValue("Location").orElseThrow()))
          .isEqualTo(proxy.address("/sign-in?signed-out"));
    }
  }

  /** Says of itself, as a forger would, that it is somebody else. */
  private HttpResponse<String> asked(TlsProxy proxy, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.header("X-Forwarded-For", FORGED).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder form(TlsProxy proxy, String path, HttpResponse<String> page,
      Map<String, String> typed) {
    Matcher token = TOKEN.matcher(page.body());
    assertThat(token.find()).isTrue();
    StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(token.group(1), UTF_8));
    typed.forEach((name, value) -> body.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8)));
    return HttpRequest.newBuilder(proxy.address(path)).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  @Test
  void whoeverIsNoProxyIsNotBelieved() {
    RawRequest lie = RawRequest.get("/sign-in").with("X-Forwarded-For", FORGED).with("X-Forwarded-Proto", "https")
        .with("X-Forwarded-Host", "evil.example").with("Forwarded", "for=" + FORGED + ";proto=https");
    RawAnswer page = Attacker.nobody(port).send(lie);
    assertThat(page.header("Strict-Transport-Security")).isEmpty();
    assertThat(page.header("Set-Cookie").orElseThrow()).doesNotContain("Secure");
    assertThat(page.text()).doesNotContain("evil.example");
  }

  @Test
  void nobodyElsesNameComesIntoAnAnswer() {
    for (String path : List.of("/", "/sign-in", "/concerns", "/camunda/app/tasklist/default/", "/assets/none")) {
      RawAnswer byAnother = RawRequest.get(path).with("Host", "evil.example").sendTo(port, CLIENT);
      assertThat(byAnother.status()).as(path).isEqualTo(400);
      assertThat(byAnother.text()).as(path).doesNotContain("evil.example");
      RawAnswer byOurs = Attacker.nobody(port).send(RawRequest.get(path));
      assertThat(byOurs.headers("Location")).as(path).allMatch(to -> to.startsWith("http://localhost:" + port + "/"));
    }
  }
}
