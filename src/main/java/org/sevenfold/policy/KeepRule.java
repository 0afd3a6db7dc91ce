package org.sevenfold.policy;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sevenfold.start.RefusedToStart;

/**
 * How long a kind of record is kept.
 *
 * @param keep     whole years, as in {@code 25 years}
 * @param from     {@code birth} of whom it is about, or {@code close} of the concern
 * @param name     what kind it is, as people call it
 * @param source   whose rule it is, in a few words
 * @param standing {@code sourced}, or {@code proposal} where nobody but us says so
 */
public record KeepRule(String keep, String from, String name, String source, String standing) {

  private static final Pattern YEARS = Pattern.compile("([1-9]\\d{0,2}) years?");
  private static final String PROPOSAL = "proposal";

  public int years() {
    Matcher years = YEARS.matcher(keep);
    if (!years.matches()) {
      throw new IllegalArgumentException("How long a record is kept is a number of years");
    }
    return Integer.parseInt(years.group(1));
  }

  /** Whether it counts from a day that nobody here is asked for. */
  public boolean isFromBirth() {
    return "birth".equals(from);
  }

  public boolean isProposal() {
    return PROPOSAL.equals(standing);
  }

  /** @throws RefusedToStart when it says nothing clear */
  KeepRule checked(String where) {
    boolean clear = YEARS.matcher(keep).matches() && Set.of("birth", "close").contains(from)
        && !name.isBlank() && !source.isBlank() && Set.of("sourced", PROPOSAL).contains(standing);
    if (!clear) {
      throw new RefusedToStart(where + " must say keep (as in 25 years), from (birth or close), name, source, and"
          + " standing (sourced or proposal).");
    }
    return this;
  }
}
