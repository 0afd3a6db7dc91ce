package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sevenfold.web.PageTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was found: four hundred slow posts of one stranger, and nobody else got an answer for a minute. */
class SlowSendersTest extends PageTest {

  /** More than a stranger's address has places. */
  private static final int MANY = 60;
  private static final int PLACES = 40;

  @LocalServerPort
  int port;

  @Test
  void nobodyWaitsForTheBodyOfAStrangerWhoHasNoSession() {
    List<SlowSender> senders = slow(30, "");
    assertThat(senders).extracting(SlowSender::answer).extracting(RawAnswer::status).as("to the sign-in page")
        .containsOnly(302);
    SlowSender toTheApi = new SlowSender(port, "/camunda/api/engine/engine/default/task/any/complete", "");
    assertThat(toTheApi.answer().status()).isEqualTo(401);
    Stream.concat(senders.stream(), Stream.of(toTheApi)).forEach(SlowSender::close);
  }

  /** A browser sends what was typed on the connection by which it got the page. */
  @Test
  void theConnectionGoesOnAfterAPage() throws IOException {
    String get = "GET /sign-in HTTP/1.1\r\nHost: localhost\r\n";
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write((get + "\r\n" + get + "Connection: close\r\n\r\n").getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII).split("HTTP/1.1 200 ")).hasSize(3);
    }
  }

  @Test
  void strangersHaveSoManyPlacesAndTheirColleaguesNoticeNothing() {
    Attacker raiser = Attacker.of("raiser", people.raiser(), port);
    Attacker stranger = Attacker.nobody(port);
    List<SlowSender> senders = slow(MANY, sessionOfNobody());
    try {
      await().until(() -> senders.stream().filter(SlowSender::isAnswered).count() == MANY - PLACES);
      assertThat(senders.stream().filter(SlowSender::isAnswered)).extracting(SlowSender::answer)
          .extracting(RawAnswer::status).containsOnly(503);
      assertThat(raiser.send(RawRequest.get("/concerns")).status()).isEqualTo(200);
      assertThat(stranger.send(RawRequest.get("/sign-in")).status()).isEqualTo(503);
    } finally {
      senders.forEach(SlowSender::close);
    }
    await().until(() -> stranger.send(RawRequest.get("/sign-in")).status() == 200);
  }

  @Test
  void whatIsLongerThanAnySignInIsNotReadOfAStranger() {
    byte[] body = new byte[20_000];
    RawRequest tooLong = new RawRequest("POST", "/sign-in", RawRequest.form("/", "").headers(), body);
    assertThat(Attacker.nobody(port).send(tooLong).status()).isEqualTo(413);
  }

  private List<SlowSender> slow(int count, String cookie) {
    return IntStream.range(0, count).mapToObj(any -> new SlowSender(port, "/sign-in", cookie)).toList();
  }

  private String sessionOfNobody() {
    return Attacker.nobody(port).send(RawRequest.get("/sign-in")).header("Set-Cookie").orElseThrow().split(";")[0];
  }
}
