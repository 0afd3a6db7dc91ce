package org.sevenfold.engine.port;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.guard.StartConcern;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Exclusions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever raised a concern says later whom it is about: out first, and only then does the model hear of it. */
@Component
class EngineNaming {

  private static final String ABOUT_STAFF = "about_staff";
  private static final String YES = "yes";

  private final RuntimeService runtime;
  private final EngineTransaction transaction;
  private final Concerns concerns;
  private final Exclusions exclusions;

  EngineNaming(@Lazy RuntimeService runtime, EngineTransaction transaction, Concerns concerns,
      @Lazy Exclusions exclusions) {
    this.runtime = runtime;
    this.transaction = transaction;
    this.concerns = concerns;
    this.exclusions = exclusions;
  }

  @Transactional
  public void name(Person raiser, Collection<Person> people, ConcernReference reference) {
    Concern concern = concerns.allowed(raiser.id(), Right.NAME_COLLEAGUE, reference)
        .orElseThrow(() -> new AnswerRefused(AnswerRefused.Reason.RIGHT,
            "Only whoever raised a concern says whom it is about", List.of()));
    boolean theirs = people.stream().allMatch(
        person -> person.agency().equals(concern.agency()) && !person.id().equals(raiser.id()));
    if (!theirs) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Choose somebody who works with you", List.of());
    }
    exclusions.named(raiser.id(), people, reference);
    transaction.runAs(raiser, () -> {
      runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference.value())
          .processDefinitionKey(StartConcern.CONCERN).list().forEach(this::aboutStaff);
      return null;
    });
  }

  /** Said once: each time it is said the model begins its way anew. */
  private void aboutStaff(ProcessInstance concern) {
    if (!YES.equals(runtime.getVariable(concern.getId(), ABOUT_STAFF))) {
      runtime.setVariable(concern.getId(), ABOUT_STAFF, YES);
    }
  }
}
