package org.sevenfold.engine.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sevenfold.access.Right;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.recorded.Masks;
import org.sevenfold.directory.Person;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Disagreement.Matter;
import org.sevenfold.work.Disagreements;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever raised a concern is still worried, or whoever works on it does not agree: their words go into its record,
 * open or closed, and open a disagreement, or join the one that is open (P10, P60.b).
 */
@Component
class EngineWorries {

  private static final String FORM = "say-still-worried";
  private static final String SAID = "still_worried";
  private static final String DANGER = "fresh_danger";

  private final EngineTransaction transaction;
  private final DeployedForms forms;
  private final Concerns concerns;
  private final Journal journal;
  private final Masks masks;
  private final Disagreements disagreements;
  private final LondonTime london;

  EngineWorries(EngineTransaction transaction, DeployedForms forms, Concerns concerns, Journal journal, Masks masks,
      @Lazy Disagreements disagreements, LondonTime london) {
    this.transaction = transaction;
    this.forms = forms;
    this.concerns = concerns;
    this.journal = journal;
    this.masks = masks;
    this.disagreements = disagreements;
    this.london = london;
  }

  Form form() {
    return deployed().form();
  }

  /**
   * Who may is asked first: what is wrong with the words is said to them alone. Whoever answers is told who it is.
   *
   * @param right by which they say it: as whoever raised it, or as somebody who works on it
   */
  @Transactional
  public void say(Right right, Person person, ConcernReference reference, Map<String, ?> answers) {
    Concern concern = concerns.allowed(person.id(), right, reference)
        .orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.RIGHT,
            "Only whoever raised a concern, or works on it, says that they do not agree", List.of()));
    DeployedForms.Deployed deployed = deployed();
    Map<String, Object> words = accepted(deployed.form(), new LinkedHashMap<>(answers));
    journal.hold(reference);
    if (!isSaidAlready(person, reference, words)) {
      masks.lift(person.id(), reference);
      ConcernReference own = disagreements.reference(reference, Matter.DECISION);
      Map<String, Object> content = new LinkedHashMap<>(words);
      content.put(Act.REFERENCE, own.value());
      journal.append(reference,
          new Act(Act.Kind.ANSWERED, person.id(), SAID, deployed.version(), content));
      transaction.runAs(person, () -> {
        disagreements.open(person.id(), concern, Matter.DECISION, own, words.get(DANGER).toString());
        return null;
      });
    }
  }

  /** The same page sent twice is one worry. */
  private boolean isSaidAlready(Person person, ConcernReference concern, Map<String, Object> words) {
    return journal.last(Reading.OwnWork.WHO_WAS_ASKED, concern, Act.Kind.ANSWERED)
        .filter(last -> last.act().who().equals(person.id()) && SAID.equals(last.act().subject()))
        .map(Entry::content).filter(last -> last.entrySet().containsAll(words.entrySet())).isPresent();
  }

  private Map<String, Object> accepted(Form form, Map<String, Object> answers) {
    List<Problem> problems = new AnswerCheck(form, key -> null).problems(answers, london.now());
    if (!problems.isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Some answers are missing or do not fit", problems);
    }
    return AnswerCheck.given(answers);
  }

  private DeployedForms.Deployed deployed() {
    return transaction.run(() -> forms.latest(FORM));
  }
}
