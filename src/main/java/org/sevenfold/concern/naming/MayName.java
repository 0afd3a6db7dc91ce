package org.sevenfold.concern.naming;

import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words of a text may name somebody (P05.b1e): what a record says of people and places, in other spellings too,
 * and what looks like a name, an address, a number or a day of birth. It asks; it proves nothing.
 */
public final class MayName {

  private final KnownNames known;
  private final Set<MonthDay> days;

  public MayName(Collection<Said> record) {
    this.known = new KnownNames(record);
    this.days = record.stream().filter(Said::saysWho).flatMap(said -> Days.in(said.text()))
        .flatMap(day -> day.day().stream()).collect(Collectors.toSet());
  }

  /** As they stand in the text, in its order, each once. */
  public Set<String> in(String typed) {
    String text = Spelling.seen(typed);
    List<Word> words = Word.of(text);
    List<Piece> found = Stream.of(Shapes.in(text), days(text), new BrokenUp(known, words, text).names(),
        words.stream().filter(this::mayName).map(word -> new Piece(word.from(), word.to(), word.written())))
        .flatMap(pieces -> pieces).distinct().toList();
    return found.stream().filter(piece -> found.stream().noneMatch(other -> other.holds(piece)))
        .sorted(Comparator.comparingInt(Piece::from)).map(Piece::text).map(String::strip)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<Piece> days(String text) {
    return Days.in(text)
        .filter(day -> day.day().filter(one -> day.year().isPresent() || days.contains(one)).isPresent())
        .map(Days.Day::piece);
  }

  private boolean mayName(Word word) {
    return known.isIn(word) || isWrittenLikeAName(word);
  }

  /** Also where the record does not know them. */
  private static boolean isWrittenLikeAName(Word word) {
    return word.capital() && !word.begins() && !word.isAbbreviation() && !word.hasDigits() && !word.isOrdinary()
        && !word.namesNobody();
  }
}
