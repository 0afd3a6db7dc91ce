package org.sevenfold.engine.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.sevenfold.access.Right;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.concern.recorded.Masks;
import org.sevenfold.directory.Person;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.Variables;
import org.sevenfold.engine.deployed.DeployedForms;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever raised a concern is still worried: their words go into its record, open or closed, and a process of its own
 * with a reference of its own has somebody answer who has decided nothing in it (P10, P60.b).
 */
@Component
class EngineWorries {

  private static final String STILL_WORRIED = "still-worried";
  private static final String SAID = "still_worried";
  private static final String ANSWER = "answer_worry";

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final EngineTransaction transaction;
  private final DeployedForms forms;
  private final Concerns concerns;
  private final References references;
  private final Journal journal;
  private final Masks masks;
  private final WorkList work;
  private final LondonTime london;

  EngineWorries(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, EngineTransaction transaction,
      DeployedForms forms, Concerns concerns, References references, Journal journal, Masks masks, WorkList work,
      LondonTime london) {
    this.runtime = runtime;
    this.repository = repository;
    this.transaction = transaction;
    this.forms = forms;
    this.concerns = concerns;
    this.references = references;
    this.journal = journal;
    this.masks = masks;
    this.work = work;
    this.london = london;
  }

  Form form() {
    return deployed().form();
  }

  /** Who may is asked first: what is wrong with the words is said to them alone. Whoever answers is told who it is. */
  @Transactional
  public void say(Person raiser, ConcernReference reference, Map<String, ?> answers) {
    Concern concern = concerns.allowed(raiser.id(), Right.SAY_STILL_WORRIED, reference)
        .orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.RIGHT,
            "Only whoever raised a concern says that they are still worried", List.of()));
    DeployedForms.Deployed deployed = deployed();
    Map<String, Object> words = accepted(deployed.form(), new LinkedHashMap<>(answers));
    journal.hold(reference);
    if (!isSaidAlready(raiser, reference, words)) {
      masks.lift(raiser.id(), reference);
      said(raiser, concern, deployed.version(), words);
    }
  }

  private void said(Person raiser, Concern concern, String form, Map<String, Object> words) {
    List<OpenTask> waiting = work.ofConcern(concern.reference()).stream().filter(task -> ANSWER.equals(task.key()))
        .toList();
    String own = waiting.isEmpty() ? references.own(concern.reference().value(), SAID)
        : waiting.get(0).reference().value();
    Map<String, Object> content = new LinkedHashMap<>(words);
    content.put(Act.REFERENCE, own);
    journal.append(concern.reference(), new Act(Act.Kind.ANSWERED, raiser.id(), SAID, form, content));
    if (waiting.isEmpty()) {
      transaction.runAs(raiser, () -> runtime.startProcessInstanceByKey(STILL_WORRIED, Map.of(Variables.REFERENCE, own,
          Variables.AGENCY, concern.agency(), Variables.PACK, concern.pack())));
    }
  }

  /** The same page sent twice is one worry. */
  private boolean isSaidAlready(Person raiser, ConcernReference concern, Map<String, Object> words) {
    return journal.last(Reading.OwnWork.WHO_WAS_ASKED, concern, Act.Kind.ANSWERED)
        .filter(last -> last.act().who().equals(raiser.id()) && SAID.equals(last.act().subject())).map(Entry::content)
        .filter(last -> last.entrySet().containsAll(words.entrySet())).isPresent();
  }

  private Map<String, Object> accepted(Form form, Map<String, Object> answers) {
    List<Problem> problems = new AnswerCheck(form, key -> null).problems(answers, london.now());
    if (!problems.isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Some answers are missing or do not fit", problems);
    }
    return AnswerCheck.given(answers);
  }

  private DeployedForms.Deployed deployed() {
    return transaction.run(() -> forms.ofStart(repository.createProcessDefinitionQuery()
        .processDefinitionKey(STILL_WORRIED).latestVersion().singleResult().getId()));
  }
}
