package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Role;
import org.sevenfold.replay.Walk;
import org.springframework.beans.factory.annotation.Autowired;

/** A record held, let go, proposed and destroyed, by hand in a real browser: also where work of it was still open. */
class RetentionByHandTest extends InABrowser {

  private static final String WHY = "Nobody has asked for it in all the years";

  @Autowired
  Concerns concerns;

  @Test
  void aRecordWhoseTimeHasComeIsDestroyedByTwo() {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    concerns.unmask(concern);
    concerns.close(concern, "SHARE");
    clock.moveTo(Instant.parse("2052-01-08T10:00:00Z"));
    signIn(people.lead());
    page.navigate(address("/concerns/" + concern + "/hold"));
    look("1-how-long");
    press("Set a legal hold", "An inquiry has asked for it");
    look("2-held");
    press("Lift the hold", "The inquiry has ended now");
    signIn(people.the(Role.CALDICOTT_GUARDIAN));
    open("/retention");
    look("3-due");
    press("Propose to destroy it", "ok");
    assertThat(content()).contains("Write why, in a few words");
    press("Propose to destroy it", WHY);
    look("4-proposed");
    signIn(people.the(Role.SERVICE_MANAGER));
    open("/proposals");
    look("5-asked");
    press("Confirm", WHY);
    assertThat(concerns.find(concern)).isEmpty();
    signIn(people.the(Role.CALDICOTT_GUARDIAN));
    open("/retention");
    look("6-certificate");
    assertThat(content()).contains("Certificate 1: the record " + concern + " was destroyed");
  }

  private void press(String button, String why) {
    page.locator("textarea").first().fill(why);
    page.locator("button:has-text('" + button + "')").first().click();
  }
}
