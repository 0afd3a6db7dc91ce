package org.sevenfold.access;

import java.util.Locale;

/** What somebody may do here, or may not; {@code rights.yaml} says what each is in words, and whose it is. */
public enum Right {
  SEE_CONCERN,
  SEE_RECEIPT,
  OPEN_WITH_REASON,
  SAY_WHAT_CHANGED,
  REFER_NOW,
  CORRECT_ANSWER,
  ADD_TO_ANSWER,
  PASS_TO_LEAD,
  SAY_STILL_WORRIED,
  ADD_FILE,
  RELEASE_FILE,
  CHOOSE_FILES,
  OPEN_DISAGREEMENT,
  LEAVE_OUT,
  CORRECT_SITE,
  SEE_DECISION,
  NAME_COLLEAGUE,
  READ_BRIEF,
  SEE_READERS,
  SEE_HOW_MANY_READ,
  HOLD_RECORD,
  PROPOSE_DESTRUCTION,
  KNOW_TASK,
  SEE_TASK,
  CLAIM_TASK,
  ANSWER_TASK,
  PUT_BACK_TASK,
  STEP_OUT,
  RAISE_CONCERN,
  SEE_OWN_LISTS,
  USE_TASKLIST,
  SEE_COUNTS,
  SET_DUTY,
  SET_DUTY_OF_OTHERS,
  REASSIGN_WORK,
  SEE_STAFF,
  SEE_UNUSUAL_READING,
  SEE_DUE_RECORDS,
  MANAGE_PEOPLE,
  SEE_HEALTH,
  USE_COCKPIT,
  SIGN_IN;

  /** As the file writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
