package org.sevenfold.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestPeople;
import org.sevenfold.TestSites;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Work goes to those of the site first, then to the same role elsewhere, then to the next role; never to nobody. */
class SiteOffersTest extends PageTest {

  private static final String WHY = "He is the uncle of the child";

  @Autowired
  Staffing staffing;
  @Autowired
  AgencySites agencySites;
  @Autowired
  Concerns concerns;
  @Autowired
  Exclusions exclusions;
  @Autowired
  Proposals proposals;
  @Autowired
  Eligibility eligibility;
  @Autowired
  Candidates candidates;
  @Autowired
  LeadsElsewhere elsewhere;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  Advisers advisers;
  @Autowired
  Packs packs;
  @Autowired
  Decisions decisions;
  @Autowired
  DisagreementRows disagreements;

  private TestSites sites;
  private Person north;
  private Person south;
  private Person serviceManager;
  private ConcernReference concern;

  @BeforeEach
  void aConcernOfTheNorth() {
    sites = new TestSites(people, staffing, directory, agencySites);
    north = people.lead();
    south = people.secondLead();
    serviceManager = people.the(Role.SERVICE_MANAGER);
    concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
  }

  @Test
  void firstThoseOfTheSiteThenThoseElsewhereThenTheNextRole() {
    assertThat(offered()).containsExactly(north.id());
    sites.administrator().duty(north, false);
    assertThat(offered()).as("a lead elsewhere, before the service manager").containsExactly(south.id());
    sites.administrator().duty(south, false);
    assertThat(offered()).containsExactly(serviceManager.id());
    sites.administrator().duty(serviceManager, false);
    assertThat(offered()).as("off duty, those of the site first").contains(north.id()).doesNotContain(south.id());
    sites.administrator().duty(north, true);
    assertThat(offered()).containsExactly(north.id());
  }

  @Test
  void whoIsAskedFromElsewhereGetsWhatAHolderGetsAndNoMore() throws Exception {
    sites.administrator().duty(north, false);
    TaskId triage = triage().id();
    assertThat(status(south, "/tasks/" + triage)).isEqualTo(200);
    assertThat(status(south, "/concerns/" + concern)).as("offered, not taken").isEqualTo(404);
    cases.claim(south, triage);
    assertThat(status(south, "/concerns/" + concern)).isEqualTo(200);
    for (String page : List.of("/people", "/readers", "/site")) {
      assertThat(status(south, "/concerns/" + concern + page)).as(page).isEqualTo(404);
    }
    cases.putBack(south, triage);
    assertThat(status(south, "/concerns/" + concern)).isEqualTo(404);
  }

  @Test
  void theOnlyLeadOfASiteIsLeftOutAndThoseElsewhereAreAsked() {
    exclusions.exclude(north, north.id(), concern, WHY);
    assertThat(offered()).containsExactly(south.id());
  }

  @Test
  void whatNobodyOfTheSiteMayHoldIsOfferedElsewhere() {
    transaction.executeWithoutResult(status -> work.conflicted(List.of(north.id()), triage().id()));
    sites.administrator().duty(serviceManager, true);
    assertThat(offered()).as("not to nobody").containsExactly(south.id());
  }

  @Test
  void whereThePackSaysSoALeadElsewhereDecidesWhatTheOnlyLeadOfTheSiteRaised() {
    ConcernReference own = walk.raise(north, Map.of(), Map.of());
    Pack pack = packs.inForce();
    Packs strict = new Packs(Map.of(pack.id(), new Pack(pack.id(), pack.edition(), pack.name(), pack.file(),
        pack.clocks(), pack.bodies(), pack.outside(), pack.partnership(), pack.reading(), pack.examples(),
        pack.asksBack(), true, pack.ladder(), pack.sources(), pack.calendars(), pack.notices(), pack.retention(),
        pack.settings())), pack.id());
    OpenTask task = work.ofConcern(own).get(0);
    Set<PersonId> may = transaction.execute(status -> {
      status.setRollbackOnly();
      return new Conflicts(concerns, advisers, work, directory, strict, decisions, disagreements).begin(task,
          "raiser_if_others",
          Optional.empty(), Set.of());
    });
    assertThat(may).containsExactly(north.id());
    assertThat(elsewhere.insteadOf(may, task)).containsExactly(south.id());
  }

  @Test
  void isGivenToThoseOfTheSiteAsLongAsOneIsOnDuty() {
    assertThat(eligible()).contains(north.id(), serviceManager.id()).doesNotContain(south.id());
    sites.administrator().duty(north, false);
    assertThat(eligible()).contains(north.id(), south.id());
    sites.administrator().duty(north, true);
    sites.put(south, sites.north());
    assertThat(eligible()).as("a second person has not confirmed it").doesNotContain(south.id());
  }

  @Test
  void aNewLeadOfTheSiteIsOfferedWhatIsOpenAndWhoLeavesItIsNot() {
    Person third = sites.lead(new TestPeople(directory).lead());
    assertThat(offered()).as("of the whole agency").containsExactlyInAnyOrder(north.id(), third.id());
    sites.put(third, sites.south());
    assertThat(offered()).containsExactly(north.id());
  }

  @Test
  void anAdviserFromElsewhereIsAskedOnlyWhereNobodyElseIs() {
    Set<PersonId> asked = new HashSet<>();
    candidates.offeredToAdviser(concern.value(), Role.SAFEGUARDING_LEAD.key())
        .forEach(person -> asked.add(new PersonId(person)));
    assertThat(asked).containsExactly(north.id());
  }

  @Test
  void aSecondPersonIsOfTheSiteAndFromElsewhereOnlyWhereNobodyElseIs() {
    Person guardian = people.the(Role.CALDICOTT_GUARDIAN);
    ProposalId made = exclusions.exclude(north, serviceManager.id(), concern, WHY).orElseThrow().id();
    assertThat(asked(south)).doesNotContain(made);
    assertThat(asked(guardian)).contains(made);
    sites.administrator().leave(guardian);
    assertThat(asked(south)).as("not nobody").contains(made);
  }

  @Test
  void aServiceManagerOfAnotherSiteDoesNotLearnWhoIsLeftOut() {
    sites.put(serviceManager, sites.south());
    Person third = sites.lead(new TestPeople(directory).lead());
    ProposalId made = exclusions.exclude(north, people.the(Role.CALDICOTT_GUARDIAN).id(), concern, WHY).orElseThrow()
        .id();
    assertThat(asked(third)).contains(made);
    assertThat(asked(serviceManager)).doesNotContain(made);
    assertThat(proposals.knownTo(serviceManager.id())).extracting(Proposal::id).doesNotContain(made);
  }

  private List<ProposalId> asked(Person person) {
    return proposals.waitingFor(person.id()).stream().map(Proposal::id).toList();
  }

  private List<PersonId> offered() {
    return work.candidates(triage().id());
  }

  private List<PersonId> eligible() {
    return eligibility.of(triage()).stream().map(Person::id).toList();
  }

  private OpenTask triage() {
    return work.ofConcern(concern).stream().filter(task -> task.key().equals("triage")).findFirst().orElseThrow();
  }
}
