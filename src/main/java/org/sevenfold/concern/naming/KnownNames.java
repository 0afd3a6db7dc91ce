package org.sevenfold.concern.naming;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words by which a record names people and places, and what else they may be called. */
final class KnownNames {

  /** Longer answers are sentences. */
  private static final int LONGEST_NAME = 5;
  private static final int SHORT = 2;
  private static final int SHORTEST_NUMBER = 4;

  private final Set<String> inAnyCase = new HashSet<>();
  private final Set<String> withCapital = new HashSet<>();

  KnownNames(Collection<Said> record) {
    record.forEach(this::read);
    List.copyOf(inAnyCase).forEach(this::addNicknames);
    List.copyOf(withCapital).forEach(this::addNicknames);
  }

  /** Whether a word of a text is one of them, or may be, mistyped. */
  boolean isIn(Word word) {
    if (word.capital() && word.forms().anyMatch(withCapital::contains) || word.forms().anyMatch(inAnyCase::contains)) {
      return true;
    }
    return !word.isOrdinary() && !word.hasDigits()
        && inAnyCase.stream().anyMatch(name -> word.forms().anyMatch(form -> Spelling.isNear(form, name)));
  }

  /** Whether pieces put together are one of them. */
  boolean has(String plain) {
    return inAnyCase.contains(plain);
  }

  private void read(Said said) {
    List<Word> words = Word.of(Spelling.seen(said.text()));
    boolean small = words.stream().noneMatch(Word::capital);
    boolean name = said.saysWho() && words.size() <= LONGEST_NAME;
    String earlier = "";
    for (Word word : words) {
      boolean read = isNumber(word, said) || isName(word, said.saysWho() || small) || name && mayBeAName(word)
          || isWordWithCapital(word);
      if (read) {
        add(word.plain());
        // Mary-Jane is MaryJane too, and Jamie Rudd signs as jamierudd
        if (!earlier.isEmpty()) {
          inAnyCase.add(earlier + word.plain());
        }
      }
      earlier = read ? word.plain() : "";
    }
  }

  private static boolean isNumber(Word word, Said said) {
    boolean digitsOnly = word.plain().chars().allMatch(Character::isDigit);
    return said.saysWho() && word.hasDigits() && word.plain().length() >= (digitsOnly ? SHORTEST_NUMBER : SHORT);
  }

  private static boolean isName(Word word, boolean withoutCapitals) {
    return !word.hasDigits() && word.plain().length() >= SHORT && !word.namesNobody() && !isOrdinary(word)
        && (word.capital() || withoutCapitals || Nicknames.has(word.plain()));
  }

  private static boolean mayBeAName(Word word) {
    return !word.hasDigits() && word.plain().length() >= SHORT
        && (!word.namesNobody() || word.capital() && Nicknames.has(word.plain()));
  }

  private static boolean isWordWithCapital(Word word) {
    return word.capital() && !word.begins() && !word.namesNobody() && !word.hasDigits()
        && word.plain().length() >= SHORT;
  }

  private static boolean isOrdinary(Word word) {
    // None is a word, Ñoñe is a name
    return word.isOrdinary() && word.written().equalsIgnoreCase(word.plain());
  }

  private void add(String plain) {
    boolean needsCapital = plain.length() <= SHORT || OrdinaryWords.has(plain);
    (needsCapital ? withCapital : inAnyCase).add(plain);
  }

  private void addNicknames(String name) {
    Nicknames.of(name).forEach(this::add);
  }
}
