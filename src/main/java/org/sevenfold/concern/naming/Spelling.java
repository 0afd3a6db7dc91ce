package org.sevenfold.concern.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How words are compared: without what their accents, capitals and apostrophes make different. */
public final class Spelling {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u3164]");
  private static final Pattern MARKS = Pattern.compile("[\\p{M}'’‘`´ʼ]");
  /** Letters that no accent makes: on a British keyboard they are written like this. */
  private static final Map<Integer, String> LETTERS = Map.ofEntries(Map.entry((int) 'ł', "l"),
      Map.entry((int) 'ø', "o"), Map.entry((int) 'đ', "d"), Map.entry((int) 'ð', "d"), Map.entry((int) 'ß', "ss"),
      Map.entry((int) 'æ', "ae"), Map.entry((int) 'œ', "oe"), Map.entry((int) 'ı', "i"), Map.entry((int) 'þ', "th"),
      Map.entry((int) 'ħ', "h"), Map.entry((int) 'ə', "e"));
  private static final int DOUBLED_OR_EXCHANGED = 4;
  private static final int ONE_LETTER_OUT = 5;
  private static final int TWO_LETTERS_OUT = 9;

  private Spelling() {
  }

  /** Without what takes no place on a page: soft hyphens, joiners, marks of direction. */
  public static String seen(String text) {
    return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
  }

  /** As it is compared. */
  public static String plain(String word) {
    String bare = MARKS.matcher(Normalizer.normalize(seen(word), Normalizer.Form.NFKD)).replaceAll("")
        .toLowerCase(Locale.ROOT);
    return MARKS.matcher(bare).replaceAll("").codePoints()
        .mapToObj(letter -> LETTERS.getOrDefault(letter, Character.toString(letter))).collect(Collectors.joining());
  }

  /**
   * Whether one plain word may be the other, mistyped: two letters exchanged, one doubled or not, and in longer words
   * one or two letters too many, too few or wrong.
   */
  static boolean isNear(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (shorter < DOUBLED_OR_EXCHANGED || Math.abs(one.length() - other.length()) > 2) {
      return false;
    }
    int allowed = shorter < ONE_LETTER_OUT ? 0 : shorter < TWO_LETTERS_OUT ? 1 : 2;
    return single(one).equals(single(other)) || isExchanged(one, other) || distance(one, other) <= allowed;
  }

  private static String single(String word) {
    return word.replaceAll("(.)\\1+", "$1");
  }

  private static boolean isExchanged(String one, String other) {
    return one.length() == other.length() && !one.equals(other) && sorted(one).equals(sorted(other))
        && distance(one, other) == 1;
  }

  private static String sorted(String word) {
    return word.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }

  /** How many letters must be put in, taken out, changed or exchanged with the next. */
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, cost, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(String one, String other, int[][] cost, int i, int j) {
    int changed = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int best = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean exchanged = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
    return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
