package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sevenfold.engine.OpenCase.RAISED;
import static org.sevenfold.engine.OpenCase.TRIAGE;
import static org.sevenfold.engine.OpenCase.TRIAGED;
import static org.sevenfold.engine.OpenCase.triaged;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Role;
import org.sevenfold.engine.guard.RefusedByGuard;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.AnswerRefused.Reason;
import org.sevenfold.work.TaskId;

/** What is refused of answers, by our own port and by the engine's own services, and that nothing has happened then. */
class GuardAnswersTest extends EngineTest {

  private static final String TYPED = "zq-this-was-typed";
  private static final String ENDLESS = TYPED.repeat(100_000 / TYPED.length() + 1);

  private OpenCase open;
  private TaskId task;

  @BeforeEach
  void aLeadHasClaimedTheTriage() {
    open = OpenCase.raised(new TestPeople(directory), cases, work);
    task = open.claimed(TRIAGE, open.lead());
  }

  @Test
  void anEmptyFormIsRefused() {
    refused(Map.of(), "triage_note");
  }

  @Test
  void blanksAreNoAnswer() {
    refused(triaged("triage_note", "  \n\t "), "triage_note");
  }

  @Test
  void anOptionThatDoesNotExistIsRefused() {
    refused(triaged("lead_level_of_need", TYPED), "lead_level_of_need");
  }

  @Test
  void aHundredThousandCharactersAreRefused() {
    refused(triaged("triage_note", ENDLESS), "triage_note");
    refused(triaged("lead_level_of_need", ENDLESS), "lead_level_of_need");
  }

  @Test
  void anAnswerThatTheFormDoesNotAskForIsRefusedAndItsNameIsNotRepeated() {
    refused(triaged(TYPED, "yes"), "");
    refused(triaged("immediate_danger", "yes"), "");
    refused(triaged("decision", "SHARE"), "");
    refused(triaged("pack", "england-2026"), "");
    refused(triaged("reference", "AAAAA-AAAAA"), "");
  }

  @Test
  void somethingThatOnlyLooksLikeAnAnswerIsRefused() {
    refused(triaged("triage_note", List.of(TYPED)), "triage_note");
    refused(triaged("triage_note", Map.of(TYPED, TYPED)), "triage_note");
    refused(triaged("lead_level_of_need", List.of("level_1", "level_2")), "lead_level_of_need");
    refused(triaged("lead_level_of_need", new StringBuilder("level_1")), "lead_level_of_need");
  }

  @Test
  void aTypedValueOfTheEngineIsLookedInto() {
    refused(triaged("lead_level_of_need", Variables.stringValue(TYPED)), "lead_level_of_need");
    refused(triaged("lead_level_of_need", Variables.objectValue(new HashMap<>()).create()), "lead_level_of_need");
    refused(triaged("lead_level_of_need", unread()), "lead_level_of_need");
    refused(triaged("triage_note", Variables.fileValue(TYPED + ".txt").file(TYPED.getBytes()).create()), "triage_note");
  }

  @Test
  void completingWithVariablesIsHeldToTheFormToo() {
    nothingHappens(() -> asLead(() -> engine.getTaskService().complete(task.value())), RefusedByGuard.class);
    nothingHappens(() -> asLead(() -> engine.getTaskService().complete(task.value(), Map.of("decision", "SHARE"))),
        RefusedByGuard.class);
    asLead(() -> engine.getTaskService().complete(task.value(), TRIAGED));
    assertThat(work.find(task)).isEmpty();
  }

  @Test
  void aTypedAnswerThatFitsIsTaken() {
    Map<String, Object> typed = new HashMap<>();
    TRIAGED.forEach((key, value) -> typed.put(key, Variables.stringValue(value.toString())));
    asLead(() -> engine.getTaskService().complete(task.value(), typed));
    assertThat(work.find(task)).isEmpty();
  }

  @Test
  void nothingComesBackToWhoeverAsksForTheVariables() {
    asLead(
        () -> assertThat(engine.getTaskService().completeWithVariablesInReturn(task.value(), TRIAGED, true)).isNull());
  }

  @Test
  void aBusinessKeyOfOnesOwnIsRefused() {
    String model = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("concern")
        .latestVersion().singleResult().getId();
    nothingHappens(() -> asLead(() -> engine.getFormService().submitStartForm(model, TYPED, RAISED)),
        RefusedByGuard.class);
    nothingHappens(() -> asLead(() -> engine.getFormService().submitStartForm(model, "", RAISED)),
        RefusedByGuard.class);
  }

  @Test
  void onlyAConcernIsRaised() {
    String model = engine.getRepositoryService().createProcessDefinitionQuery()
        .processDefinitionKey("weigh-public-interest").latestVersion().singleResult().getId();
    nothingHappens(() -> asLead(() -> engine.getFormService().submitStartForm(model, RAISED)), RefusedByGuard.class);
  }

  @Test
  void raisingIsHeldToItsForm() {
    nothingHappens(() -> cases.raise(open.raiser(), Map.of()), AnswerRefused.class);
    Map<String, Object> more = new HashMap<>(RAISED);
    more.put("decision", "DO_NOT_SHARE");
    nothingHappens(() -> cases.raise(open.raiser(), more), AnswerRefused.class);
  }

  @Test
  void anAdministratorRaisesNothing() {
    nothingHappens(() -> cases.raise(open.people().the(Role.ADMINISTRATOR), RAISED), AnswerRefused.class);
  }

  private void refused(Map<String, Object> answers, String field) {
    Footprint before = Footprint.of(jdbc);
    assertThatThrownBy(() -> cases.answer(open.lead(), task, answers))
        .isInstanceOfSatisfying(AnswerRefused.class, refusal -> {
          assertThat(refusal.reason()).isEqualTo(Reason.ANSWERS);
          assertThat(refusal.problems()).extracting("key").contains(field);
          assertThat(refusal.getMessage() + refusal.problems()).doesNotContain(TYPED);
        });
    assertThat(Footprint.of(jdbc)).isEqualTo(before);
  }

  private void nothingHappens(ThrowingCallable asked, Class<? extends Throwable> refusal) {
    Footprint before = Footprint.of(jdbc);
    assertThatThrownBy(asked).isInstanceOf(refusal).hasMessageNotContaining(TYPED);
    assertThat(Footprint.of(jdbc)).isEqualTo(before);
  }

  /** What the REST API makes of a value that was sent in a format of its own. */
  private static Object unread() {
    return Variables.serializedObjectValue("\"" + TYPED + "\"").objectTypeName("java.lang.String")
        .serializationDataFormat("application/json").create();
  }

  private void asLead(Runnable asked) {
    engine.getIdentityService().setAuthentication(open.lead().id().value(), List.of(), List.of(open.people().agency()));
    asked.run();
  }
}
