package org.sevenfold.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestSettings;
import org.sevenfold.start.RefusedToStart;
import org.sevenfold.start.Settings;

/** Somebody else's servers are posted to, signed and by their own fields, and are waited for no longer than is set. */
class GatewaysTest {

  private static final String SECRET = "a-secret-of-forty-characters-0123456789";
  private static final Clock AT = Clock.fixed(Instant.parse("2026-11-24T22:00:00Z"), ZoneOffset.UTC);
  private static final Outgoing CALL = new Outgoing(UUID.fromString("11111111-2222-3333-4444-555555555555"),
      "07700900123", "Sevenfold", "Something urgent waits: http://localhost/tasks/7\n", "http://localhost/tasks/7");

  private final List<String> bodies = new ArrayList<>();
  private final List<Headers> headers = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private int status = 202;
  private boolean silent;

  @BeforeEach
  void aGatewayListens() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", exchange -> {
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      headers.add(exchange.getRequestHeaders());
      if (silent) {
        await();
      }
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void itStops() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void aCallIsSignedOverTheTimeAndTheBodyAndHoldsNothingOfTheChild() {
    webhook(SECRET).deliver(CALL);
    assertThat(bodies).singleElement().asString().isEqualTo(
        "{\"id\":\"11111111-2222-3333-4444-555555555555\",\"person\":\"07700900123\",\"text\":\"Something urgent waits:"
            + " http://localhost/tasks/7\",\"link\":\"http://localhost/tasks/7\"}");
    String signed = AT.instant().getEpochSecond() + "." + bodies.get(0);
    assertThat(headers.get(0).getFirst(WebhookChannel.SIGNATURE))
        .isEqualTo("t=" + AT.instant().getEpochSecond() + ",v1=" + WebhookChannel.signed(signed, SECRET));
    assertThat(WebhookChannel.signed(signed, "another")).isNotEqualTo(WebhookChannel.signed(signed, SECRET));
    assertThat(headers.get(0).getFirst("Idempotency-Key")).isEqualTo(CALL.id().toString());
  }

  @Test
  void aSecretThatAnybodyCouldGuessStopsTheStart() {
    assertThat(catchThrowableOfType(RefusedToStart.class, () -> webhook("short"))).hasMessageContaining("secret");
  }

  @Test
  void aTextMessageHasTheFieldsThatTheGatewayWants() {
    sms(false).deliver(CALL);
    assertThat(URLDecoder.decode(bodies.get(0), StandardCharsets.UTF_8)).contains("recipient=07700900123",
        "body=Something urgent waits: http://localhost/tasks/7").doesNotContain("{");
    assertThat(headers.get(0).getFirst("Authorization")).isEqualTo("Bearer key");
    sms(true).deliver(CALL);
    assertThat(bodies.get(1)).contains("\"recipient\":\"07700900123\"");
  }

  @ParameterizedTest
  @CsvSource({"503,LATER", "429,LATER", "400,NO_SUCH_ADDRESS", "422,NO_SUCH_ADDRESS", "401,NOT_REACHED",
      "302,NOT_REACHED"})
  void whatAGatewayAnswersDecidesWhatIsDone(int answer, Undelivered.How how) {
    status = answer;
    assertThat(refused(sms(false)).how()).isEqualTo(how);
    assertThat(bodies).as("nobody follows it elsewhere").hasSize(1);
  }

  @Test
  void whoSaysNothingMayHaveItAndIsLeftAfterAWhile() {
    silent = true;
    assertThat(refused(sms(false)).how()).isEqualTo(Undelivered.How.CUT_OFF);
  }

  @Test
  void whoIsNotThereHasNothing() {
    Channel channel = sms(false);
    server.stop(0);
    assertThat(refused(channel).how()).isEqualTo(Undelivered.How.NOT_REACHED);
  }

  private static Undelivered refused(Channel channel) {
    return catchThrowableOfType(Undelivered.class, () -> channel.deliver(CALL));
  }

  private WebhookChannel webhook(String secret) {
    return new WebhookChannel(TestSettings.telling(new Settings.Webhook(url(), secret, Duration.ofSeconds(1)),
        TestSettings.NO_SMS, TestSettings.NO_BOUNCES), null, AT, new ObjectMapper());
  }

  private SmsChannel sms(boolean json) {
    Settings.Sms sms = new Settings.Sms(url(), Map.of("recipient", "{to}", "body", "{text}"),
        Map.of("Authorization", "Bearer key"), json, Duration.ofMillis(400));
    return new SmsChannel(TestSettings.telling(TestSettings.NO_WEBHOOK, sms, TestSettings.NO_BOUNCES), null,
        new ObjectMapper());
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/send";
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
