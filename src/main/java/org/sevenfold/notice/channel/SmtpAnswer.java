package org.sevenfold.notice.channel;

import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server meant: its codes say whether it is for now (4xx) or for good (5xx), and of whom. Where it said
 * nothing any more after the text, nobody knows.
 */
final class SmtpAnswer {

  private static final int FOR_GOOD = 500;
  private static final int OUR_SIZE_OR_SYNTAX = 552;

  private SmtpAnswer() {
  }

  /** @param gone whether the text was written before it failed */
  static Undelivered of(MailException failure, boolean gone) {
    List<Throwable> causes = causes(failure);
    if (first(causes, AuthenticationFailedException.class).isPresent()) {
      return new Undelivered(Undelivered.How.NOT_REACHED, "The mail server does not accept our name and password");
    }
    Optional<SMTPAddressFailedException> address = first(causes, SMTPAddressFailedException.class);
    if (address.isPresent()) {
      return ofAddress(address.get().getReturnCode());
    }
    Optional<SMTPSendFailedException> mail = first(causes, SMTPSendFailedException.class);
    if (mail.isPresent() && mail.get().getReturnCode() > 0) {
      return ofMail(mail.get().getReturnCode());
    }
    if (gone) {
      return new Undelivered(Undelivered.How.CUT_OFF,
          "The mail server took the text and said nothing: it may have arrived");
    }
    return new Undelivered(Undelivered.How.NOT_REACHED, first(causes, SocketTimeoutException.class).isPresent()
        ? "The mail server does not answer in time" : "The mail server can't be reached");
  }

  private static Undelivered ofAddress(int code) {
    return code >= FOR_GOOD && code != OUR_SIZE_OR_SYNTAX
        ? new Undelivered(Undelivered.How.NO_SUCH_ADDRESS, "The mail server refuses this address")
        : new Undelivered(Undelivered.How.LATER, "The mail server puts this address off");
  }

  private static Undelivered ofMail(int code) {
    return code >= FOR_GOOD ? new Undelivered(Undelivered.How.REFUSED, "The mail server refuses the mail")
        : new Undelivered(Undelivered.How.LATER, "The mail server puts the mail off");
  }

  private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
    return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** A failure to send keeps its causes in three places. */
  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> all = new ArrayList<>();
    collect(failure, all);
    return all;
  }

  private static void collect(Throwable one, List<Throwable> all) {
    if (one == null || all.contains(one)) {
      return;
    }
    all.add(one);
    if (one instanceof MailSendException several) {
      several.getFailedMessages().values().forEach(each -> collect(each, all));
    }
    if (one instanceof MessagingException chained) {
      collect(chained.getNextException(), all);
    }
    collect(one.getCause(), all);
  }
}
