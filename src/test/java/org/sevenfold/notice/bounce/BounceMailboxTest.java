package org.sevenfold.notice.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSettings;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.notice.Reach;
import org.sevenfold.notice.UnsentLetters;
import org.sevenfold.start.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes back to the sender's mailbox is believed where it names a mail of ours, and then its person is shown. */
class BounceMailboxTest extends ProductTest {

  private static final String FAILED = "failed";

  @Autowired
  Directory directory;
  @Autowired
  UnsentLetters letters;
  @Autowired
  Reach reach;
  @Autowired
  JdbcClient jdbc;

  private GreenMail server;
  private GreenMailUser sender;
  private Settings.Bounces settings;
  private PersonId person;
  private String address;

  @BeforeEach
  void aMailboxAndAMailThatWasSent() throws IOException {
    int port = freePort();
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    server.start();
    sender = server.setUser("from@test.example", "from", "secret");
    settings = new Settings.Bounces("127.0.0.1", port, false, "from", "secret", "INBOX", Duration.ofDays(1));
    person = new TestPeople(directory).lead().id();
    address = person + "@test.example";
    directory.mailsTo(person, address);
  }

  @AfterEach
  void itStops() {
    server.stop();
  }

  @Test
  void whoeverIsNotThereAnyMoreIsShownAndTheirMailIsGivenUp() throws MessagingException {
    UUID letter = sent();
    sender.deliver(notification(letter, FAILED, "5.1.1"));
    read();
    assertThat(reach.bouncing()).anyMatch(one -> one.person().equals(person));
    assertThat(letters.all()).anyMatch(one -> one.id().equals(letter) && one.again().isEmpty());
    directory.mailsTo(person, "right@test.example");
    assertThat(reach.bouncing()).as("another address has not been tried").noneMatch(one -> one.person().equals(person));
  }

  @Test
  void whatIsOnlyLateIsNotOver() throws MessagingException {
    sender.deliver(notification(sent(), "delayed", "4.4.1"));
    read();
    assertThat(reach.bouncing()).noneMatch(one -> one.person().equals(person));
  }

  @Test
  void whatAnybodyWritesWithoutTheIdOfAMailOfOursIsBelievedByNobody() throws MessagingException {
    sender.deliver(notification(UUID.randomUUID(), FAILED, "5.1.1"));
    MimeMessage words = new MimeMessage(Session.getInstance(new Properties()),
        new ByteArrayInputStream("From: a@b.example\r\nSubject: gone\r\n\r\nAction: failed\r\n".getBytes()));
    sender.deliver(words);
    read();
    assertThat(reach.bouncing()).noneMatch(one -> one.person().equals(person));
  }

  @Test
  void aMailboxThatIsNotThereHoldsUpNothing() {
    server.stop();
    read();
    assertThat(reach.bouncing()).noneMatch(one -> one.person().equals(person));
  }

  private void read() {
    new BounceMailbox(TestSettings.telling(TestSettings.NO_WEBHOOK, TestSettings.NO_SMS, settings), letters).read();
  }

  private UUID sent() {
    UUID letter = UUID.randomUUID();
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql("insert into notice_letter (id, person, channel, urgent, made_at, try_at, sent_at)"
        + " values (?, ?, 'mail', false, ?, ?, ?)").params(letter, person.value(), now, now, now).update();
    return letter;
  }

  private MimeMessage notification(UUID letter, String action, String status) throws MessagingException {
    String text = """
        From: MAILER-DAEMON@mx.test.example
        To: from@test.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        Sorry.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.test.example

        Final-Recipient: rfc822; %s
        Action: %s
        Status: %s

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <%s@sevenfold>
        Subject: Sevenfold: something waits for you

        --b--
        """.formatted(address, action, status, letter).replace("\n", "\r\n");
    return new MimeMessage(Session.getInstance(new Properties()),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
