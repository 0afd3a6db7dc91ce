package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.directory.Role;
import org.sevenfold.work.OpenTask;

/** A lead goes home, her deputy goes on, the head sees that nobody is left: by hand on a phone. */
class CoverByHandTest extends InABrowser {

  @Test
  void aLeadGoesHomeAndComesBack() {
    OpenTask task = claimedByTheLead();
    signIn(people.lead());
    open("/cover");
    page.click("text=Hand over what you have");
    look("1-hand-over");
    page.selectOption("#to", people.secondLead().id().value());
    page.click("button:has-text('Hand it all over')");
    look("2-without-a-note");
    assertThat(content()).contains("There is a problem");
    page.fill("#note", "The school rings at three, please pick it up");
    page.click("button:has-text('Hand it all over')");
    look("3-handed-over");
    open("/cover");
    page.click("button:has-text('Go off duty')");
    look("4-off-duty");
    assertThat(content()).contains("You are <span>off duty</span>");
    theDeputySeesIt(task);
    theHeadSeesThatNobodyIsLeft();
    signIn(people.lead());
    open("/cover");
    page.click("button:has-text('take these back')");
    look("9-back");
    assertThat(work.find(task.id()).orElseThrow().claimedBy()).hasValue(people.lead().id());
  }

  private void theDeputySeesIt(OpenTask task) {
    signIn(people.secondLead());
    open("/cover");
    assertThat(content()).contains("The school rings at three", task.title());
    page.click("summary:has-text('Say when somebody is away')");
    page.fill("#from_day", "2026-11-17");
    page.fill("#from_time", "10:00");
    page.click("main button:has-text('Save')");
    look("5-no-end");
    page.fill("#until_day", "2026-11-18");
    page.fill("#until_time", "12:00");
    page.click("main button:has-text('Save')");
    look("6-away");
    assertThat(content()).contains("You are <span>off duty</span>");
  }

  private void theHeadSeesThatNobodyIsLeft() {
    signIn(people.the(Role.MANAGER));
    open("/cover/rota");
    assertThat(content()).contains("No safeguarding lead at", "Who needs somebody meanwhile rings");
    page.click("summary:has-text('Put somebody on the rota')");
    page.selectOption("#person", people.lead().id().value());
    page.fill("#begins", "09:00");
    page.click("main button:has-text('Save')");
    look("7-no-end");
    page.fill("#ends", "17:00");
    page.click("main button:has-text('Save')");
    look("8-on-the-rota");
    assertThat(content()).contains("Monday 09:00 to 17:00");
    open("/cover/work");
    page.click("button:has-text('Give what is chosen')");
    look("8-nothing-chosen");
  }

  private OpenTask claimedByTheLead() {
    walk.raise(people.raiser(), Map.of("immediate_danger", "no"), Map.of());
    OpenTask task = work.unclaimed(people.lead().id()).stream().filter(one -> one.key().equals("triage")).findFirst()
        .orElseThrow();
    cases.claim(people.lead(), task.id());
    return task;
  }
}
