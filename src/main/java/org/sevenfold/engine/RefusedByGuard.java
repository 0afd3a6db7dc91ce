package org.sevenfold.engine;

import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.sevenfold.form.Problem;
import org.sevenfold.work.AnswerRefused;
import org.springframework.http.HttpStatus;

/**
 * An answer that the guard did not let in. The REST API answers it with 400 and this message, which never repeats what
 * was typed.
 */
class RefusedByGuard extends FormFieldValidationException {

  private final transient AnswerRefused refusal;

  RefusedByGuard(AnswerRefused.Reason reason, String message, List<Problem> problems) {
    super(null, message + inWords(problems));
    this.refusal = new AnswerRefused(reason, message, problems);
  }

  RefusedByGuard(AnswerRefused.Reason reason, String message) {
    this(reason, message, List.of());
  }

  AnswerRefused refusal() {
    return refusal;
  }

  HttpStatus status() {
    return switch (refusal.reason()) {
      case RIGHT -> HttpStatus.FORBIDDEN;
      case ANSWERS -> HttpStatus.BAD_REQUEST;
      case DONE_ALREADY -> HttpStatus.CONFLICT;
    };
  }

  private static String inWords(List<Problem> problems) {
    return problems.isEmpty() ? "" : problems.stream().map(problem -> problem.key() + ": " + problem.message())
        .collect(Collectors.joining("; ", ": ", ""));
  }
}
