package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.OpenTask;

/** What became of a concern, on a phone of 390 pixels: from raising it to being worried still. */
class WhatBecameByHandTest extends InABrowser {

  private static final String CHILD = "Casey Featherstone-Whitaker of Form 4B";

  private ConcernReference concern;

  @Override
  Browser.NewContextOptions browser() {
    return new Browser.NewContextOptions().setViewportSize(390, 844);
  }

  @Test
  void whoeverRaisedItReadsWhatBecameOfItAndIsHeardAgain() {
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of("who", CHILD));
    signIn(people.raiser());
    open("/concerns");
    assertThat(content()).contains(CHILD, "Nobody has read it yet");
    page.navigate(address("/concerns/" + concern));
    look("1-raised");
    page.click("summary:has-text('Refer now')");
    look("2-refer-now-asks");
    assertThat(page.isVisible("text=Refer now, without waiting for anybody?")).isTrue();
    page.click("button:has-text('Pass to my lead')");
    page.waitForLoadState();
    look("3-passed");
    assertThat(page.isVisible("text=You passed it to your lead")).isTrue();
    read(people.lead(), "triage", Map.of("word_to_raiser", "Thank you. I have read it and ring her school at two."));
    walk.until(concern, task -> task.key().equals("log_acknowledgement"), Walk.HARM, Map.of());
    page.navigate(address("/concerns/" + concern));
    look("4-what-became-of-it");
    worried();
    whoeverHasDecidedNothingAnswers();
  }

  private void worried() {
    page.click("text=I am still worried");
    look("5-still-worried");
    page.fill("#worry_why", "She came in with a new bruise");
    page.click("button:has-text('Send it')");
    look("6-half-a-worry");
    assertThat(page.inputValue("#worry_why")).isEqualTo("She came in with a new bruise");
    page.fill("#worry_wanted", "That somebody rings her school today");
    page.click("label:has-text('No')");
    page.click("button:has-text('Send it')");
    page.waitForLoadState();
    look("7-sent");
    assertThat(page.isVisible("text=You said that you are still worried")).isTrue();
  }

  private void whoeverHasDecidedNothingAnswers() {
    Person other = directory.person(work.candidates(task("answer_worry").id()).get(0)).orElseThrow();
    signIn(other);
    open("/tasks");
    page.locator("button:has-text('Claim Have both sides talk')").click();
    page.waitForLoadState();
    look("8-answer");
    assertThat(content()).contains("She came in with a new bruise");
    page.navigate(address("/tasks"));
    look("9-my-task");
    assertThat(content()).contains(CHILD);
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private void read(Person lead, String key, Map<String, Object> also) {
    OpenTask task = task(key);
    cases.claim(lead, task.id());
    Map<String, Object> answers = new HashMap<>(walk.answers(task, Map.of()));
    answers.putAll(also);
    cases.answer(lead, task.id(), answers);
  }
}
