package org.sevenfold.models;

import java.time.Duration;

/**
 * What came of it that everybody fell silent.
 *
 * @param left        where it was left lying
 * @param how         by day, at night, beside another agency
 * @param late        tasks that are past their time at the end
 * @param rung        the highest that any of them has come to
 * @param escalations tasks that it made: one for each that was late at some time
 * @param asked       people to whom the escalations are offered at the end
 * @param mails       letters that went out meanwhile
 * @param told        people who got one
 * @param outside     whom to ring at last; empty where nobody is named
 */
record Silence(String left, String how, int late, int rung, int escalations, int asked, int mails, int told,
    String outside, Duration lasted) {

  String row() {
    return "| " + String.join(" | ", left, how, String.valueOf(late), String.valueOf(rung),
        String.valueOf(escalations), String.valueOf(asked), mails + " to " + told, outside, days() + " days") + " |";
  }

  private String days() {
    return "%.1f".formatted(lasted.toMinutes() / (double) Duration.ofDays(1).toMinutes());
  }
}
