package org.sevenfold.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Problem;
import org.sevenfold.form.SaidTime;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.GivenReason;
import org.springframework.stereotype.Component;

/** The answer that is to stand in the place of another, and why: checked as the page of the question would check it. */
@Component
class NewAnswer {

  private final LondonTime london;

  NewAnswer(LondonTime london) {
    this.london = london;
  }

  /**
   * The answer as it is kept.
   *
   * @throws AnswerRefused with everything that is wrong with it and with the reason
   */
  Object checked(CaseRecord record, Entry page, Field field, Map<String, Object> given) {
    List<Problem> problems = new ArrayList<>(
        new AnswerCheck(CorrectionForms.correct(field), key -> null).problems(given, london.now()));
    Object answer = given.get(field.key());
    if (problems.stream().noneMatch(problem -> problem.key().equals(field.key()))) {
      fault(answer, now(record, page, field)).map(why -> new Problem(field.key(), why))
          .ifPresent(problem -> problems.add(0, problem));
    }
    Optional.ofNullable(given.get(CorrectionForms.BECAUSE))
        .filter(why -> problems.stream().noneMatch(problem -> problem.key().equals(CorrectionForms.BECAUSE)))
        .flatMap(why -> reason(why.toString())).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw Corrections.doesNotFit(problems);
    }
    return field.past() ? moment(answer.toString()) : answer;
  }

  private static Object now(CaseRecord record, Entry page, Field field) {
    return record.correction(page.number(), field.key()).map(Entry::corrected).orElse(page.content()).get(field.key());
  }

  private static Optional<String> fault(Object answer, Object now) {
    if (answer == null) {
      return Optional.of("Write what it should say. If nobody knows, say that");
    }
    return answer.equals(now) ? Optional.of("This is what it says now. Change it, or go back") : Optional.empty();
  }

  private static Optional<Problem> reason(String why) {
    try {
      GivenReason.checked(why);
      return Optional.empty();
    } catch (AnswerRefused tooShort) {
      return Optional.of(new Problem(CorrectionForms.BECAUSE, tooShort.getMessage()));
    }
  }

  /** "Yesterday" means another day when it is said later: beside an older page it stands with the day that is meant. */
  private String moment(String said) {
    return SaidTime.read(said, london.now()).map(SaidTime::words).orElse(said);
  }
}
