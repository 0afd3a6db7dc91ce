package org.sevenfold.policy;

import java.util.List;
import java.util.Map;

/**
 * One fact of the vocabulary.
 *
 * @param key          its one name
 * @param values       the closed set of answers, without {@code unknown}
 * @param ask          the step that asks it (S01 to S14), or profile, clock, process
 * @param ifSilent     what a case file means when it does not say; {@link #REQUIRED} where silence is an error
 * @param offersUnknown whether a form offers "Not sure"
 * @param onlyIf       asked only where these facts have these values; empty means always
 * @param follows      the result that a silent case file follows, and the value where that leaves it open; or
 *                     empty
 */
public record Fact(String key, List<String> values, String ask, String ifSilent, boolean offersUnknown,
    Map<String, String> onlyIf, List<String> follows) {

  public static final String UNKNOWN = "unknown";
  public static final String REQUIRED = "required";
  private static final List<String> GIVEN_AT_START = List.of("process", "clock", "profile");

  /** What the fact is before anybody answered: facts of profile, clock and process have a start value. */
  public String start() {
    return isAsked() ? UNKNOWN : ifSilent;
  }

  public boolean isAsked() {
    return !GIVEN_AT_START.contains(ask);
  }

  public boolean allows(String value) {
    return UNKNOWN.equals(value) || values.contains(value);
  }
}
