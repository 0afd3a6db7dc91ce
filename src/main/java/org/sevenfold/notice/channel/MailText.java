package org.sevenfold.notice.channel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail as it is written to the line. It has one id however often it is tried, and knows whether its text has gone.
 */
class MailText extends MimeMessage {

  private final String id;
  private boolean gone;

  MailText(Outgoing mail, String from) throws MessagingException {
    super(Session.getInstance(new Properties()));
    this.id = MessageIds.of(mail.id());
    setFrom(new InternetAddress(from));
    setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    setSubject(mail.subject(), "UTF-8");
    setText(mail.text(), "UTF-8");
    setHeader("Auto-Submitted", "auto-generated");
  }

  /** Whether all of it was written, so that whoever listened may have it. */
  boolean isGone() {
    return gone;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  @Override
  public void writeTo(OutputStream stream, String[] ignored) throws IOException, MessagingException {
    super.writeTo(stream, ignored);
    gone = true;
  }
}
