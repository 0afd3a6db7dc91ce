package org.sevenfold.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.notice.channel.Outgoing;
import org.sevenfold.start.Settings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes what leaves. The texts are an agency's to change: {@code config/mail/}. They may hold four blanks and no
 * others, and those are filled from a {@link Notice} alone, so no text can draw more out of the product. A digest has
 * the same four of each notice that stands in it; what goes to a small screen has the link alone.
 */
@Component
class NoticeMails {

  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");
  private static final String SUBJECT = "Subject:";
  private static final String READ_IT = "read what became of it";
  private static final String NO_TIME = "no time is set";
  private static final String SIGN_IN = "/sign-in";
  private static final String TASKS = "/tasks";
  private static final String DIGEST = "DIGEST";
  private static final String BRIEF = "BRIEF";

  private final Map<String, String> texts;
  private final LondonTime london;
  private final SignInCodes codes;
  private final String address;

  NoticeMails(LondonTime london, SignInCodes codes, Settings settings) {
    this.london = london;
    this.codes = codes;
    this.address = settings.address().replaceFirst("/+$", "");
    this.texts = Stream.concat(Stream.of(DIGEST, BRIEF), Stream.of(Notice.Kind.values()).map(Enum::name))
        .collect(Collectors.toMap(UnaryOperator.identity(),
            name -> text(name.toLowerCase(Locale.ROOT).replace('_', '-') + ".txt")));
  }

  /** @param brief for a small screen: a sentence and a link, and not a word of what it is about */
  Outgoing of(UUID id, List<Notice> notices, String to, boolean brief) {
    if (brief) {
      return filled(BRIEF, id, to, address + page(notices.get(0)),
          blank -> blank("link", blank, address + page(notices.get(0))));
    }
    return notices.size() == 1 ? of(id, notices.get(0), to)
        : filled(DIGEST, id, to, address + TASKS, blank -> blank("items", blank, items(notices)));
  }

  private Outgoing of(UUID id, Notice notice, String to) {
    if (notice.kind() == Notice.Kind.FIRST_CODE) {
      return of(id, codes.byMail(notice.person()), to);
    }
    return filled(notice.kind().name(), id, to, address + page(notice), blank -> switch (blank) {
      case "reference" -> notice.reference().value();
      case "what" -> notice.whatToDo().isEmpty() ? READ_IT : notice.whatToDo();
      case "due" -> notice.due().map(london::moment).orElse(NO_TIME);
      case "link" -> address + page(notice);
      default -> throw unknown(blank, "{reference}, {what}, {due} and {link}");
    });
  }

  /** The one mail that holds a secret, and therefore not for whom it is. */
  private Outgoing of(UUID id, SignInCodes.Code code, String to) {
    return filled(Notice.Kind.FIRST_CODE.name(), id, to, address + SIGN_IN, blank -> switch (blank) {
      case "code" -> code.code();
      case "due" -> london.moment(code.until());
      case "link" -> address + SIGN_IN;
      default -> throw unknown(blank, "{code}, {due} and {link}");
    });
  }

  private String items(List<Notice> notices) {
    return notices.stream().map(this::item).distinct().collect(Collectors.joining("\n\n"));
  }

  private String item(Notice notice) {
    String what = notice.kind() == Notice.Kind.POWER_USED ? "read what was decided" : notice.whatToDo();
    return "- " + (what.isEmpty() ? READ_IT : what)
        + notice.due().map(due -> ", by " + london.moment(due)).orElse("")
        + (notice.reference().value().isEmpty() ? "" : "\n  Reference: " + notice.reference())
        + "\n  " + address + page(notice);
  }

  private Outgoing filled(String text, UUID id, String to, String link, UnaryOperator<String> fill) {
    String filled = BLANK.matcher(texts.get(text))
        .replaceAll(blank -> Matcher.quoteReplacement(fill.apply(blank.group(1))));
    int end = filled.indexOf('\n');
    return new Outgoing(id, to, filled.substring(SUBJECT.length(), end).strip(), filled.substring(end).strip() + "\n",
        link);
  }

  private static String blank(String only, String blank, String filling) {
    if (!blank.equals(only)) {
      throw unknown(blank, "{" + only + "}");
    }
    return filling;
  }

  private static IllegalStateException unknown(String blank, String known) {
    return new IllegalStateException(
        "A mail text has the blank {" + blank + "}. It may have " + known + " only: see config/mail");
  }

  private static String page(Notice notice) {
    return switch (notice.kind()) {
      case TASK_WAITS, REMINDER -> TASKS + "/" + notice.task().orElseThrow();
      case NEWS, RECEIPT -> "/concerns/" + notice.reference();
      case RECORD_DAMAGED -> "/health";
      case FIRST_CODE -> SIGN_IN;
      case UNUSUAL_READING -> "/unusual-reading";
      case SECOND_PERSON, POWER_USED -> "/proposals";
      case RECOVERY_CODE_USED -> "/account";
      case STILL_OVERDUE -> TASKS;
      case NOBODY_ON_DUTY -> "/cover/rota";
      case DATA_REQUEST -> "/data-rights";
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
