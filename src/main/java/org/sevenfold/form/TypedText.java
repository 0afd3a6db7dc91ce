package org.sevenfold.form;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody typed, as it is kept wherever it comes in: a page or the API. One way to write each letter, one kind of
 * line end, and whatever turns the direction of writing ends with its line, so that it turns nothing else round.
 */
public final class TypedText {

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u000B\\u000C\\u0085\\u2028\\u2029]");
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
  /** Of what can be seen: the letters of Korean and Braille that are blank, and marks without what they stand on. */
  private static final Pattern NOTHING =
      Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]*");
  private static final String EMBEDDINGS = "\u202A\u202B\u202D\u202E";
  private static final String ISOLATES = "\u2066\u2067\u2068";
  private static final char END_OF_EMBEDDING = '\u202C';
  private static final char END_OF_ISOLATE = '\u2069';

  private TypedText() {
  }

  public static String tidied(String typed) {
    return Normalizer.normalize(turnedWithinLines(LINE_END.matcher(typed).replaceAll("\n")), Normalizer.Form.NFC);
  }

  /** False where it holds what no keyboard types and nobody can see: NUL, other control characters, half a letter. */
  public static boolean isReadable(String typed) {
    return !UNREADABLE.matcher(LINE_END.matcher(typed).replaceAll("\n")).find();
  }

  /**
   * What is wrong with what somebody typed, in plain words; empty where it can be kept.
   *
   * @param most how many characters at most
   */
  public static Optional<String> fault(String typed, int most) {
    if (!isReadable(typed)) {
      return Optional.of("This holds a character that can't be kept, and perhaps can't be seen. Delete it, or type this"
          + " anew");
    }
    return typed.length() <= most ? Optional.empty() : Optional.of("Shorten this to " + most + " characters or fewer");
  }

  /** True of every kind of blank, and of what takes no place at all: nobody has answered by that. */
  public static boolean saysNothing(String typed) {
    return NOTHING.matcher(typed).matches();
  }

  /** Each turn has its end on the same line, and each end its turn. */
  private static String turnedWithinLines(String text) {
    StringBuilder kept = new StringBuilder();
    Deque<Character> open = new ArrayDeque<>();
    text.chars().forEach(each -> {
      char one = (char) each;
      if (one == '\n') {
        open.forEach(kept::append);
        open.clear();
      }
      if (fits(one, open)) {
        kept.append(one);
      }
    });
    open.forEach(kept::append);
    return kept.toString();
  }

  /** @param open the ends that are to come, innermost first */
  private static boolean fits(char one, Deque<Character> open) {
    if (EMBEDDINGS.indexOf(one) >= 0) {
      open.push(END_OF_EMBEDDING);
    } else if (ISOLATES.indexOf(one) >= 0) {
      open.push(END_OF_ISOLATE);
    } else if (one == END_OF_EMBEDDING) {
      return !open.isEmpty() && open.peek() == END_OF_EMBEDDING && open.pop() != null;
    } else if (one == END_OF_ISOLATE) {
      return ended(open);
    }
    return true;
  }

  /** The end of an isolate ends what was begun inside it too. */
  private static boolean ended(Deque<Character> open) {
    boolean isOpen = open.contains(END_OF_ISOLATE);
    while (isOpen && open.pop() != END_OF_ISOLATE) {
      continue;
    }
    return isOpen;
  }
}
