package org.sevenfold.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.policy.Suggested;

/**
 * Answers put together from what was answered for other purposes: nobody is asked again what is known, and nothing is
 * said that nobody said.
 *
 * @param said  what was answered
 * @param known what the product knows by itself, by name
 */
record Composed(Answered said, Map<String, String> known) {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"|“[^”]+”|‘[^’]{3,}’(?!\\w)");

  /** Empty where none of the lines has anything to say. */
  Optional<Known> of(List<Suggested.Line> lines) {
    String text = lines.stream().filter(this::holds).flatMap(line -> text(line).stream()).map(String::strip)
        .collect(Collectors.joining("\n"));
    return text.isEmpty() ? Optional.empty() : Optional.of(new Known(text, said.source(sources(lines))));
  }

  private static String[] sources(List<Suggested.Line> lines) {
    return lines.stream().flatMap(line -> Stream.of(line.of(), line.quoted(), line.written()))
        .filter(key -> !key.isEmpty()).toArray(String[]::new);
  }

  private boolean holds(Suggested.Line line) {
    return line.when().isEmpty() || line.when().stream().map(condition -> condition.split("="))
        .anyMatch(one -> one.length == 1 ? said.value(one[0]).isPresent() : said.is(one[0], one[1]));
  }

  private Optional<String> text(Suggested.Line line) {
    if (!line.of().isEmpty()) {
      return said.words(line.say(), line.of());
    }
    if (!line.written().isEmpty()) {
      return said.written(line.say(), line.written());
    }
    if (!line.quoted().isEmpty()) {
      return said.words(line.quoted()).map(Composed::quoted).filter(text -> !text.isEmpty());
    }
    return line.known().isEmpty() ? Optional.of(line.say())
        : Optional.ofNullable(known.get(line.known())).filter(text -> !text.isBlank());
  }

  /** What stands between quotation marks was said by somebody; where nothing does, it is for a person to say. */
  private static String quoted(String text) {
    return QUOTED.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n"));
  }
}
