package org.sevenfold.concern;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.concern.naming.Spelling;

/**
 * The names that a record knows, looked for in a text that should hold none: whole words, whatever their case and
 * accents, with or without a possessive, and each part of a name by itself. It knows no nicknames and no misspellings:
 * where a miss is worse than a question too many, {@link org.sevenfold.concern.naming.MayName} asks.
 */
public final class Names {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  /** Longer answers are sentences: only what is written with a capital can be a name there. */
  private static final int LONGEST_NAME = 5;
  private static final int SHORT = 2;
  private static final int SHORTEST_NUMBER = 4;
  /** Words that stand beside names, or begin a sentence, and name nobody. */
  private static final Set<String> NAME_NOBODY = Set.of("""
      a about aged all an and another any anonymous are as at aunt baby because boy brother but by carer
      child children dad daughter did do does dr family father for foster from gave girl gran grandad
      grandfather grandmother guardian had has have he head her him his home house how i if in is it its
      job known lady lane lives lord man me miss mother mr mrs ms mum mums mx my name named near no
      nobody none not nursery of old on only or our parent parents primary road said saw school seen she
      sister social son staff step street sure team that the their them then there they this those to
      today uncle unknown unsure was we were what when where which who whose with woman worker year
      years yes yesterday you young your""".split("\\s+"));

  /** Names that are words too: meant only where they are written like a name. */
  private static final Set<String> WORDS_TOO = Set.of("art", "bill", "dawn", "drew", "faith", "grace", "hope", "joy",
      "mark", "may", "pat", "rob", "rose", "sue", "will");

  /** By the word as it is compared: as the record has it. */
  private final Map<String, String> known = new LinkedHashMap<>();

  /** @param answers what the record holds that says who somebody is */
  public Names(Collection<String> answers) {
    answers.forEach(answer -> {
      List<String> words = words(answer);
      boolean sentence = words.size() > LONGEST_NAME;
      words.stream().filter(word -> isName(word, sentence))
          .forEach(word -> known.putIfAbsent(Spelling.plain(word), word));
    });
  }

  /** The names that stand in a text, as the record has them, in the order of the text. */
  public Set<String> in(String text) {
    return words(text).stream().flatMap(this::named).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether all the names that are known stand in a text: somebody is written out in full. */
  public boolean areAllIn(String text) {
    return !known.isEmpty() && in(text).containsAll(known.values());
  }

  private Stream<String> named(String word) {
    String name = known.get(Spelling.plain(word));
    // a short name is only one where it is written like one: "Al" is not in "al fresco"
    boolean plainly = Spelling.plain(word).length() > SHORT && !WORDS_TOO.contains(Spelling.plain(word));
    boolean meant = name != null && (plainly || Character.isUpperCase(word.charAt(0)));
    return meant ? Stream.of(name) : Stream.empty();
  }

  private static boolean isName(String word, boolean sentence) {
    String plain = Spelling.plain(word);
    if (plain.chars().allMatch(Character::isDigit)) {
      return plain.length() >= SHORTEST_NUMBER;
    }
    boolean capital = Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.charAt(0));
    // with its accents: Mé is a name, and me is none
    return plain.length() >= SHORT && (capital || !sentence) && !NAME_NOBODY.contains(word.toLowerCase(Locale.ROOT));
  }

  private static List<String> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(Spelling.seen(text))).map(word -> word.replaceFirst("^['’]+", ""))
        .map(word -> POSSESSIVE.matcher(word).replaceFirst("")).filter(word -> !word.isEmpty()).toList();
  }
}
