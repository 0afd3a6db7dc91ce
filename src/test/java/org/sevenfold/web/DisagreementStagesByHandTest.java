package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.Disagreements;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** A disagreement on a phone through all four stages: of what a council answered, and of a decision nobody signs. */
class DisagreementStagesByHandTest extends InABrowser {

  private static final String ANSWER = "They say that it is below their threshold";
  private static final String PARTNERSHIP = "They ask the council to look again";
  private static final Map<String, Object> NOT_SHARED = with(Walk.HARM, "practitioner_decision", "DO_NOT_SHARE");

  @Autowired
  Disagreements disagreements;
  private ConcernReference concern;

  @Test
  void whatACouncilAnsweredGoesFromTheFirstStageToTheLast() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> task.key().equals("log_acknowledgement"), Walk.HARM, Map.of());
    theyWillDoNothing();
    throughAllStages("council");
    signIn(people.raiser());
    open("/concerns/" + concern);
    look("council-9-what-became-of-it");
    assertThat(content()).contains("Settled in the end", "Nobody would come, as the council saw it");
  }

  @Test
  void aDecisionThatNobodySignsIsDisputedWhileItIsReferred() {
    concern = walk.raise(people.raiser(), NOT_SHARED, Map.of());
    walk.until(concern, task -> task.key().equals("countersign_decision"), NOT_SHARED, Map.of());
    nobodySignsIt();
    assertThat(work.ofConcern(concern)).extracting(OpenTask::key).contains("answer_worry").hasSizeGreaterThan(1);
    throughAllStages("unsigned");
    walk.until(concern, task -> task.key().equals("send_now"), Walk.HARM, Map.of());
    assertThat(task("send_now").title()).as("sent, whatever people disagreed about").contains("Ready to send");
  }

  private void theyWillDoNothing() {
    take(people.raiser(), "log_acknowledgement");
    page.check("[name='answer_given'][value='no_further_action']");
    page.fill("#answered_by", "Dee Ford, duty social worker");
    page.fill("#answer_words", ANSWER);
    page.check("[name='disagreement_stage'][value='1']");
    page.check("[name='fresh_danger'][value='no']");
    page.check("[name='answer_given__2'][value='later']");
    look("council-0-answered");
    send();
  }

  private void nobodySignsIt() {
    take(lead("countersign_decision"), "countersign_decision");
    look("unsigned-0-asked");
    page.check("[name='countersign'][value='no']");
    page.locator("main form.seven-form textarea").all().stream().filter(box -> box.isVisible())
        .forEach(box -> box.fill("The bruise is where nobody falls"));
    send();
    look("unsigned-0-not-signed");
  }

  private void throughAllStages(String which) {
    Person first = whoMay("answer_worry");
    assertThat(first).isNotIn(people.raiser());
    take(first, "answer_worry");
    look(which + "-1-first-stage");
    page.fill("#side_worried", "Tom Bell, teacher: he is hurt");
    page.fill("#side_decided", "They see no harm");
    settled("no");
    take(whoMay("settle_managers"), "settle_managers");
    look(which + "-2-managers");
    page.fill("#settled_with", "Joan Hill, team manager, by phone at three");
    page.fill("#settled_heard", "Neither will move");
    settled("no");
    take(whoMay("settle_seniors"), "settle_seniors");
    look(which + "-3-seniors");
    page.fill("#settled_with", "The head of service, at four");
    page.fill("#settled_heard", "Neither will move");
    settled("no");
    take(whoMay("settle_partnership"), "settle_partnership");
    look(which + "-4-partnership");
    page.fill("#partnership_asked", "Ann Lee, to the partnership's manager");
    page.fill("#partnership_asked_at", "today 09:10");
    page.fill("#partnership_said", PARTNERSHIP);
    settled("yes");
    assertThat(disagreements.open(concern)).isEmpty();
  }

  /** What each stage ends with. */
  private void settled(String answer) {
    page.check("[name='disagreement_settled'][value='" + answer + "']");
    if (answer.equals("yes")) {
      page.check("[name='disagreement_change'][value='nothing']");
    }
    page.fill("#worry_answer", answer.equals("yes") ? "Settled in the end" : "We could not agree");
    page.fill("#worry_follows", "Nobody would come, as the council saw it");
    send();
  }

  private void send() {
    page.click("form.seven-form button[type=submit]");
    page.waitForLoadState();
    assertThat(page.locator("#problems").allInnerTexts()).as(page.title()).isEmpty();
  }

  private void take(Person person, String key) {
    signIn(person);
    page.navigate(address("/tasks/" + task(key).id()));
    if (page.locator("button:has-text('Claim')").count() > 0) {
      page.click("button:has-text('Claim')");
      page.waitForLoadState();
    }
  }

  private Person whoMay(String key) {
    return directory.person(work.candidates(task(key).id()).get(0)).orElseThrow();
  }

  /** A lead who may: whoever could settle it later stays out of it. */
  private Person lead(String key) {
    return directory.of(Role.SAFEGUARDING_LEAD, people.agency()).stream()
        .filter(one -> work.candidates(task(key).id()).contains(one.id())).findFirst().orElseThrow();
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private static Map<String, Object> with(Map<String, Object> given, String key, Object value) {
    Map<String, Object> more = new HashMap<>(given);
    more.put(key, value);
    return more;
  }
}
