package org.sevenfold.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.child.Children;
import org.sevenfold.child.Harm;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * The tables read how bad it is once, for the child who is most at risk (P05, P06): an answer for all that is less than
 * what was said of one of them is refused. Whoever thinks that too much was said of that child says it of that child.
 */
@Component
class AnsweredForTheWorst {

  private final Journal journal;
  private final DeployedForms forms;

  AnsweredForTheWorst(Journal journal, DeployedForms forms) {
    this.journal = journal;
    this.forms = forms;
  }

  /** The refusal names nobody. */
  void check(Form form, ConcernReference concern, Map<String, ?> answers) {
    Optional<Harm> answered = form.field(Harm.LEVEL).isPresent() ? Harm.of(answers) : Optional.empty();
    answered.filter(harm -> worst(concern).filter(worst -> worst.isWorseThan(harm)).isPresent()).ifPresent(harm -> {
      throw new RefusedByGuard(Reason.ANSWERS, "Answer for the child who is most at risk",
          List.of(new Problem(Harm.LEVEL, "Something more serious was said of another child in this. Answer for that"
              + " child, or change what was said of them first")));
    });
  }

  private Optional<Harm> worst(ConcernReference concern) {
    return Children.of(journal.read(Reading.OwnWork.CHILDREN, concern), name -> forms.named(name).form()).worst();
  }
}
