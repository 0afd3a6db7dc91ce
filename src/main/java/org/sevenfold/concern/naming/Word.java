package org.sevenfold.concern.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word where it stands in a text.
 *
 * @param written without the apostrophes around it and without what grammar hangs on it with one
 * @param plain   as it is compared
 * @param capital whether it has a capital letter in a text that has small ones
 * @param begins  whether a sentence or a line begins with it
 * @param before  what stands between it and the word before
 */
record Word(String written, String plain, boolean capital, boolean begins, String before, int from, int to) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’‘`´ʼ]*[\\p{L}\\p{N}][\\p{M}'’‘`´ʼ]*");
  private static final Pattern AROUND = Pattern.compile("^['’‘`´ʼ]+|(?i:n['’]t|['’‘`´ʼ](?:s|m|d|ve|ll|re)?)$");
  private static final Pattern ENDS_A_SENTENCE = Pattern.compile("(?s)^$|.*([.!?:;\n•\"“”(]|[-–—] ).*");

  /** The words of a text of which everything can be seen. */
  static List<Word> of(String text) {
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String before = text.substring(end, matcher.start());
      String written = AROUND.matcher(matcher.group()).replaceAll("");
      end = matcher.end();
      if (!written.isEmpty()) {
        boolean capital = !shouted && Character.isUpperCase(written.codePointAt(0));
        boolean begins = words.isEmpty() || ENDS_A_SENTENCE.matcher(before).matches();
        words.add(new Word(written, Spelling.plain(written), capital, begins, before, matcher.start(), end));
      }
    }
    return words;
  }

  /** As it is compared, and what it may be the plural of. */
  Stream<String> forms() {
    return Stream.of("", "s", "es").filter(plain::endsWith)
        .map(ending -> plain.substring(0, plain.length() - ending.length())).filter(form -> form.length() > 1);
  }

  boolean isOrdinary() {
    return OrdinaryWords.has(plain);
  }

  /** With its accents: Mé is a name, and me is none. */
  boolean namesNobody() {
    return OrdinaryWords.namesNobody(written.toLowerCase(Locale.ROOT));
  }

  boolean hasDigits() {
    return plain.chars().anyMatch(Character::isDigit);
  }

  /** Whether it is short and all capitals, as abbreviations are. */
  boolean isAbbreviation() {
    return written.length() <= 5 && written.equals(written.toUpperCase(Locale.ROOT));
  }
}
