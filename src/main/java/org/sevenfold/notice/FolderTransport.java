package org.sevenfold.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.sevenfold.start.Settings;
import org.sevenfold.start.VarFolder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Never sends anything: puts each mail as a file into {@code var/outbox/}, where the demo shows it. */
@Component
@Profile("!live")
public class FolderTransport implements MailTransport {

  private static final int MOST_SHOWN = 50;

  private final Path folder;
  private final Clock clock;
  private final String from;

  FolderTransport(Environment environment, Clock clock, Settings settings) {
    this.folder = VarFolder.of(environment).resolve("outbox");
    this.clock = clock;
    this.from = settings.notices().from();
  }

  @Override
  public void deliver(NoticeMail letter) {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, clock.millis() + "-", ".eml");
      try (OutputStream stream = Files.newOutputStream(file)) {
        message(letter).writeTo(stream);
      }
    } catch (IOException | MessagingException e) {
      throw new Undeliverable("The folder of the outbox can't be written");
    }
  }

  /** The newest mails, as they lie in the folder. */
  public List<String> newest() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> newest = files.sorted((one, other) -> other.compareTo(one)).limit(MOST_SHOWN).toList();
      return newest.stream().map(FolderTransport::read).toList();
    }
  }

  private MimeMessage message(NoticeMail letter) throws MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
    message.setSubject(letter.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setText(letter.text(), "UTF-8");
    return message;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "This mail can't be read";
    }
  }
}
