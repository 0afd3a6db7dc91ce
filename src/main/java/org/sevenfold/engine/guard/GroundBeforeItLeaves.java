package org.sevenfold.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.form.Problem;
import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Facts;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.referral.Papers;
import org.sevenfold.work.AnswerRefused.Reason;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;

/**
 * Nothing leaves without a basis in law, nor anything sensitive without a condition beside it (P69.b6, P70, P72): asked
 * when what leaves is checked, and again when somebody says that it has gone. In an emergency somebody may say why it
 * cannot wait, and completes it afterwards (P09).
 */
@Component
class GroundBeforeItLeaves {

  private static final String GROUND = "lawful_basis";
  private static final String CONDITION = "sch3_condition";
  private static final String MET = "MET";
  /** Only a disclosure that began with this question has it: one that is older goes by the model it began with. */
  private static final String ASKED_FOR = "preselected_basis";

  private final Papers papers;
  private final Vocabulary vocabulary;

  GroundBeforeItLeaves(Papers papers, Vocabulary vocabulary) {
    this.papers = papers;
    this.vocabulary = vocabulary;
  }

  /** @param facts what stands in the database, null for what does not */
  void check(OpenTask task, Form form, Map<String, ?> answers, Function<String, Object> facts) {
    boolean isSent = papers.isPress(task) && facts.apply(ASKED_FOR) != null
        && !"DO_NOT_SHARE".equals(facts.apply("decision"));
    if (answers.containsKey(GROUND) || isSent) {
      Facts standing = standing(answers, facts);
      String gate = Derived.of("ground_gate", standing).orElseThrow();
      boolean mayFollow = standing.is("route", "EMERGENCY")
          && (isSent || form.meant(Meaning.WITHOUT_BASIS, answers).isPresent());
      if (!MET.equals(gate) && !mayFollow) {
        throw new RefusedByGuard(Reason.ANSWERS, "It can't go like this yet", List.of(problem(gate, form)));
      }
    }
  }

  private Facts standing(Map<String, ?> answers, Function<String, Object> facts) {
    return key -> Optional.<Object>ofNullable(answers.get(key)).or(() -> Optional.ofNullable(facts.apply(key)))
        .map(Object::toString).orElseGet(() -> vocabulary.start(key).orElse(Fact.UNKNOWN));
  }

  /** At the question where the page has it. */
  private static Problem problem(String gate, Form form) {
    String key = gate.contains("CONDITION") ? CONDITION : GROUND;
    return new Problem(form.field(key).isPresent() ? key : "", switch (gate) {
      case "NO_GROUND" ->
        "Say on which basis in law it leaves. There nearly always is one: if you do not know which, ask"
            + " information governance";
      case "GROUND_DOES_NOT_FIT" -> "This basis does not fit what is known here. Choose another, or ask information"
          + " governance";
      case "NO_CONDITION" ->
        "Say why sensitive information may be shared. If you do not know, ask information governance";
      default ->
        "This reason does not fit what is known here: only a yes in their own words counts, and the law of 2018"
            + " has to apply. Choose another, or ask information governance";
    });
  }
}
