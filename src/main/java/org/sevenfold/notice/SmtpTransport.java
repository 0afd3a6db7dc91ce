package org.sevenfold.notice;

import java.net.SocketTimeoutException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.sevenfold.start.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends mail by the server that {@code spring.mail} names. */
@Component
@Profile("live")
class SmtpTransport implements MailTransport {

  private final ObjectProvider<JavaMailSender> sender;
  private final String from;

  SmtpTransport(ObjectProvider<JavaMailSender> sender, Settings settings) {
    this.sender = sender;
    this.from = settings.notices().from();
  }

  @Override
  public void deliver(NoticeMail letter) {
    JavaMailSender server = sender.getIfAvailable();
    if (server == null) {
      throw new Undeliverable("No mail server is configured: set spring.mail.host");
    }
    try {
      server.send(message(letter));
    } catch (MailException e) {
      throw new Undeliverable(words(e));
    }
  }

  private SimpleMailMessage message(NoticeMail letter) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(letter.to());
    message.setSubject(letter.subject());
    message.setText(letter.text());
    return message;
  }

  private static String words(MailException e) {
    Throwable root = e.getMostSpecificCause();
    if (root instanceof AuthenticationFailedException) {
      return "The mail server does not accept our name and password";
    }
    if (root instanceof SocketTimeoutException) {
      return "The mail server does not answer in time";
    }
    if (root instanceof SendFailedException) {
      return "The mail server refuses this address";
    }
    return root instanceof MessagingException ? "The mail server refuses the mail" : "The mail server can't be reached";
  }
}
