package org.sevenfold.work;

import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.PersonId;
import org.sevenfold.form.Problem;

/** Nothing was done, and why. What was typed is never part of it. */
public class AnswerRefused extends RuntimeException {

  /** Why an answer was refused. */
  public enum Reason {
    /** the answers do not fit the form */
    ANSWERS(400),
    /** the task is not this person's, or the act is not on the list of what people may do */
    RIGHT(403),
    /** somebody else was first */
    DONE_ALREADY(409);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    /** What this is called in HTTP, wherever it is answered: on a page of ours, by Camunda's API, to Java. */
    public int status() {
      return status;
    }
  }

  private final transient List<Problem> problems;
  private final transient Optional<PersonId> first;
  private final Reason reason;

  public AnswerRefused(Reason reason, String message, List<Problem> problems) {
    this(reason, message, problems, Optional.empty());
  }

  private AnswerRefused(Reason reason, String message, List<Problem> problems, Optional<PersonId> first) {
    super(message);
    this.reason = reason;
    this.problems = problems;
    this.first = first;
  }

  /** Somebody else has what was asked for. Who, is told where it is shown: no name stands in an exception. */
  public static AnswerRefused taken(PersonId first) {
    return new AnswerRefused(Reason.DONE_ALREADY, "Somebody else claimed this task first", List.of(),
        Optional.of(first));
  }

  /** Who was first, where that is known and may be told: it was offered to both. */
  public Optional<PersonId> first() {
    return first;
  }

  public Reason reason() {
    return reason;
  }

  public List<Problem> problems() {
    return problems;
  }
}
