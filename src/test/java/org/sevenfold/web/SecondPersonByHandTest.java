package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The attacks of one person with power, by hand in a real browser: each meets a second person. */
class SecondPersonByHandTest extends InABrowser {

  private static final String WHY = "Her brother is the one who is alleged";

  @Autowired
  Concerns concerns;

  @Test
  void nobodyTakesPowerAlone() {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    ConcernReference masked =
        walk.raise(people.raiser(), Map.of("lead_told_who", "no"), Map.of("who", "Robin Featherstone"));
    signIn(people.lead());
    opensAMaskedConcern(masked);
    leavesOut(concern, people.raiser(), ".");
    look("1-full-stop-refused");
    leavesOut(concern, people.raiser(), WHY);
    look("2-raiser-stays-in");
    leavesOut(concern, people.secondLead(), WHY);
    look("3-one-at-a-time");
    assertThat(concerns.excluded(concern)).isEmpty();
    signIn(people.secondLead());
    open("/tasks");
    page.click("text=You are asked as the second person");
    look("4-asked");
    page.click("button:has-text('Confirm')");
    look("5-without-a-reason");
    page.fill("textarea", "The father is her cousin, as she told me");
    page.click("button:has-text('Confirm')");
    look("6-decided");
    signIn(people.raiser());
    open("/concerns");
    page.click("a[href$=receipt]");
    look("7-receipt");
    anAdministratorMakesUpALead();
    signIn(people.the(Role.SERVICE_MANAGER));
    open("/proposals");
    open("/dashboard");
  }

  private void opensAMaskedConcern(ConcernReference masked) {
    page.navigate(address("/concerns/" + masked));
    look("0-masked");
    page.click("button:has-text('Open it')");
    look("0-no-reason-refused");
    page.check("input[value=belongs_together]");
    page.fill("#said", "The school rang about the same child");
    page.click("button:has-text('Open it')");
    assertThat(content()).contains("Featherstone");
    String review = work.ofConcern(masked).stream().filter(task -> task.key().equals("look_at_opening")).findFirst()
        .orElseThrow().id().value();
    signIn(people.the(Role.CALDICOTT_GUARDIAN));
    page.navigate(address("/tasks/" + review));
    look("0-guardian-looks-at-why");
    signIn(people.lead());
  }

  private void leavesOut(ConcernReference concern, Person person, String why) {
    page.navigate(address("/concerns/" + concern + "/people"));
    page.selectOption("#person", person.id().value());
    page.fill("#why", why);
    page.click("button:has-text('Leave them out')");
  }

  private void anAdministratorMakesUpALead() {
    String agency = "Brookfield " + UUID.randomUUID();
    directory.save(new Agency(people.agency(), agency, "statutory", "yes", "yes", "staffordshire-2009"));
    signIn(people.the(Role.ADMINISTRATOR));
    page.navigate(address("/people/import"));
    String list = "User name;Name;Job title;E-mail;Agency;Roles\r\nx" + UUID.randomUUID() + ";Made Up;Deputy;z@x.org;"
        + agency + ";Safeguarding lead\r\n";
    page.setInputFiles("#file", new FilePayload("people.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
    page.click("button:has-text('Show what is in it')");
    page.click("button:has-text('Add everybody on this list')");
    look("8-made-up");
    signIn(people.lead());
    open("/proposals");
    page.fill("textarea", "Nobody here knows of her");
    page.click("button:has-text('Decline')");
    look("9-declined");
  }
}
