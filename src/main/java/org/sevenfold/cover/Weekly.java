package org.sevenfold.cover;

import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import org.sevenfold.cover.rota.Shift;

/** A time of the week, as people say it. */
public final class Weekly {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Weekly() {
  }

  /** For example {@code Monday 09:00 to 17:00, as a safeguarding lead}. */
  public static String inWords(Shift shift) {
    boolean overnight = !shift.ends().isAfter(shift.begins());
    return shift.day().getDisplayName(TextStyle.FULL, Locale.UK) + " " + TIME.format(shift.begins()) + " to "
        + TIME.format(shift.ends()) + (overnight ? " the next day" : "") + ", as a " + shift.as().words()
        + shift.lastDay().map(last -> ", until " + DAY.format(last)).orElse("");
  }
}
