package org.sevenfold.web.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.policy.Pack;
import org.springframework.stereotype.Component;

/** Numbers as pages show them: each can be rung by a press. Templates know it as {@code phones}. */
@Component("phones")
public class Phones {

  private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ]*\\d{2}\\b");

  private final Clock clock;

  Phones(Clock clock) {
    this.clock = clock;
  }

  /** A piece of a line: a number with what is dialled for it, or words, of which nothing is. */
  public record Part(String text, String dialled) {
  }

  /** What is rung now; while nobody has put a number in, that it has to be found, and where. */
  public List<Part> of(Pack.Body body) {
    return parts(body.hasNumber() ? body.phoneAt(clock.instant().atZone(LondonTime.ZONE))
        : "find the number" + (body.phone().isBlank() ? "" : ": " + body.phone()));
  }

  /** A line with each number apart. */
  public List<Part> parts(String line) {
    List<Part> parts = new ArrayList<>();
    Matcher number = NUMBER.matcher(line);
    int from = 0;
    while (number.find()) {
      parts.add(new Part(line.substring(from, number.start()), ""));
      parts.add(new Part(number.group(), number.group().replace(" ", "")));
      from = number.end();
    }
    parts.add(new Part(line.substring(from), ""));
    return parts.stream().filter(part -> !part.text().isEmpty()).toList();
  }
}
