package org.sevenfold.concern.naming;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What somebody looks for in a list: days, and words of which each has to be found. A name is found by its beginning,
 * by what else somebody of that name may be called, and mistyped; all else by its beginning.
 */
public final class Sought {

  private final List<Days.Day> days;
  private final List<Word> words;

  private Sought(List<Days.Day> days, List<Word> words) {
    this.days = days;
    this.words = words;
  }

  public static Sought of(String typed, LocalDate today) {
    String text = Spelling.seen(typed).toLowerCase(Locale.ROOT).replaceAll("\\btoday\\b", today.toString())
        .replaceAll("\\byesterday\\b", today.minusDays(1).toString());
    List<Days.Day> days = Days.in(text).filter(day -> day.day().isPresent()).toList();
    StringBuilder rest = new StringBuilder(text);
    days.stream().map(Days.Day::piece).forEach(piece -> rest.replace(piece.from(), piece.to(),
        " ".repeat(piece.text().length())));
    return new Sought(days, Word.of(rest.toString()));
  }

  /** Whether there is anything to look for. */
  public boolean isAnything() {
    return !days.isEmpty() || !words.isEmpty();
  }

  /**
   * @param name whom it is about
   * @param text whatever else it may be found by
   * @param day  of which day it is
   */
  public boolean isIn(String name, String text, LocalDate day) {
    List<String> called = plain(name);
    List<String> others = plain(text);
    return days.stream().allMatch(one -> one.is(day)) && words.stream().map(Word::plain).allMatch(
        word -> called.stream().anyMatch(isCalled(word)) || others.stream().anyMatch(other -> other.startsWith(word)));
  }

  private static Predicate<String> isCalled(String word) {
    return name -> name.startsWith(word) || Spelling.isNear(name, word) || Nicknames.of(name).contains(word);
  }

  private static List<String> plain(String text) {
    return Word.of(Spelling.seen(text)).stream().map(Word::plain).toList();
  }
}
