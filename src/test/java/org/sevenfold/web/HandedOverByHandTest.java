package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.Escalation;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Staffing;
import org.sevenfold.work.TaskId;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that goes from one person to another, by hand in a real browser: never to where nobody may read the concern. */
class HandedOverByHandTest extends InABrowser {

  private static final String CHILD = "Robin Featherstone";
  private static final String WHY = "He knows the family's school";

  @Autowired
  Staffing staffing;
  @Autowired
  Escalation escalation;

  /** The way in which a whole case once went to another agency, and to the administrator (B2 of the attack). */
  @Test
  void overdueWorkIsHandedToNobodyOfAnotherAgency() {
    Person foreign = new TestPeople(directory).lead();
    ConcernReference concern = raised();
    OpenTask late = overdue(concern);
    signIn(people.lead());
    page.navigate(address("/tasks/" + task(concern, "overdue_task")));
    page.click("button:has-text('Claim')");
    page.check("input[value=hand_to]");
    look("1-whom-to-hand-it-to");
    assertThat(page.locator("#hand_to_person option").evaluateAll("all => all.map(one => one.value)").toString())
        .contains(people.the(Role.SERVICE_MANAGER).userName())
        .doesNotContain(foreign.userName(), people.the(Role.ADMINISTRATOR).userName());
    handTo(foreign.userName());
    look("2-refused-and-kept");
    assertThat(page.locator("#escalation_reasons").inputValue()).isEqualTo(WHY);
    assertThat(work.find(late.id()).orElseThrow().claimedBy()).isEmpty();
    handTo(people.the(Role.SERVICE_MANAGER).userName());
    assertThat(work.find(late.id()).orElseThrow().claimedBy()).hasValue(people.the(Role.SERVICE_MANAGER).id());
    signIn(foreign);
    open("/concerns/" + concern);
    assertThat(content()).contains("There is nothing here for you").doesNotContain(CHILD);
    signIn(people.the(Role.SERVICE_MANAGER));
    open("/tasks");
    page.navigate(address("/tasks/" + late.id()));
    look("3-theirs-now");
  }

  @Test
  void onTheLastRungThePageSaysWhomToRing() {
    ConcernReference concern = raised();
    overdue(concern);
    for (int rung = 2; rung <= 4; rung++) {
      OpenTask asked = work.find(new TaskId(task(concern, "overdue_task"))).orElseThrow();
      clock.moveTo(asked.dueAt().orElseThrow());
      escalation.escalate(asked.id());
    }
    signIn(people.the(Role.SERVICE_MANAGER));
    open("/tasks");
    look("7-rows-of-what-is-late");
    page.navigate(address("/tasks/" + task(concern, "overdue_task")));
    assertThat(content()).contains("If nobody here takes it", "ring Children");
    look("8-whom-to-ring");
  }

  @Test
  void whatALeaverHeldIsOfferedToOthersAndTheirNextClickIsTheLast() {
    ConcernReference concern = raised();
    signIn(people.lead());
    page.navigate(address("/tasks/" + task(concern, "triage")));
    page.click("button:has-text('Claim')");
    look("4-taken-by-who-leaves");
    new TestAdministrator(staffing, directory).leave(people.lead());
    page.fill("#triage_note", "Written in the minute in which she left");
    page.click("button:has-text('Save and continue')");
    look("5-the-next-click");
    assertThat(content()).doesNotContain(CHILD);
    signIn(people.secondLead());
    open("/staff");
    assertThat(content()).contains(people.lead().name() + " left", concern.value());
    page.navigate(address("/tasks/" + task(concern, "triage")));
    page.click("button:has-text('Claim')");
    look("6-taken-up-by-another");
    open("/concerns/" + concern);
    assertThat(content()).contains(CHILD);
  }

  @Test
  void whoMovesToAnotherAgencyLeavesTheConcernWhereItIs() {
    ConcernReference concern = raised();
    signIn(people.lead());
    page.navigate(address("/tasks/" + task(concern, "triage")));
    page.click("button:has-text('Claim')");
    TestPeople elsewhere = new TestPeople(directory);
    new TestAdministrator(staffing, directory).change(new Person(people.lead().id(), elsewhere.agency(),
        people.lead().userName(), people.lead().name(), "Lead elsewhere", true, people.lead().roles()));
    open("/concerns/" + concern);
    assertThat(content()).doesNotContain(CHILD);
    open("/tasks");
    signIn(elsewhere.lead());
    open("/proposals");
    assertThat(content()).contains(people.lead().name()).doesNotContain(concern.value());
    signIn(people.secondLead());
    open("/tasks");
    assertThat(content()).contains(concern.value());
  }

  private ConcernReference raised() {
    return walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of("who", CHILD));
  }

  private OpenTask overdue(ConcernReference concern) {
    OpenTask triage = work.find(new TaskId(task(concern, "triage"))).orElseThrow();
    clock.moveTo(triage.dueAt().orElseThrow());
    escalation.escalate(triage.id());
    return triage;
  }

  private String task(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow().id()
        .value();
  }

  /** Past the list: what a script could send in place of what can be chosen. */
  private void handTo(String userName) {
    page.check("input[value=hand_to]");
    page.evaluate("name => { const list = document.querySelector('#hand_to_person');"
        + " list.add(new Option(name, name)); list.value = name; }", userName);
    page.fill("#escalation_reasons", WHY);
    page.click("button:has-text('Save and continue')");
  }
}
