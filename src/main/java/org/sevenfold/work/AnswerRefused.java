package org.sevenfold.work;

import java.util.List;

import org.sevenfold.form.Problem;

/** Nothing was done, and why. What was typed is never part of it. */
public class AnswerRefused extends RuntimeException {

  /** Why an answer was refused. */
  public enum Reason {
    /** the answers do not fit the form */
    ANSWERS,
    /** the task is not this person's, or the act is not on the list of what people may do */
    RIGHT,
    /** somebody else was first */
    DONE_ALREADY
  }

  private final transient List<Problem> problems;
  private final Reason reason;

  public AnswerRefused(Reason reason, String message, List<Problem> problems) {
    super(message);
    this.reason = reason;
    this.problems = problems;
  }

  public Reason reason() {
    return reason;
  }

  public List<Problem> problems() {
    return problems;
  }
}
