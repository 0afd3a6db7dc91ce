package org.sevenfold.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody typed as the name of a person, a job or an agency. The one place where it is tidied and checked, for
 * lists that are uploaded and for every page: accents are composed, every kind of blank is a plain one, what nobody can
 * see is taken out.
 *
 * @param text  tidied
 * @param fault what is wrong with it, in plain words; empty where it will do
 */
public record TypedName(String text, Optional<String> fault) {

  private static final int LONGEST = 200;
  private static final String USER_NAME = "[a-z0-9][a-z0-9._@-]{1,59}";
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t\\r\\n]+");
  /** The two joiners belong to the spelling of names in Persian and in the languages of India. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");
  private static final Pattern AT_THE_ENDS = Pattern.compile("^[ \\u200C\\u200D]+|[ \\u200C\\u200D]+$");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");
  /** A spreadsheet would run it, once somebody writes a list out again. */
  private static final Pattern FORMULA = Pattern.compile("^[=+@-]");

  /** @param what in words, for example {@code name of the agency} */
  public static TypedName of(String what, String typed) {
    String text = tidied(typed);
    return new TypedName(text, fault(what, text));
  }

  /** What somebody signs in with: small letters, also where a phone began with a capital one. */
  public static TypedName userName(String typed) {
    String text = tidied(typed).toLowerCase(Locale.ROOT);
    return new TypedName(text, text.matches(USER_NAME) ? Optional.empty()
        : Optional.of("The user name must be 2 to 60 small letters, digits, dots, hyphens or underscores"));
  }

  /** Without blanks at its ends, doubled ones, or anything that nobody can see. */
  public static String tidied(String typed) {
    String seen = UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
    return AT_THE_ENDS.matcher(BLANKS.matcher(seen).replaceAll(" ")).replaceAll("");
  }

  private static Optional<String> fault(String what, String text) {
    if (UNPRINTABLE.matcher(text).find()) {
      return Optional.of("The " + what + " holds a character that can't be printed. Type it anew");
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of("Write the " + what);
    }
    if (FORMULA.matcher(text).find()) {
      return Optional.of("The " + what + " begins like a formula of a spreadsheet. Take out the " + text.charAt(0));
    }
    return text.length() <= LONGEST ? Optional.empty()
        : Optional.of("Write the " + what + " in fewer words: at most " + LONGEST + " characters");
  }
}
