package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.phonebook.PhoneEdition;
import org.sevenfold.policy.Numbers;
import org.sevenfold.policy.Pack;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.AgencyNumbers;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.Ladder;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.ProposalId;
import org.sevenfold.work.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a frightened teacher rings is said by one person, confirmed by another, and kept with its day. */
class AgencyNumbersTest extends PageTest {

  private static final String WHY = "I rang it and they answered at once";
  private static final Numbers HUB = new Numbers("0300 555 0001", "mon-thu 08:45-17:15; fri 08:45-16:45",
      "0300 555 0002");

  @Autowired
  PhoneBook phoneBook;
  @Autowired
  AgencyNumbers numbers;
  @Autowired
  Proposals proposals;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Ladder ladder;
  @Autowired
  JdbcClient jdbc;

  @Test
  void untilSomebodyElseHasConfirmedItTheOneBeforeHolds() throws Exception {
    assertThat(typed(HUB)).isEqualTo(302);
    String before = text(people.raiser(), "/tasks");
    assertThat(before).contains("find the number: the council&#39;s front door").doesNotContain("0300 555 0001");
    assertThat(text(people.lead(), "/proposals")).contains("Children&#39;s social care: 0300 555 0001 (mon-thu",
        "Now: Children&#39;s social care: the council&#39;s front door");
    confirmations.confirm(people.lead(), open(), WHY);
    assertThat(text(people.raiser(), "/tasks")).contains("href=\"tel:03005550001\"");
  }

  @Test
  void whoeverProposedItDoesNotConfirmIt() {
    numbers.propose(administrator().id(), agency(), "CSC", HUB);
    assertThat(proposals.waitingFor(administrator().id())).isEmpty();
    ProposalId id = open();
    assertThatThrownBy(() -> confirmations.confirm(administrator(), id, WHY)).isInstanceOf(AnswerRefused.class);
    assertThatThrownBy(() -> numbers.propose(people.lead().id(), agency(), "CSC", HUB))
        .hasMessageContaining("Only an administrator");
  }

  @Test
  void whatIsDeclinedNeverHolds() {
    numbers.propose(administrator().id(), agency(), "CSC", HUB);
    confirmations.decline(people.lead(), open(), WHY);
    assertThat(phoneBook.editions(agency().id(), "CSC")).isEmpty();
  }

  @Test
  void whatHeldBecauseNobodyWasThereIsTakenBackByWhoeverDeclinesIt() {
    jdbc.sql(
        "delete from person_role where role <> 'administrator' and person in (select id from person where agency = ?)")
        .param(people.agency()).update();
    numbers.propose(administrator().id(), agency(), "CSC", HUB);
    assertThat(now()).as("alone, it holds at once").isEqualTo(HUB);
    jdbc.sql("insert into person_role (person, role) values (?, 'safeguarding_lead')")
        .param(people.lead().id().value()).update();
    clock.moveTo(TUESDAY.plus(Duration.ofHours(1)));
    confirmations.decline(people.lead(), open(), WHY);
    assertThat(now().phone()).contains("front door");
    assertThat(phoneBook.editions(agency().id(), "CSC")).hasSize(2);
  }

  @Test
  void everyEditionIsKeptWithItsDayAndThePacksIsTheFirst() throws Exception {
    confirmed(HUB);
    clock.moveTo(TUESDAY.plus(Duration.ofDays(30)));
    confirmed(new Numbers("0300 555 0009", "", ""));
    assertThat(phoneBook.editions(agency().id(), "CSC")).extracting(PhoneEdition::since)
        .containsExactly(TUESDAY.plus(Duration.ofDays(30)), TUESDAY);
    String page = text(administrator(), page());
    assertThat(List.of("0300 555 0009", "0300 555 0001", "front door"))
        .allSatisfy(one -> assertThat(page).contains(one));
    assertThat(page).contains("put in by <span>" + administrator().name(), "confirmed by " + people.lead().name(),
        "Of the policy pack, edition of");
    assertThatThrownBy(() -> jdbc.sql("update phone_edition set phone = '1'").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void thePagesOfAConcernAndOfACallShowTheNumberOfTheHour() throws Exception {
    confirmed(HUB);
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> task.key().equals("send_now"), Walk.HARM, Map.of());
    String call = "/tasks/" + the(concern, "send_now").id();
    for (String page : List.of("/concerns/" + concern, call)) {
      clock.moveTo(TUESDAY);
      assertThat(text(people.raiser(), page)).as(page).contains("tel:03005550001").doesNotContain("tel:03005550002");
      clock.moveTo(TUESDAY.plus(Duration.ofHours(12)));
      assertThat(text(people.raiser(), page)).as(page).contains("tel:03005550002").doesNotContain("tel:03005550001");
    }
  }

  @Test
  void whatIsOfferedForThePaperIsTheNumberOfTheHourToo() throws Exception {
    confirmed(HUB);
    clock.moveTo(TUESDAY.plus(Duration.ofHours(12)));
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    walk.until(concern, task -> task.key().equals("share"), Walk.HARM, Map.of());
    OpenTask share = the(concern, "share");
    cases.claim(people.raiser(), share.id());
    assertThat(text(people.raiser(), "/tasks/" + share.id()))
        .contains(HUB.outOfHours() + " (from the list of numbers here)");
  }

  @Test
  void whoeverIsAskedOnTheLastRungRingsTheAgencysNumber() {
    confirmed(HUB);
    OpenTask late = the(walk.raise(people.raiser(), Walk.HARM, Map.of()), "triage");
    jdbc.sql("update open_work set rung = 9 where task = ?").param(late.id().value()).update();
    assertThat(ladder.outside(late)).map(Pack.Body::numbers).contains(HUB);
  }

  @Test
  void anotherAgencyRingsItsOwn() throws Exception {
    confirmed(HUB);
    assertThat(text(new TestPeople(directory).raiser(), "/tasks")).doesNotContain("03005550001");
    assertThat(text(administrator(), "/health")).contains("No number yet");
  }

  @Test
  void whatCannotBeRungIsRefusedBesideItsBox() throws Exception {
    Map<String, String> typed =
        Map.of("phone", "the front door", "hours", "nine to five", "otherwise", "0300 555 0002");
    String page = send(administrator(), page(), typed).getResponse().getContentAsString();
    assertThat(page).contains("<title>Error:", "href=\"#phone\"", "href=\"#hours\"", "nine to five");
    assertThat(proposals.isForNumbers(people.agency(), "CSC")).isFalse();
    assertThat(typed(HUB)).isEqualTo(302);
    assertThat(typed(HUB)).as("one proposal for each body").isEqualTo(400);
    assertThat(status(administrator(), "/people/agencies/" + people.agency() + "/numbers/COURT")).isEqualTo(404);
  }

  private OpenTask the(ConcernReference concern, String key) {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
  }

  private void confirmed(Numbers wanted) {
    numbers.propose(administrator().id(), agency(), "CSC", wanted);
    confirmations.confirm(people.lead(), open(), WHY);
  }

  private int typed(Numbers wanted) throws Exception {
    return send(administrator(), page(), Map.of("phone", wanted.phone(), "hours", wanted.hours(), "otherwise",
        wanted.outOfHours())).getResponse().getStatus();
  }

  private ProposalId open() {
    return proposals.waitingFor(people.lead().id()).stream().map(Proposal::id).findFirst().orElseThrow();
  }

  private Numbers now() {
    return phoneBook.of(agency()).rung("CSC").numbers();
  }

  private String page() {
    return "/people/agencies/" + people.agency() + "/numbers/CSC";
  }

  private Person administrator() {
    return people.the(Role.ADMINISTRATOR);
  }

  private Agency agency() {
    return directory.agency(people.agency()).orElseThrow();
  }
}
