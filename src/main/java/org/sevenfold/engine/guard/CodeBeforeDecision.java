package org.sevenfold.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.form.Meaning;
import org.sevenfold.form.Problem;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * Whoever does not keep to their professional code, or is not sure of it, signs no decision before somebody has advised
 * them (P47.b). In an emergency, and where they refer what they have reason to believe, nothing waits for it.
 */
@Component
class CodeBeforeDecision {

  private static final String DECISION = "practitioner_decision";
  private static final String REFUSAL = "DO_NOT_SHARE";
  private static final Set<String> OTHERS_ANSWER =
      Set.of("advise", "advise_second", "advise_doubt", "answer_deferral");

  private final Journal journal;
  private final DeployedForms forms;

  CodeBeforeDecision(Journal journal, DeployedForms forms) {
    this.journal = journal;
    this.forms = forms;
  }

  /** @param facts what stands in the database, null for what does not */
  void check(ConcernReference concern, Map<String, ?> answers, Function<String, Object> facts) {
    boolean signs = answers.containsKey(DECISION) && !"DEFER_FOR_ADVICE".equals(answers.get(DECISION));
    if (signs && !cannotWait(answers.get(DECISION), facts)
        && isInDoubt(journal.read(Reading.OwnWork.CODE, concern))) {
      throw new RefusedByGuard(Reason.ANSWERS, "Get advice first",
          List.of(new Problem(DECISION, "You said that you do not keep to your professional code, or are not sure."
              + " Choose to get advice first. If somebody can't wait, refer now")));
    }
  }

  private static boolean cannotWait(Object decision, Function<String, Object> facts) {
    boolean refuses = REFUSAL.equals("follow".equals(decision) ? facts.apply("recommendation") : decision);
    return "EMERGENCY".equals(facts.apply("route"))
        || "reasonable_cause".equals(facts.apply("cause_for_belief")) && !refuses;
  }

  /** Whether the last word on the code is no yes, and nobody has advised since. */
  private boolean isInDoubt(CaseRecord record) {
    return record.said().filter(entry -> followed(entry).isPresent()
        || OTHERS_ANSWER.contains(entry.act().subject())).reduce((earlier, later) -> later)
        .flatMap(this::followed).filter(said -> !"yes".equals(said)).isPresent();
  }

  private Optional<String> followed(Entry entry) {
    return forms.named(entry.act().form()).form().meant(Meaning.KEEPS_TO_CODE, entry.content());
  }
}
