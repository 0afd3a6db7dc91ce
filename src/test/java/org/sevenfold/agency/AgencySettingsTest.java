package org.sevenfold.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Link;
import org.sevenfold.policy.Setting;
import org.sevenfold.work.AgencySetting;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.ProposalId;
import org.sevenfold.work.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an agency sets is said by one person, confirmed by another, and kept with its day. */
class AgencySettingsTest extends ProductTest {

  private static final String OURS = "https://brook.example/sharing 3";
  private static final String WHY = "I opened it and it is ours";

  @Autowired
  AgencySettings settings;
  @Autowired
  AgencySetting change;
  @Autowired
  Proposals proposals;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Directory directory;
  @Autowired
  JdbcClient jdbc;

  TestPeople people;

  @BeforeEach
  void somebodyIsThere() {
    people = new TestPeople(directory);
  }

  @Test
  void whatNobodyHasSaidIsNotConfigured() {
    assertThat(held(Setting.GUIDANCE)).isEqualTo(new Held.NotConfigured());
    assertThat(settings.of(agency()).missing()).contains(Setting.GUIDANCE, Setting.LOCAL_PROCEDURE)
        .doesNotContain(Setting.PACK, Setting.AGENCY_TYPE);
  }

  @Test
  void whatThePackSaysHoldsUntilTheAgencyPutsItsOwn() {
    assertThat(held(Setting.PARTNERS)).isInstanceOf(Held.First.class);
    confirmed(Setting.PARTNERS, "The council\nThe police");
    assertThat(settings.of(agency()).lines(Setting.PARTNERS)).containsExactly("The council", "The police");
    assertThat(held(Setting.PARTNERS)).isInstanceOf(Held.Own.class);
  }

  @Test
  void untilSomebodyElseHasConfirmedItTheOneBeforeHolds() {
    change.propose(administrator().id(), agency(), Setting.GUIDANCE, OURS);
    assertThat(held(Setting.GUIDANCE)).isEqualTo(new Held.NotConfigured());
    ProposalId id = open();
    assertThatThrownBy(() -> confirmations.confirm(administrator(), id, WHY)).isInstanceOf(AnswerRefused.class);
    confirmations.confirm(people.lead(), id, WHY);
    assertThat(settings.of(agency()).link(Setting.GUIDANCE))
        .hasValue(new Link("https://brook.example/sharing", "3"));
  }

  @Test
  void onlyAnAdministratorChangesItAndOneAtATime() {
    assertThatThrownBy(() -> change.propose(people.lead().id(), agency(), Setting.GUIDANCE, OURS))
        .hasMessageContaining("Only an administrator");
    change.propose(administrator().id(), agency(), Setting.GUIDANCE, OURS);
    assertThatThrownBy(() -> change.propose(administrator().id(), agency(), Setting.GUIDANCE, OURS))
        .hasMessageContaining("already");
  }

  @Test
  void everyEditionIsKeptWithItsDay() {
    confirmed(Setting.GUIDANCE, OURS);
    clock.moveTo(TUESDAY.plus(Duration.ofDays(30)));
    confirmed(Setting.GUIDANCE, "");
    assertThat(held(Setting.GUIDANCE)).isEqualTo(new Held.NotConfigured());
    List<SettingEdition> editions = settings.editions(agency(), Setting.GUIDANCE);
    assertThat(editions).extracting(SettingEdition::value).containsExactly("", OURS);
    assertThat(editions).extracting(SettingEdition::before).containsExactly(OURS, "");
    assertThatThrownBy(() -> jdbc.sql("update agency_setting set value = ''").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whatHeldBecauseNobodyWasThereIsTakenBackByWhoeverDeclinesIt() {
    jdbc.sql("delete from person_role where role <> 'administrator'"
        + " and person in (select id from person where agency = ?)").param(people.agency()).update();
    change.propose(administrator().id(), agency(), Setting.PACK, "england-2026");
    assertThat(agency().pack()).as("alone, it holds at once").isEqualTo("england-2026");
    jdbc.sql("insert into person_role (person, role) values (?, 'safeguarding_lead')")
        .param(people.lead().id().value()).update();
    clock.moveTo(TUESDAY.plus(Duration.ofHours(1)));
    confirmations.decline(people.lead(), open(), WHY);
    assertThat(agency().pack()).isEqualTo("staffordshire-2009");
    assertThat(settings.editions(agency(), Setting.PACK)).hasSize(2);
  }

  @Test
  void whatNoSettingCanHoldIsRefused() {
    assertThatThrownBy(() -> change.propose(administrator().id(), agency(), Setting.GUIDANCE, "http://brook.example"))
        .hasMessageContaining("https://");
    assertThatThrownBy(() -> change.propose(administrator().id(), agency(), Setting.PACK, "wales-2030"))
        .hasMessageContaining("Choose");
  }

  private Held held(Setting setting) {
    return settings.of(agency()).of(setting);
  }

  private void confirmed(Setting setting, String value) {
    change.propose(administrator().id(), agency(), setting, value);
    confirmations.confirm(people.lead(), open(), WHY);
  }

  private ProposalId open() {
    return proposals.waitingFor(people.lead().id()).stream().map(Proposal::id).findFirst().orElseThrow();
  }

  private Person administrator() {
    return people.the(Role.ADMINISTRATOR);
  }

  private Agency agency() {
    return directory.agency(people.agency()).orElseThrow();
  }
}
