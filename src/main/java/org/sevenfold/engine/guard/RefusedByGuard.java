package org.sevenfold.engine.guard;

import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.sevenfold.form.Problem;
import org.sevenfold.work.AnswerRefused;

/**
 * What the guard did not let in. The REST API answers with the status of its reason and this message, which never
 * repeats what was typed.
 */
public class RefusedByGuard extends FormFieldValidationException {

  private final transient AnswerRefused refusal;

  RefusedByGuard(AnswerRefused refusal) {
    super(null, refusal.getMessage() + inWords(refusal.problems()));
    this.refusal = refusal;
  }

  RefusedByGuard(AnswerRefused.Reason reason, String message, List<Problem> problems) {
    this(new AnswerRefused(reason, message, problems));
  }

  RefusedByGuard(AnswerRefused.Reason reason, String message) {
    this(reason, message, List.of());
  }

  public AnswerRefused refusal() {
    return refusal;
  }

  private static String inWords(List<Problem> problems) {
    return problems.isEmpty() ? "" : problems.stream().map(problem -> problem.key() + ": " + problem.message())
        .collect(Collectors.joining("; ", ": ", ""));
  }
}
