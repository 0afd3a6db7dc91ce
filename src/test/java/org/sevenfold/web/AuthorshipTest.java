package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody did stays under the name and the job that they had then, on every page and paper. */
class AuthorshipTest extends PageTest {

  private static final String THEN = "Test practitioner, practitioner";

  @Autowired
  Disclosures disclosures;
  @Autowired
  Exclusions exclusions;
  @Autowired
  JdbcClient jdbc;

  @Test
  void theTimelineTellsTheOldNameAndJobOfWhoeverHasMarriedMovedAndLeft() throws Exception {
    ConcernReference reference = walk.raise(people.raiser(), Map.of(), Map.of());
    cases.passToLead(people.raiser(), reference);
    exclusions.exclude(people.lead(), people.secondLead().id(), reference, "Too close to it");
    isNowSomebodyElse(people.raiser());
    isNowSomebodyElse(people.secondLead());
    assertThat(text(people.lead(), "/concerns/" + reference))
        .contains(THEN, people.secondLead().name() + " was left out").doesNotContain("Mrs Newname");
  }

  @Test
  void adviceBesideAPageIsTheAdvisersOfThen() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Map.of(), Map.of());
    cases.tell(people.raiser(), concern, CaseMessage.ADVICE_WANTED, Map.of());
    answered(concern, "ask_advice", Map.of("advice_question", "A child of seven has a bruise. What should I do?"));
    Person adviser = answered(concern, "advise", Map.of("advice", "not_established"));
    isNowSomebodyElse(adviser);
    OpenTask answer = task(concern, "read_advice");
    cases.claim(people.raiser(), answer.id());
    assertThat(text(people.raiser(), "/tasks/" + answer.id())).contains(adviser.name() + ", " + adviser.job())
        .doesNotContain("Mrs Newname");
  }

  @Test
  void aPrintedReferralIsFromWhoeverWroteItThen() throws Exception {
    ConcernReference reference = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(reference, task -> !disclosures.of(reference).isEmpty(), Walk.HARM, Map.of());
    Disclosure sent = disclosures.of(reference).get(0);
    List.of(people.raiser(), people.lead()).forEach(this::isNowSomebodyElse);
    assertThat(text(people.secondLead(), "/concerns/" + reference + "/disclosures/" + sent.entry()))
        .containsPattern("Test (practitioner, practitioner|safeguarding lead, safeguarding lead)")
        .doesNotContain("Mrs Newname");
  }

  private void isNowSomebodyElse(Person person) {
    jdbc.sql("update person set name = 'Mrs Newname', job = 'Bursar', active = false where id = ?")
        .param(person.id().value())
        .update();
  }

  private Person answered(ConcernReference concern, String key, Map<String, Object> given) {
    OpenTask task = task(concern, key);
    Person person = directory.person(work.candidates(task.id()).get(0)).orElseThrow();
    walk.answer(person, task, given);
    return person;
  }

  private OpenTask task(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}
