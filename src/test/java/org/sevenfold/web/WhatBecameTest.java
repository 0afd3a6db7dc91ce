package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.referral.Disclosure;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever raised a concern reads what became of it, on its page and in their list, and never more than that. */
class WhatBecameTest extends PageTest {

  private static final String WORD = "Thank you, I have read this and ring her mother at two.\nGo home.";

  @Autowired
  Disclosures disclosures;
  private ConcernReference concern;
  private String page;

  @BeforeEach
  void aConcernIsRaised() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    page = "/concerns/" + concern;
  }

  @Test
  void untilSomebodyHasReadItNothingSaysThatAnybodyHas() throws Exception {
    assertThat(text(people.raiser(), page).replaceAll("(?s)<svg.*?</svg>", ""))
        .contains("Nobody has read it yet", "Next:", people.lead().name())
        .doesNotContain("Read by", "Sent to", "Answered:");
    assertThat(text(people.raiser(), "/concerns")).contains("Nobody has read it yet").doesNotContain("Read by");
  }

  @Test
  void theLeadsWordStandsOnTopWholeOnThePageAndInTheList() throws Exception {
    String name = triaged();
    for (String where : new String[] {page, "/concerns"}) {
      String read = text(people.raiser(), where);
      assertThat(read).as(where).contains("Read by " + name, "ring her mother at two.\nGo home.");
      assertThat(read.indexOf("ring her mother")).as(where).isLessThan(read.indexOf("Read by"));
    }
    String whole = text(people.raiser(), page);
    assertThat(whole.indexOf("ring her mother")).as("not folded").isLessThan(whole.indexOf("<details class=\"govuk"));
  }

  @Test
  void whatIsNotSentIsNotSaidToBeAndWhatTheyAnsweredIs() throws Exception {
    walk.until(concern, task -> task.form().equals("share-information"), Walk.HARM, Map.of());
    assertThat(text(people.raiser(), page)).contains("Decided by").doesNotContain("Sent to");
    disclosures.add(new Disclosure(concern, concern, "CSC", 1, false, TUESDAY));
    disclosures.add(new Disclosure(concern, concern, "POLICE", 2, true, TUESDAY));
    assertThat(text(people.raiser(), "/concerns")).contains("Sent to children&#39;s social care", "Rang police");
    walk.until(concern, task -> task.key().equals("log_acknowledgement"), Walk.HARM, Map.of());
    assertThat(text(people.raiser(), page)).doesNotContain("Answered:");
    walk.answer(people.raiser(), task("log_acknowledgement"), Map.of("answer_given", "accepted"));
    assertThat(text(people.raiser(), page)).contains("Answered: they have taken it on");
  }

  @Test
  void theStoryBeginsAtTheBeginningAndSaysWhyInTheirWords() throws Exception {
    String story = decided("She told me, and she is five");
    assertThat(story).contains("You decided: share", "Because: She told me, and she is five",
        "What the guidance says to it").doesNotContain(">Table<", "Table,");
    assertThat(story.indexOf("You raised the concern")).isPositive().isLessThan(story.indexOf("You decided: share"));
    assertThat(text(people.secondLead(), page)).contains(people.raiser().name() + " decided: share")
        .doesNotContain("You decided");
  }

  @Test
  void whoeverPassesItOnReadsWhoHasItNowAndCannotPassItTwice() throws Exception {
    assertThat(text(people.raiser(), page)).contains("Pass to my lead");
    send(people.raiser(), page + "/pass-to-lead", Map.of());
    assertThat(send(people.raiser(), page + "/pass-to-lead", Map.of()).getResponse().getStatus()).isEqualTo(302);
    String receipt = text(people.raiser(), page);
    assertThat(receipt).contains("You passed it to your lead", people.lead().name(), people.secondLead().name(),
        "can do this now").doesNotContain(">Pass to my lead<").containsOnlyOnce("You passed it to the safeguarding");
  }

  @Test
  void aQuestionIsReceiptedWithWhoAnswersItAndUntilWhen() throws Exception {
    cases.tell(people.raiser(), concern, CaseMessage.ADVICE_WANTED, Map.of());
    walk.answer(people.raiser(), task("ask_advice"), Map.of("advice_question", "A child has a bruise. What now?"));
    assertThat(text(people.raiser(), page)).contains("Your question is on its way",
        "Advise on a question without names", people.lead().name());
    assertThat(text(people.lead(), page)).doesNotContain("Your question is on its way");
  }

  @Test
  void aWithdrawalEndsOnAPageThatSaysWhatWasStopped() throws Exception {
    Map<String, String> withdrawn = Map.of("what", "WITHDRAWAL");
    assertThat(send(people.raiser(), page + "/changed", withdrawn).getResponse().getRedirectedUrl()).isEqualTo(page);
    assertThat(text(people.raiser(), page)).contains("Nothing leaves any more because of their yes");
  }

  @Test
  void theReceiptOfAWithdrawalSaysWhatWasStoppedAndWhatHadLeft() throws Exception {
    disclosures.add(new Disclosure(concern, concern, "POLICE", 2, true, TUESDAY));
    walk.until(concern, task -> task.key().equals("decide_sharing"), Walk.HARM, Map.of());
    String stopped = task("decide_sharing").title();
    send(people.raiser(), page + "/changed", Map.of("what", "WITHDRAWAL", "said", "His mother rang"));
    String receipt = text(people.raiser(), page);
    receipt = receipt.substring(receipt.indexOf("What you did last"), receipt.indexOf("What became of it"));
    assertThat(receipt).contains("Stopped:", ">" + stopped + "<", "Had left already:", "Call to police, 17 November",
        "Nothing leaves any more because of their yes");
    assertThat(text(people.raiser(), page)).contains("What was stopped by that");
    cases.tell(people.raiser(), concern, CaseMessage.WITHDRAWAL, Map.of());
    assertThat(text(people.raiser(), page)).as("of what was stopped before nothing is said again")
        .doesNotContain("<li>" + stopped + "</li>");
  }

  @Test
  void timesAreSaidAsOneSaysThem() throws Exception {
    triaged();
    assertThat(text(people.raiser(), page)).contains("<span class=\"seven-when\">10:00am</span>", "tomorrow 5:00pm");
    clock.moveTo(TUESDAY.plus(Duration.ofDays(1)));
    assertThat(text(people.raiser(), page)).contains("yesterday 10:00am");
  }

  private String decided(String why) throws Exception {
    Map<String, Object> words = Map.of("decision_reasons", why);
    walk.until(concern, task -> task.key().equals("decide_sharing"), Walk.HARM, words);
    Map<String, Object> share = Map.of("practitioner_decision", "follow");
    OpenTask task = task("decide_sharing");
    cases.claim(people.raiser(), task.id());
    Map<String, Object> answers = new HashMap<>(walk.answers(task, share));
    answers.putAll(words);
    cases.answer(people.raiser(), task.id(), answers);
    return text(people.raiser(), page);
  }

  private String triaged() {
    OpenTask triage = task("triage");
    Person lead = directory.person(work.candidates(triage.id()).get(0)).orElseThrow();
    cases.claim(lead, triage.id());
    Map<String, Object> answers = new HashMap<>(walk.answers(triage, Map.of()));
    answers.put("word_to_raiser", WORD);
    cases.answer(lead, triage.id(), answers);
    return lead.name();
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }
}
