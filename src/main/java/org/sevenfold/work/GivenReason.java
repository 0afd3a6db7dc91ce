package org.sevenfold.work;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.sevenfold.form.TypedText;

/**
 * Why somebody does what they have to answer for: a few words that somebody else can read, not a full stop and not a
 * row of blanks. Whether it is a good reason, people judge.
 */
public final class GivenReason {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{C}]+");
  private static final Pattern WORD = Pattern.compile("(?:\\p{L}\\p{M}*){2}.*");
  private static final int FEWEST_WORDS = 3;
  /** Characters. */
  private static final int LONGEST = 4000;

  private GivenReason() {
  }

  /**
   * The reason as it is kept, without blanks around it.
   *
   * @throws AnswerRefused when it has fewer than three different words, is too long, or can't be kept
   */
  public static String checked(String said) {
    TypedText.fault(said, LONGEST).ifPresent(fault -> {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, fault, List.of());
    });
    String[] words = BETWEEN_WORDS.split(said.toLowerCase(Locale.ROOT));
    if (Arrays.stream(words).filter(WORD.asMatchPredicate()).distinct().count() < FEWEST_WORDS) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Write why, in a few words. The reason stays in the record",
          List.of());
    }
    return TypedText.tidied(said).replaceAll("^" + INVISIBLE + "|" + INVISIBLE + "$", "");
  }
}
