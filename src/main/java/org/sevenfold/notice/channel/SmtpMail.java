package org.sevenfold.notice.channel;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;

import jakarta.mail.MessagingException;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.start.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends mail by the server that {@code spring.mail} names. */
@Component
@Profile("live")
public class SmtpMail implements Channel {

  private final ObjectProvider<JavaMailSender> sender;
  private final Directory directory;
  private final Clock clock;
  private final String from;

  public SmtpMail(ObjectProvider<JavaMailSender> sender, Directory directory, Clock clock, Settings settings) {
    this.sender = sender;
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
    return sender.getIfAvailable() != null;
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
    JavaMailSender server = sender.getIfAvailable();
    if (server == null) {
      throw new Undelivered(Undelivered.How.LATER, "No mail server is configured: set spring.mail.host");
    }
    MailText text = written(mail);
    try {
      server.send(text);
    } catch (MailException e) {
      throw SmtpAnswer.of(e, text.isGone());
    }
  }

  private MailText written(Outgoing mail) {
    try {
      MailText text = new MailText(mail, from);
      text.setSentDate(Date.from(clock.instant()));
      return text;
    } catch (MessagingException e) {
      throw new Undelivered(Undelivered.How.NO_SUCH_ADDRESS, "The address can't be read");
    }
  }
}
