package org.sevenfold.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How hard sentences are to read: the Flesch-Kincaid grade, a school year in the United States (6 is the age of
 * 11 to 12). It counts the words of a sentence and the syllables of a word and nothing else, so it is ours in thirty
 * lines: a library for it would bring a dictionary to be exact about syllables where the figure itself is rough. Where
 * in doubt a syllable too many is counted ("somebody" has four).
 */
record Readability(int sentences, int words, int syllables) {

  private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.?!])[”\"]?\\s+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9’'-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  static Readability of(List<String> texts) {
    List<String> sentences = texts.stream().flatMap(Readability::sentences).toList();
    return new Readability(sentences.size(), sentences.stream().mapToInt(one -> (int) words(one).count()).sum(),
        sentences.stream().flatMap(Readability::words).mapToInt(Readability::syllables).sum());
  }

  /** Those of a text; what holds no word is none. */
  static Stream<String> sentences(String text) {
    return END_OF_SENTENCE.splitAsStream(text.replace(" (optional)", ""))
        .filter(one -> words(one).findAny().isPresent());
  }

  double grade() {
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group());
  }

  static int syllables(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace("'s", "").replaceAll("[^a-z]", "");
    return Math.max(1, (int) VOWELS.matcher(spoken(letters)).results().count());
  }

  /** Without the e that is written at the end of many words and not spoken. */
  private static String spoken(String word) {
    if (word.length() <= 2 || word.endsWith("ee") || word.endsWith("eed") || word.matches(".*[^aeiouy]le")) {
      return word;
    }
    boolean isSilent = word.endsWith("e")
        || word.matches(".*[^aeiouycgsxz]es") && !word.matches(".*[sc]hes") || word.matches(".*[^td]ed");
    return isSilent ? word.replaceFirst("e([sd]?)$", "$1") : word;
  }
}
