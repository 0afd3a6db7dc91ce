package org.sevenfold.notice.channel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.start.Settings;
import org.sevenfold.start.VarFolder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Never sends anything: puts each mail as a file into {@code var/outbox/}, where the demo shows it. */
@Component
@Profile("!live")
public class FolderMail implements Channel {

  private static final int MOST_SHOWN = 50;

  private final Path folder;
  private final Directory directory;
  private final Clock clock;
  private final String from;

  FolderMail(Environment environment, Directory directory, Clock clock, Settings settings) {
    this.folder = VarFolder.of(environment).resolve("outbox");
    this.directory = directory;
    this.clock = clock;
    this.from = settings.notices().from();
  }

  @Override
  public String key() {
    return MAIL;
  }

  @Override
  public String words() {
    return MAIL;
  }

  @Override
  public boolean isConfigured() {
    return true;
  }

  @Override
  public boolean isBrief() {
    return false;
  }

  @Override
  public Optional<String> address(PersonId person) {
    return directory.mail(person);
  }

  @Override
  public void deliver(Outgoing mail) {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, clock.millis() + "-", ".eml");
      try (OutputStream stream = Files.newOutputStream(file)) {
        MimeMessage message = new MailText(mail, from);
        message.setSentDate(Date.from(clock.instant()));
        message.writeTo(stream);
      }
    } catch (IOException | MessagingException e) {
      throw new Undelivered(Undelivered.How.LATER, "The folder of the outbox can't be written");
    }
  }

  /** The newest mails, as they lie in the folder. */
  public List<String> newest() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> newest = files.sorted((one, other) -> other.compareTo(one)).limit(MOST_SHOWN).toList();
      return newest.stream().map(FolderMail::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "This mail can't be read";
    }
  }
}
