package org.sevenfold.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.SiteId;
import org.sevenfold.retention.Destruction;
import org.sevenfold.retention.LegalHolds;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.ConcernSites;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.Identity;
import org.sevenfold.work.OpenedBecause;
import org.sevenfold.work.WorkList;
import org.springframework.transaction.support.TransactionTemplate;

/** Every call of ours that does or reads something in somebody's name; what comes of it is rolled back. */
record RightsCalls(CaseWork cases, WorkList work, Concerns concerns, Identity identity, Exclusions exclusions,
    ConcernSites sites, LegalHolds holds, Destruction destruction, TransactionTemplate transaction) {

  private static final String WHY = "The school nurse rang about the same child";
  /** The blank page for raising is no act: what is sent with it is. */
  private static final Set<String> MADE =
      Set.of("CaseWork.raisingForm", "CaseWork.raise", "CaseWork.claim", "CaseWork.putBack", "CaseWork.answer",
          "CaseWork.passToLead",
          "CaseWork.tell", "CaseWork.stillWorried", "CaseWork.disagree", "CaseWork.name", "Identity.open",
          "Exclusions.exclude",
          "Exclusions.letIn",
          "Exclusions.stepOut", "ConcernSites.correct", "LegalHolds.set", "LegalHolds.lift", "Destruction.propose",
          "Destruction.decided");

  /** A call, and whose it is. */
  record Call(String name, Right right) {

    @Override
    public String toString() {
      return name + " for " + right.key();
    }
  }

  /** What people can call and nobody called here. */
  static Set<String> missing() {
    Set<String> missing = Stream
        .of(CaseWork.class, Identity.class, Exclusions.class, ConcernSites.class, LegalHolds.class,
            Destruction.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
            .filter(method -> !method.isSynthetic() && List.of(method.getParameterTypes()).contains(Person.class))
            .filter(method -> type.isInterface() || (method.getModifiers() & 1) != 0)
            .map(method -> type.getSimpleName() + "." + method.getName()))
        .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(MADE);
    return missing;
  }

  Map<Call, Boolean> of(RightsScene scene) {
    Person person = scene.person();
    Map<Call, Boolean> found = new LinkedHashMap<>();
    for (Right right : Right.values()) {
      // what a read says is its emptiness
      ifOfConcern(right, scene, found);
    }
    call("claim", Right.CLAIM_TASK, found, () -> cases.claim(person, scene.task()));
    call("put back", Right.PUT_BACK_TASK, found, () -> cases.putBack(person, scene.task()));
    call("answer", Right.ANSWER_TASK, found, () -> cases.answer(person, scene.task(), Map.of()));
    call("raise", Right.RAISE_CONCERN, found, () -> cases.raise(person, Map.of()));
    call("pass to lead", Right.PASS_TO_LEAD, found, () -> cases.passToLead(person, scene.concern()));
    call("say still worried", Right.SAY_STILL_WORRIED, found,
        () -> cases.stillWorried(person, scene.concern(), Map.of()));
    call("disagree", Right.OPEN_DISAGREEMENT, found, () -> cases.disagree(person, scene.concern(), Map.of()));
    for (CaseMessage message : CaseMessage.values()) {
      call("tell " + message.key(), message.right(), found,
          () -> cases.tell(person, scene.concern(), message, Map.of()));
    }
    call("open", Right.OPEN_WITH_REASON, found,
        () -> identity.open(person, scene.concern(), OpenedBecause.BELONGS_TOGETHER, WHY));
    call("exclude", Right.LEAVE_OUT, found, () -> exclusions.exclude(person, person.id(), scene.concern(), WHY));
    call("correct the site", Right.CORRECT_SITE, found,
        () -> sites.correct(person, scene.concern(), Optional.of(new SiteId("nowhere")), WHY));
    call("hold", Right.HOLD_RECORD, found, () -> holds.set(person, scene.concern(), WHY));
    call("propose its destruction", Right.PROPOSE_DESTRUCTION, found,
        () -> destruction.propose(person, scene.concern(), WHY));
    call("name", Right.NAME_COLLEAGUE, found, () -> cases.name(person, List.of(), scene.concern()));
    call("step out", Right.STEP_OUT, found,
        () -> exclusions.stepOut(person, work.find(scene.task()).orElseThrow(), WHY));
    call("let in", Right.LEAVE_OUT, found, () -> exclusions.letIn(person, person.id(), scene.concern(), WHY));
    return found;
  }

  private void ifOfConcern(Right right, RightsScene scene, Map<Call, Boolean> found) {
    Call read = new Call("allowed", right);
    if (List
        .of(Right.SEE_TASK, Right.KNOW_TASK, Right.CLAIM_TASK, Right.ANSWER_TASK, Right.PUT_BACK_TASK, Right.STEP_OUT)
        .contains(right)) {
      found.put(read, work.allowed(scene.person().id(), right, scene.task()).isPresent());
    } else if (right.ordinal() < Right.KNOW_TASK.ordinal()) {
      found.put(read, concerns.allowed(scene.person().id(), right, scene.concern()).isPresent());
    }
  }

  private void call(String name, Right right, Map<Call, Boolean> found, Runnable call) {
    found.put(new Call(name, right), Boolean.TRUE.equals(transaction.execute(status -> {
      status.setRollbackOnly();
      return isDone(call);
    })));
  }

  /** What is wrong with what was asked is said only to those whose it is to ask. */
  private static boolean isDone(Runnable call) {
    try {
      call.run();
      return true;
    } catch (AnswerRefused refused) {
      return refused.reason() == AnswerRefused.Reason.ANSWERS;
    }
  }
}
