package org.sevenfold.record;

/**
 * Something that is wrong with the record: where, and of what kind. It holds nothing of what stands there.
 *
 * @param chain the record, or {@link #HEADS}
 * @param entry the entry's number, or a line's; 0 where it is about the whole
 */
public record Fault(String chain, int entry, Kind kind) {

  /** Stands for the file of signed heads. */
  public static final String HEADS = "signed heads";

  /** What can be wrong, and how it is said. The table of findings holds the name: add, never rename. */
  public enum Kind {
    CHANGED("Entry %2$d of the record %1$s is not as it was written"),
    MISSING("Entry %2$d of the record %1$s is missing"),
    TORN("Entry %2$d of the record %1$s does not follow the one before it"),
    EARLIER("Entry %2$d of the record %1$s says an earlier time than the one before it"),
    SIGNED_OTHERWISE("Entry %2$d of the record %1$s is not the one whose head was signed"),
    NO_KEY("The record %1$s does not open: its key is missing, or is not its own"),
    NO_RECORD("The concern %1$s has no record"),
    RAISED_OTHERWISE("The record %1$s says that somebody else raised the concern than the list of concerns does"),
    LEFT_OUT_OTHERWISE("The record %1$s says otherwise who is left out than the list that keeps people out does"),
    MASKED_OTHERWISE(
        "The record %1$s says otherwise whether anybody is named yet than the list of masked concerns does"),
    OPENED_OTHERWISE("The record %1$s says otherwise to whom the concern was opened than the list of openings does"),
    AT_ANOTHER_SITE("The record %1$s says that the concern is about another site than the list of concerns does"),
    ERASED_OTHERWISE("The certificates %1$s say otherwise which records were destroyed than the list of them does"),
    FILE_CHANGED("The file that entry %2$d of the record %1$s names is not as it was added"),
    NOT_MARKED("Entry %2$d of the record %1$s can't be found by the concern that it is about"),
    LINE("Line %2$d of the signed heads is broken, forged, or no longer follows the line before it"),
    LINES_GONE("The signed heads end before line %2$d, which they had when they were last checked"),
    ANCHORED_OTHERWISE("Line %2$d of the signed heads is not the one that was anchored outside"),
    STAMPED_OTHERWISE("The signed heads are not those that time stamp %2$d confirms"),
    NOT_ANCHORED("The signed heads could not be anchored outside, or not be compared with what is there");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  static Fault of(Link link, Kind kind) {
    return new Fault(link.chain(), link.number(), kind);
  }

  /** What is wrong, in a sentence that names nobody. */
  public String sentence() {
    return kind.words.formatted(chain, entry) + ".";
  }
}
