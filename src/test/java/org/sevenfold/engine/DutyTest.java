package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.ProductTest;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.Staffing;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;

/** Open work follows the duty: nothing waits for somebody who has gone home. */
class DutyTest extends ProductTest {

  @Autowired
  Confirmations confirmations;
  @Autowired
  Proposals proposals;
  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Staffing staffing;
  @Autowired
  Directory directory;
  @Autowired
  AuthorizationService grants;

  private TestPeople people;
  private ConcernReference concern;
  private TestAdministrator administrator;

  @BeforeEach
  void aConcernIsRaised() {
    people = new TestPeople(directory);
    administrator = new TestAdministrator(staffing, directory);
    concern = cases.raise(people.raiser(), ExclusionTest.RAISED);
  }

  @Test
  void whoGoesOffDutyIsNoLongerOfferedWhatTheyHaveNotClaimed() {
    administrator.duty(people.lead(), false);
    assertThat(offered("triage")).containsExactly(people.secondLead().id());
    assertThat(granted(people.lead())).isZero();
  }

  @Test
  void whoComesOnDutyIsOfferedWhatIsOpen() {
    administrator.duty(people.lead(), false);
    administrator.duty(people.lead(), true);
    assertThat(offered("triage")).containsExactlyInAnyOrder(people.lead().id(), people.secondLead().id());
    assertThat(granted(people.lead())).isOne();
  }

  @Test
  void whoJoinsIsOfferedWhatIsOpenToo() {
    String name = "n" + UUID.randomUUID();
    administrator.join(new Newcomer(name, "New Lead", "Lead", "", people.agency(), Set.of(Role.SAFEGUARDING_LEAD)));
    Person joined = directory.byUserName(name).orElseThrow();
    assertThat(offered("triage")).as("not trusted yet").doesNotContain(joined.id());
    aSecondPersonConfirmsIt();
    assertThat(offered("triage")).contains(joined.id());
    assertThat(granted(joined)).isOne();
  }

  @Test
  void whatSomebodyHasClaimedStaysTheirs() {
    cases.claim(people.lead(), task("triage").id());
    administrator.duty(people.lead(), false);
    assertThat(task("triage").isClaimedBy(people.lead().id())).isTrue();
    assertThat(granted(people.lead())).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"leaves", "moves", "leads no longer"})
  void whatWasClaimedByWhoMayNoLongerDoItIsOfferedToOthers(String how) {
    cases.claim(people.lead(), task("triage").id());
    switch (how) {
      case "leaves" -> administrator.leave(people.lead());
      case "moves" ->
        administrator.change(now(people.lead(), new TestPeople(directory).agency(), people.lead().roles()));
      default -> administrator.change(now(people.lead(), people.agency(), Set.of(Role.PRACTITIONER)));
    }
    assertThat(task("triage").isClaimed()).isFalse();
    assertThat(offered("triage")).containsExactly(people.secondLead().id());
    assertThat(granted(people.lead())).isZero();
  }

  @Test
  void whatSomebodyHasClaimedStaysTheirsWhereTheyMayStillDoIt() {
    cases.claim(people.lead(), task("triage").id());
    administrator.change(now(people.lead(), people.agency(), Set.of(Role.SAFEGUARDING_LEAD, Role.MANAGER)));
    administrator.change(now(people.lead(), people.agency(), Set.of(Role.SAFEGUARDING_LEAD)));
    assertThat(task("triage").isClaimedBy(people.lead().id())).isTrue();
  }

  @Test
  void whoComesBackIsOfferedWhatIsOpen() {
    administrator.leave(people.lead());
    administrator.comeBack(people.lead());
    aSecondPersonConfirmsIt();
    assertThat(offered("triage")).contains(people.lead().id());
    assertThat(granted(people.lead())).isOne();
  }

  private void aSecondPersonConfirmsIt() {
    Person second = people.secondLead();
    confirmations.confirm(second, proposals.waitingFor(second.id()).get(0).id(), "I have met them here");
  }

  @Test
  void theQuestionsOfARaiserWhoLeavesGoToTheLeads() {
    administrator.leave(people.raiser());
    assertThat(offered("describe")).containsExactlyInAnyOrder(people.lead().id(), people.secondLead().id());
  }

  @Test
  void aRaiserWhoPassedTheQuestionsOnIsNotAskedAgain() {
    cases.passToLead(people.raiser(), concern);
    administrator.duty(people.lead(), false);
    administrator.duty(people.lead(), true);
    assertThat(offered("describe")).doesNotContain(people.raiser().id()).contains(people.lead().id());
  }

  private static Person now(Person person, String agency, Set<Role> roles) {
    return new Person(person.id(), agency, person.userName(), person.name(), person.job(), person.onDuty(), roles);
  }

  private List<PersonId> offered(String key) {
    return work.candidates(task(key).id());
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(task -> key.equals(task.key())).findFirst().orElseThrow();
  }

  private long granted(Person person) {
    return grants.createAuthorizationQuery().userIdIn(person.id().value()).resourceType(Resources.TASK)
        .resourceId(task("triage").id().value()).count();
  }
}
