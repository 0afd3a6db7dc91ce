package org.sevenfold.web.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestSettings;
import org.sevenfold.attack.RawRequest;
import org.sevenfold.attack.SlowSender;
import org.sevenfold.start.Settings;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A Tomcat of its own, set up as ours is. */
class ConnectionsTest {

  private final CountDownLatch isReading = new CountDownLatch(1);
  private WebServer server;

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void saysThatItIsAliveWhenAllItsThreadsAreTaken() throws Exception {
    int alive = freePort();
    server = started(new Settings.Web(List.of(), false, alive, ""), 1);
    try (SlowSender sender = new SlowSender(server.getPort(), "/", "")) {
      isReading.await();
      assertThat(sender.goOn()).as("nobody answers it").isTrue();
      assertThat(RawRequest.get("/whatever").sendTo(alive, "127.0.0.1").text()).endsWith("alive\n");
    }
  }

  @Test
  void believesTheProxiesThatAreNamedAndNobodyElse() {
    server = started(new Settings.Web(List.of("127.0.0.9", "::1"), false, 0, ""), 10);
    RawRequest said =
        RawRequest.get("/").with("X-Forwarded-For", "10.1.2.3, 192.0.2.1").with("X-Forwarded-Proto", "https");
    assertThat(said.sendTo(server.getPort(), "127.0.0.9").text()).endsWith("192.0.2.1 https");
    assertThat(said.sendTo(server.getPort(), "127.0.0.1").text()).endsWith("127.0.0.1 http");
  }

  private WebServer started(Settings.Web settings, int threads) {
    TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
    tomcat.setAddress(InetAddress.getLoopbackAddress());
    tomcat.addConnectorCustomizers(
        connector -> ((AbstractProtocol<?>) connector.getProtocolHandler()).setMaxThreads(threads));
    new Connections(TestSettings.reached(settings)).customize(tomcat);
    WebServer started = tomcat.getWebServer(context -> context.addServlet("says", new Says()).addMapping("/"));
    started.start();
    return started;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private final class Says extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
      response.getWriter().write(request.getRemoteAddr() + " " + request.getScheme());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
      isReading.countDown();
      request.getInputStream().readAllBytes();
    }
  }
}
