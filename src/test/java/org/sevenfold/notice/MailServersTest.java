package org.sevenfold.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestSettings;
import org.sevenfold.notice.channel.SmtpMail;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;

/** A mail server that refuses, hangs and comes back: no case waits for it, and no mail is lost. */
class MailServersTest extends NoticeTest {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofMillis(300);

  @Test
  void aServerThatRefusesLosesNothingAndItIsShown() throws IOException {
    raise();
    sender = senderBy(mailTo(freePort()));
    assertThat(told()).isEmpty();
    assertThat(because()).isEqualTo("The mail server can't be reached");
    answer("triage", people.lead());
    assertThat(task("describe")).isNotNull();
  }

  @Test
  void aServerThatHangsIsLeftAfterAWhile() throws IOException {
    raise();
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      sender = senderBy(mailTo(silent.getLocalPort()));
      told();
    }
    assertThat(because()).isEqualTo("The mail server does not answer in time");
  }

  @Test
  void whenTheServerComesBackTheMailGoesOutOnce() throws IOException, MessagingException {
    raise();
    int port = freePort();
    sender = senderBy(mailTo(port));
    told();
    GreenMail server = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      told();
      told();
      List<String> subjects = new ArrayList<>();
      for (Message mail : server.getReceivedMessages()) {
        subjects.add(mail.getSubject());
        assertThat(mail.getAllRecipients()).hasSize(1);
      }
      assertThat(subjects).containsExactlyInAnyOrder("Sevenfold: something waits for you",
          "Sevenfold: something waits for you", "Sevenfold: your concern has arrived");
    } finally {
      server.stop();
    }
    assertThat(notices.waiting()).isZero();
  }

  @Test
  void whereNoServerIsConfiguredThatIsWhatIsShown() {
    raise();
    sender = senderBy(new SmtpMail(
        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), directory, time,
        TestSettings.standard()));
    told();
    assertThat(because()).isEqualTo("No mail server is configured: set spring.mail.host");
  }

  @Test
  void whoeverHasNoAddressIsShownToo() {
    directory.mailsTo(people.lead().id(), "");
    raise();
    assertThat(told()).containsExactly(people.secondLead().id());
    assertThat(because()).isEqualTo("There is no address for this person (mail)");
  }

  private String because() {
    return unsent.all().get(0).because();
  }

  private SmtpMail mailTo(int port) {
    return mailTo(port, PATIENCE);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }
}
