package org.sevenfold.work;

import java.util.Map;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.DisagreementProcess.Questions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What a settled disagreement changes is done, and not only said. In an open concern its own questions do it; a closed
 * one goes on as a linked concern, with the same people left out.
 */
@Component
class SettledDisagreement {

  /** Whether the questions of the concern send it, or somebody has to ring. */
  static final String BY_QUESTIONS = "questions";
  static final String BY_CALL = "call";

  private static final String BY_LAW = "legal_duty";
  private static final String BY_ADVICE = "advice";
  private static final String AGAIN = "disagreement";

  private final DisagreementProcess process;
  private final LinkedConcerns linked;

  SettledDisagreement(DisagreementProcess process, @Lazy LinkedConcerns linked) {
    this.process = process;
    this.linked = linked;
  }

  /**
   * It is to be referred.
   *
   * @param by whoever settled it, who thereby decides
   * @return how it leaves: {@code questions} or {@code call}
   */
  String refer(PersonId by, Concern concern) {
    Questions questions = process.questions(concern);
    if (!questions.open()) {
      linked.open(concern.reference().value(), "REFERRED");
      return BY_CALL;
    }
    if (BY_LAW.equals(questions.settledBy())) {
      linked.open(concern.reference().value(), "HARM");
      return BY_CALL;
    }
    if (BY_ADVICE.equals(questions.settledBy())) {
      return how(process.askAgain(concern, AGAIN, Map.of("cause_for_belief", "reasonable_cause")));
    }
    if (questions.onItsWay()) {
      return BY_QUESTIONS;
    }
    return questions.decided() ? how(process.askAgain(concern, "disagreement_refer",
        Map.of("decision", "SHARE", "decider", by.value()))) : BY_CALL;
  }

  private static String how(boolean asked) {
    return asked ? BY_QUESTIONS : BY_CALL;
  }

  /** @param change {@code ask_again}: the decision; {@code reopen}: everything */
  void askAgain(Concern concern, String change) {
    if (!process.askAgain(concern, "reopen".equals(change) ? "reviewed" : AGAIN, Map.of())) {
      linked.open(concern.reference().value(), "AGAIN");
    }
  }
}
