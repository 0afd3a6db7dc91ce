package org.sevenfold.session;

import java.time.Instant;

/**
 * One session of somebody, as its owner sees it.
 *
 * @param key     names it to its owner, and opens nothing
 * @param since   when they signed in
 * @param used    when it was used last, to the minute
 * @param browser for example {@code Firefox on Windows}
 */
public record LiveSession(String key, Instant since, Instant used, String browser) {

  /** In a session: the id of whoever signed in. */
  public static final String WHOSE = "signed-in";
  /** In a session: when they signed in, in milliseconds. */
  public static final String SINCE = "since";
  /** In a session: when it was used last, in milliseconds and to the minute. */
  public static final String USED = "used";
  /** In a session: in words, which browser it is in. */
  public static final String BROWSER = "browser";
}
