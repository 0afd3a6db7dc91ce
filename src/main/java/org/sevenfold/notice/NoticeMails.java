package org.sevenfold.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.start.Settings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes the mails. Their texts are an agency's to change: {@code config/mail/}. They may hold four blanks and no
 * others, and those are filled from a {@link Notice} alone, so no text can draw more out of the product.
 */
@Component
class NoticeMails {

  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");
  private static final String SUBJECT = "Subject:";
  private static final String READ_IT = "read what became of it";
  private static final String NO_TIME = "no time is set";
  private static final String SIGN_IN = "/sign-in";

  private final Map<Notice.Kind, String> texts = new EnumMap<>(Notice.Kind.class);
  private final LondonTime london;
  private final String address;

  NoticeMails(LondonTime london, Settings settings) {
    this.london = london;
    this.address = settings.address().replaceFirst("/+$", "");
    for (Notice.Kind kind : Notice.Kind.values()) {
      texts.put(kind, text(kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt"));
    }
  }

  NoticeMail of(Notice notice, String to) {
    return filled(notice.kind(), to, blank -> switch (blank) {
      case "reference" -> notice.reference().value();
      case "what" -> notice.whatToDo().isEmpty() ? READ_IT : notice.whatToDo();
      case "due" -> notice.due().map(london::moment).orElse(NO_TIME);
      case "link" -> address + page(notice);
      default -> throw unknown(blank, "{reference}, {what}, {due} and {link}");
    });
  }

  /** The one mail that holds a secret, and therefore not for whom it is. */
  NoticeMail of(SignInCodes.Code code, String to) {
    return filled(Notice.Kind.FIRST_CODE, to, blank -> switch (blank) {
      case "code" -> code.code();
      case "due" -> london.moment(code.until());
      case "link" -> address + SIGN_IN;
      default -> throw unknown(blank, "{code}, {due} and {link}");
    });
  }

  private NoticeMail filled(Notice.Kind kind, String to, UnaryOperator<String> fill) {
    String filled = BLANK.matcher(texts.get(kind))
        .replaceAll(blank -> Matcher.quoteReplacement(fill.apply(blank.group(1))));
    int end = filled.indexOf('\n');
    return new NoticeMail(to, filled.substring(SUBJECT.length(), end).strip(), filled.substring(end).strip() + "\n");
  }

  private static IllegalStateException unknown(String blank, String known) {
    return new IllegalStateException(
        "A mail text has the blank {" + blank + "}. It may have " + known + " only: see config/mail");
  }

  private static String page(Notice notice) {
    return switch (notice.kind()) {
      case TASK_WAITS -> "/tasks/" + notice.task().orElseThrow();
      case NEWS -> "/concerns/" + notice.reference();
      case RECORD_DAMAGED -> "/health";
      case FIRST_CODE -> SIGN_IN;
      case UNUSUAL_READING -> "/unusual-reading";
      case SECOND_PERSON, POWER_USED -> "/proposals";
      case RECOVERY_CODE_USED -> "/account";
      case STILL_OVERDUE -> "/tasks";
      case NOBODY_ON_DUTY -> "/cover/rota";
    };
  }

  private static String text(String name) {
    Path beside = Path.of("config", "mail", name);
    try {
      String text = Files.exists(beside) ? Files.readString(beside)
          : new ClassPathResource("config/mail/" + name).getContentAsString(StandardCharsets.UTF_8);
      return checked(name, text);
    } catch (IOException e) {
      throw new UncheckedIOException("The mail text " + name + " can't be read", e);
    }
  }

  private static String checked(String name, String text) {
    if (!text.startsWith(SUBJECT) || BLANK.matcher(text.substring(0, text.indexOf('\n'))).find()) {
      throw new IllegalStateException("The first line of config/mail/" + name
          + " must be its subject, without a blank: it is read on locked screens");
    }
    return text;
  }
}
