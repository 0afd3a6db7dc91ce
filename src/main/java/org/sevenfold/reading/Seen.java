package org.sevenfold.reading;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Look;
import org.sevenfold.record.View;

/** One look at one concern that there is. */
record Seen(Look look, Concern concern) {

  private static final Set<View> LISTS = EnumSet.of(View.OWN_CONCERNS, View.OWN_TASKS, View.READERS);

  PersonId person() {
    return look.person();
  }

  LocalDate day() {
    return LocalDate.ofInstant(look.at(), LondonTime.ZONE);
  }

  boolean isByItsRaiser() {
    return person().equals(concern.raisedBy());
  }

  /** Something of just this concern was shown: a list of one's own shows all at once, who looked is none of it. */
  boolean isOfThisOne() {
    return !look.isRefused() && !LISTS.contains(look.view());
  }

  /** A task, its letter and one's own decision are shown to whoever has to do with it, and to nobody else. */
  boolean isWithoutATask() {
    return look.view() == View.CASE_PAGE || look.view() == View.CHANGE_PAGE || look.view() == View.REFERRAL;
  }
}
