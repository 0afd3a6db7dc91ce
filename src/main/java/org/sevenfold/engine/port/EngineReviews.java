package org.sevenfold.engine.port;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.directory.PersonId;
import org.sevenfold.engine.EngineTransaction;
import org.sevenfold.engine.Variables;
import org.sevenfold.notice.Notices;
import org.sevenfold.work.Reviews;
import org.sevenfold.work.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the models of the reviews, in nobody's name. */
@Component
class EngineReviews implements Reviews {

  private static final String OPENING = "review-opening";
  private static final String DONE_ALONE = "review-alone";
  private static final String UNVERIFIED = "review-unverified";

  private final EngineTransaction transaction;
  private final RuntimeService runtime;
  private final WorkList work;
  private final References references;
  private final Notices notices;

  EngineReviews(EngineTransaction transaction, @Lazy RuntimeService runtime, WorkList work, References references,
      Notices notices) {
    this.transaction = transaction;
    this.runtime = runtime;
    this.work = work;
    this.references = references;
    this.notices = notices;
  }

  @Override
  public void ofOpening(PersonId by, Concern concern, ConcernReference own) {
    begin(OPENING, by, concern, own);
    work.ofConcern(concern.reference()).stream().filter(task -> task.reference().equals(own))
        .forEach(notices::withoutDelay);
  }

  @Override
  public void ofDoneAlone(PersonId by, Concern concern) {
    begin(DONE_ALONE, by, concern, new ConcernReference(references.own(concern.reference().value(), "alone")));
  }

  @Override
  public void ofUnverified(PersonId by, Concern concern) {
    begin(UNVERIFIED, by, concern, new ConcernReference(references.own(concern.reference().value(), "unverified")));
  }

  private void begin(String process, PersonId by, Concern concern, ConcernReference own) {
    transaction.run(() -> runtime.startProcessInstanceByKey(process, Map.of(
        Variables.REFERENCE, own.value(),
        Variables.AGENCY, concern.agency(),
        Variables.PACK, concern.pack(),
        Variables.DECIDER, by.value())));
  }
}
