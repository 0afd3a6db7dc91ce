package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.ProductTest;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Duty;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.beans.factory.annotation.Autowired;

/** Open work follows the duty: nothing waits for somebody who has gone home. */
class DutyTest extends ProductTest {

  @Autowired
  CaseWork cases;
  @Autowired
  WorkList work;
  @Autowired
  Duty duty;
  @Autowired
  Directory directory;
  @Autowired
  AuthorizationService grants;

  private TestPeople people;
  private String concern;

  @BeforeEach
  void aConcernIsRaised() {
    people = new TestPeople(directory);
    concern = cases.raise(people.raiser(), ExclusionTest.RAISED);
  }

  @Test
  void whoGoesOffDutyIsNoLongerOfferedWhatTheyHaveNotClaimed() {
    duty.change(people.lead(), false);
    assertThat(offered("triage")).containsExactly(people.secondLead().id());
    assertThat(granted(people.lead())).isZero();
  }

  @Test
  void whoComesOnDutyIsOfferedWhatIsOpen() {
    duty.change(people.lead(), false);
    duty.change(people.lead(), true);
    assertThat(offered("triage")).containsExactlyInAnyOrder(people.lead().id(), people.secondLead().id());
    assertThat(granted(people.lead())).isOne();
  }

  @Test
  void whoJoinsIsOfferedWhatIsOpenToo() {
    String name = "n" + UUID.randomUUID();
    duty.join(List.of(new Newcomer(name, "New Lead", "Lead", "", people.agency(), Set.of(Role.SAFEGUARDING_LEAD))));
    Person joined = directory.byUserName(name).orElseThrow();
    assertThat(offered("triage")).contains(joined.id());
    assertThat(granted(joined)).isOne();
  }

  @Test
  void whatSomebodyHasClaimedStaysTheirs() {
    cases.claim(people.lead(), task("triage").id());
    duty.change(people.lead(), false);
    assertThat(task("triage").isClaimedBy(people.lead().id())).isTrue();
    assertThat(granted(people.lead())).isOne();
  }

  @Test
  void aRaiserWhoPassedTheQuestionsOnIsNotAskedAgain() {
    cases.passToLead(people.raiser(), concern);
    duty.change(people.lead(), false);
    duty.change(people.lead(), true);
    assertThat(offered("describe")).doesNotContain(people.raiser().id()).contains(people.lead().id());
  }

  private List<String> offered(String key) {
    return work.candidates(task(key).id());
  }

  private OpenTask task(String key) {
    return work.ofConcern(concern).stream().filter(task -> key.equals(task.key())).findFirst().orElseThrow();
  }

  private long granted(Person person) {
    return grants.createAuthorizationQuery().userIdIn(person.id()).resourceType(Resources.TASK)
        .resourceId(task("triage").id()).count();
  }
}
