package org.sevenfold.access;

import java.util.Locale;

/** What somebody is to a concern, or to a piece of work: where it comes from, the views of the same words say. */
public enum Relation {
  RAISER("whoever raised it"),
  OPENED_TO("to whom it was opened"),
  LEAD("a safeguarding lead of its site, or of the whole agency"),
  LEAD_INSIDE("such a lead who raised it or to whom it was opened"),
  HOLDER("who has work in it"),
  GUARDIAN("the guardian who is asked"),
  AGENCY_GUARDIAN("a Caldicott guardian of its agency"),
  INFORMATION_GOVERNANCE("information governance or law, asked"),
  AGENCY_GOVERNANCE("information governance of its agency"),
  ANSWERS_REQUEST("who answers what somebody asks about their data, or checks it"),
  DECIDED("who decided or advised in it"),
  OFFERED("to whom the task is offered"),
  HAS_IT("who has the task");

  private final String words;

  Relation(String words) {
    this.words = words;
  }

  /** As people say it. */
  public String words() {
    return words;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is one to a piece of work; else it is one to a concern. */
  public boolean isToWork() {
    return this == OFFERED || this == HAS_IT;
  }
}
