package org.sevenfold.web.page;

import java.util.Locale;

import org.sevenfold.session.SessionLimits;

/**
 * How somebody's session ends if they do nothing more.
 *
 * @param seconds until then
 * @param why     a longer stay can be had by doing something, or can't
 */
public record Ending(long seconds, SessionLimits.Over why) {

  /** As the script of a page reads it: {@code idle 118}. */
  @Override
  public String toString() {
    return why.name().toLowerCase(Locale.ROOT) + " " + seconds;
  }
}
