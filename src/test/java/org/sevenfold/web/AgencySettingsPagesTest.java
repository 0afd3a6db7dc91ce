package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.guidance.Meets;
import org.sevenfold.policy.Setting;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.AgencySetting;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What an agency sets is looked at before it is put in, and "not configured" is said where it is missed. */
class AgencySettingsPagesTest extends PageTest {

  private static final String ADDRESS = "https://brook.example/sharing";
  private static final String WHY = "I opened it and it is ours";

  @Autowired
  AgencySetting change;
  @Autowired
  Proposals proposals;
  @Autowired
  Confirmations confirmations;

  @Test
  @Meets({"P01#1", "P02#1"})
  void ourGuidanceStandsOnEveryPageOnceTwoHaveSetIt() throws Exception {
    assertThat(text(people.raiser(), "/concerns/new")).contains("Our guidance on sharing information</span>: not conf");
    assertThat(text(administrator(), settings())).contains("Still to be set",
        settings() + "/guidance\">Our guidance on sharing information");
    assertThat(typed("guidance", Map.of("address", ADDRESS, "version", "3")).getStatus()).isEqualTo(302);
    assertThat(text(people.raiser(), "/concerns/new")).as("nobody has confirmed it").doesNotContain(ADDRESS);
    assertThat(text(people.lead(), "/proposals")).contains(ADDRESS + " 3. Now: not configured");
    confirmOpen();
    assertThat(text(people.raiser(), "/concerns/new")).contains("target=\"_blank\" rel=\"noreferrer noopener\" href=\""
        + ADDRESS + "\">Our guidance on sharing information, version 3");
    assertThat(text(administrator(), settings()))
        .doesNotContain("/guidance\">Our guidance on sharing information</a></li>");
  }

  @Test
  void itIsLookedAtBeforeItIsPutInAndNothingIsDoneByLooking() throws Exception {
    MockHttpServletResponse preview =
        typed("local_procedure/preview", Map.of("address", ADDRESS, "version", "of May"));
    assertThat(preview.getStatus()).isEqualTo(200);
    assertThat(preview.getContentAsString()).contains("How people will see it", "href=\"" + ADDRESS + "\"",
        "version of May", "Ask a second person", "value=\"" + ADDRESS + "\"");
    assertThat(proposals.isForSetting(people.agency(), Setting.LOCAL_PROCEDURE)).isFalse();
  }

  @Test
  void anAddressThatIsNotSafeIsRefusedBesideItsBoxAndKept() throws Exception {
    for (String address : new String[] {"http://brook.example", "javascript:alert(1)", "https://me:word@brook.example",
        "our site", "https://"}) {
      String page = typed("guidance/preview", Map.of("address", address)).getContentAsString();
      assertThat(page).as(address).contains("<title>Error:", "href=\"#address\"", "value=\"" + address + "\"")
          .doesNotContain("href=\"" + address + "\"");
    }
  }

  @Test
  @Meets({"P05.a#1", "P05.a#2"})
  void theLocalProcedureStandsOnTheReferral() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> task.key().equals("share"), Walk.HARM, Map.of());
    String share = "/tasks/" + the(concern, "share").id();
    assertThat(text(people.raiser(), share)).contains("The safeguarding partnership&#39;s procedure</span>: <strong");
    confirmed(Setting.LOCAL_PROCEDURE, ADDRESS + " of May");
    assertThat(text(people.raiser(), share)).contains("href=\"" + ADDRESS + "\">The safeguarding partnership&#39;s"
        + " procedure, version of May");
  }

  @Test
  @Meets("P74.b#2")
  void whoeverIsMissingIsNamedByTheirOffice() throws Exception {
    assertThat(text(administrator(), settings())).contains(people.the(Role.CALDICOTT_GUARDIAN).name(),
        "Nobody is Deputy of the Caldicott guardian").doesNotContain("Nobody is Caldicott guardian");
  }

  @Test
  void whatHoldsAlreadyIsNotPutInAnew() throws Exception {
    assertThat(typed("agency_listed", Map.of("value", "yes")).getContentAsString()).contains("This is what holds");
  }

  @Test
  @Meets("P02#2")
  void whoHasReadWhichVersionIsKnownAndHowManyHaveNot() throws Exception {
    confirmed(Setting.GUIDANCE, ADDRESS + " 1");
    assertThat(text(people.raiser(), "/guidance")).contains("I have read it");
    send(people.raiser(), "/guidance/read", Map.of("guidance", ADDRESS + " 1"));
    assertThat(text(people.raiser(), "/guidance")).contains("You said on", "that you have read this version");
    assertThat(text(manager(), "/dashboard")).contains("Have not read your guidance yet: <span>7</span></a> of")
        .doesNotContain("overdue since");
    assertThat(text(manager(), "/dashboard/guidance")).contains(people.lead().name())
        .doesNotContain(people.raiser().name());
    clock.moveTo(TUESDAY.plus(Duration.ofDays(20)));
    assertThat(text(manager(), "/dashboard")).contains("overdue since");
    confirmed(Setting.GUIDANCE, ADDRESS + " 2");
    assertThat(text(people.raiser(), "/guidance")).as("a new version is read anew").contains("I have read it");
    send(people.raiser(), "/guidance/read", Map.of("guidance", ADDRESS + " 1"));
    assertThat(text(manager(), "/dashboard/guidance")).as("what they saw holds no more").contains(
        people.raiser().name());
  }

  @Test
  @Meets({"P21#1", "P75.b#2"})
  void theKindOfAgencyAndItsDutiesAreSetAndReadByTheNextConcern() throws Exception {
    confirmed(Setting.AGENCY_TYPE, "voluntary_private");
    confirmed(Setting.AGENCY_LISTED, "no");
    assertThat(agency().profile()).containsEntry("agency_type", "voluntary_private").containsEntry("agency_listed",
        "no");
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    OpenTask task = work.ofConcern(concern).get(0);
    assertThat(cases.facts(task).apply("agency_type")).isEqualTo("voluntary_private");
    assertThat(cases.facts(task).apply("agency_listed")).isEqualTo("no");
  }

  @Test
  void whereANewerLawIsInForceItIsToldAndBothStandWithTheDecision() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    confirmed(Setting.PACK, "england-2026");
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("Staffordshire guidance of 2009, edition of",
        "A newer law is in force: <span>England, law of autumn 2026, edition of 2026-09-30");
    walk.until(concern, task -> task.key().equals("share"), Walk.HARM, Map.of());
    assertThat(text(people.raiser(), "/concerns/" + concern)).contains("Decided under Staffordshire guidance of 2009",
        "In force that day: England, law of autumn 2026");
    ConcernReference next = walk.raise(people.raiser(), Walk.HARM, Map.of());
    assertThat(text(people.raiser(), "/concerns/" + next)).doesNotContain("A newer law is in force");
  }

  private OpenTask the(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }

  private void confirmed(Setting setting, String value) {
    change.propose(administrator().id(), agency(), setting, value);
    confirmOpen();
  }

  private void confirmOpen() {
    confirmations.confirm(people.lead(), proposals.waitingFor(people.lead().id()).stream().map(Proposal::id)
        .findFirst().orElseThrow(), WHY);
  }

  private MockHttpServletResponse typed(String page, Map<String, String> typed) throws Exception {
    return send(administrator(), settings() + "/" + page, typed).getResponse();
  }

  private String settings() {
    return "/people/agencies/" + people.agency() + "/settings";
  }

  private Person administrator() {
    return people.the(Role.ADMINISTRATOR);
  }

  private Person manager() {
    return people.the(Role.SERVICE_MANAGER);
  }

  private Agency agency() {
    return directory.agency(people.agency()).orElseThrow();
  }
}
