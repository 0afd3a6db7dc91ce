package org.sevenfold.directory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two cells of a list: a comma, but where Excel is set to German or Polish a semicolon, and a
 * tab where somebody saved text.
 *
 * @param between the character
 * @param list    what is left of the file once a line {@code sep=;} has been read, which Excel writes for itself
 */
record Separator(char between, String list) {

  private static final List<Character> KNOWN = List.of(',', ';', '\t');
  private static final Pattern SAID = Pattern.compile("\\A\\s*\"?sep=(.)\"?[ ,;\\t]*\\R", Pattern.CASE_INSENSITIVE);

  /** As the file says it, or else what makes the most columns that are known. */
  static Separator of(String text, ToLongFunction<List<String>> known) {
    Matcher said = SAID.matcher(text);
    if (said.find()) {
      return new Separator(said.group(1).charAt(0), text.substring(said.end()));
    }
    Optional<String> header = text.lines().filter(line -> !TypedName.tidied(line).isEmpty()).findFirst();
    char best = KNOWN.stream().max(Comparator.comparingLong(
        (Character one) -> known.applyAsLong(cells(header.orElse(""), one))).thenComparing(one -> -KNOWN.indexOf(one)))
        .orElseThrow();
    return new Separator(best, text);
  }

  private static List<String> cells(String header, char between) {
    return Arrays.asList(header.split(Pattern.quote(String.valueOf(between)), -1));
  }
}
