package org.sevenfold.web.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.attack.SlowSender;

/** A Tomcat of its own, whose time goes on only where a test says so. */
class BodyTimeTest {

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final AtomicLong now = new AtomicLong();
  private final Tomcat tomcat = new Tomcat();

  @BeforeEach
  void start(@TempDir Path folder) throws LifecycleException {
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
    tomcat.getEngine().getPipeline().addValve(new BodyTime(GRACE, 5_000, now::get));
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "reads", new Reads()).addMapping("/*");
    tomcat.start();
  }

  @AfterEach
  void stop() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  /** Reads so much, lets so much time go by, both as its address says, and says how much it was in the end. */
  private final class Reads extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
      String[] asked = request.getPathInfo().split("/");
      int first = request.getInputStream().readNBytes(Integer.parseInt(asked[1])).length;
      now.addAndGet(Duration.parse(asked[2]).toNanos());
      response.getWriter().write(String.valueOf(first + request.getInputStream().readAllBytes().length));
    }
  }

  @Test
  void whoeverSendsNextToNothingIsNotWaitedFor() {
    try (SlowSender sender = new SlowSender(tomcat.getConnector().getLocalPort(), "/1/PT11S", "")) {
      assertThat(sender.answer().status()).isEqualTo(400);
    }
  }

  @Test
  void whatComesInTimeIsRead() {
    assertThat(sent("/1/PT9S")).endsWith("10000");
  }

  @Test
  void whatIsLongerHasMoreTime() {
    assertThat(sent("/9999/PT11S")).endsWith("10000");
    assertThat(sent("/9999/PT13S")).doesNotContain("10000");
  }

  private String sent(String path) {
    try (SlowSender sender = new SlowSender(tomcat.getConnector().getLocalPort(), path, "")) {
      sender.sendTheRest();
      return sender.answer().text();
    }
  }
}
