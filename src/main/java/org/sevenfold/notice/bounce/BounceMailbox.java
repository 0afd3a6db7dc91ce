package org.sevenfold.notice.bounce;

import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import org.sevenfold.notice.UnsentLetters;
import org.sevenfold.start.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Reads the sender's mailbox for what came back. What was read is marked as read and stays: a person may look at it. By
 * a clock of its own, and each step of it ends after ten seconds.
 */
@Component
@Profile("!replay")
class BounceMailbox implements SchedulingConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
  private static final String PATIENCE_MILLIS = "10000";
  private static final int LARGEST = 1_000_000;
  private static final String BECAUSE = "A mail server says that nobody is at this address";

  private final Settings.Bounces settings;
  private final UnsentLetters letters;

  BounceMailbox(Settings settings, UnsentLetters letters) {
    this.settings = settings.notices().bounces();
    this.letters = letters;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    if (settings.isOn()) {
      registrar.addFixedDelayTask(new FixedDelayTask(this::read, settings.every(), settings.every()));
    }
  }

  /** Reads what is new. Where the mailbox can't be reached it is tried again the next time. */
  void read() {
    try (Store store = session().getStore(protocol())) {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      try (Folder folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
          read(message);
        }
      }
    } catch (MessagingException e) {
      LOG.warn("The mailbox for what comes back can't be read: {}", e.getClass().getSimpleName());
    }
  }

  private void read(Message message) throws MessagingException {
    Optional<StatusNotification> notification = notification(message);
    notification.ifPresent(one -> letters.cameBack(one.letter(), one.recipient(), BECAUSE));
    message.setFlag(Flags.Flag.SEEN, true);
  }

  /** Whatever else people write there is none of ours. Read whole: what servers say of its parts differs. */
  private static Optional<StatusNotification> notification(Message message) throws MessagingException {
    try {
      return message instanceof MimeMessage mail && mail.getSize() <= LARGEST
          ? StatusNotification.of(new MimeMessage(mail)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Session session() {
    Properties properties = new Properties();
    String prefix = "mail." + protocol() + ".";
    properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    return Session.getInstance(properties);
  }

  private String protocol() {
    return settings.ssl() ? "imaps" : "imap";
  }
}
