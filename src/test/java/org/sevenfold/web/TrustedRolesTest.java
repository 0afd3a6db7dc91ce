package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.StaffChange;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator alone makes nobody a lead, a guardian or an administrator (S5 of the attack). */
class TrustedRolesTest extends PageTest {

  private static final String WHY = "I have met her and seen her papers";

  @Autowired
  Staffing staffing;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Proposals proposals;
  @Autowired
  PeopleRecord record;
  @Autowired
  SignInCodes codes;
  @Autowired
  Concerns concerns;
  @Autowired
  Accounts accounts;

  private Person administrator;
  private String newName;

  @BeforeEach
  void anAdministratorOfTheAgency() {
    administrator = people.the(Role.ADMINISTRATOR);
    newName = "n" + UUID.randomUUID();
  }

  @Test
  void aMadeUpLeadReadsNothingUntilALeadHasConfirmedThem() throws Exception {
    ConcernReference concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    Person madeUp = join(people.agency(), Role.SAFEGUARDING_LEAD);
    assertThat(madeUp.roles()).isEmpty();
    assertThat(concerns.seenBy(madeUp.id(), concern)).isEmpty();
    assertThat(work.ofConcern(concern)).noneMatch(task -> work.candidates(task.id()).contains(madeUp.id()));
    assertThat(codes.waiting(madeUp.id()).flatMap(SignInCodes.Waiting::until)).as("no code yet").isEmpty();
    assertThat(text(people.secondLead(), "/proposals")).contains("Anna Lee, Teacher as safeguarding lead",
        administrator.name());
    confirm(people.secondLead());
    assertThat(now(madeUp).roles()).containsExactly(Role.SAFEGUARDING_LEAD);
    assertThat(concerns.seenBy(madeUp.id(), concern)).isPresent();
    assertThat(text(people.lead(), "/staff")).contains("as a second person confirmed", WHY);
  }

  @Test
  void whoeverHasNoRoleYetIsToldWhyNothingIsThere() throws Exception {
    directory.change(people.raiser().as(EnumSet.noneOf(Role.class)));
    assertThat(text(people.raiser(), "/")).contains("nothing is open to you yet", "Ring 999");
    assertThat(status(people.raiser(), "/account")).isEqualTo(200);
    assertThat(status(people.raiser(), "/concerns/new")).isEqualTo(403);
  }

  @Test
  void declinedTheyGetNothing() {
    Person madeUp = join(people.agency(), Role.SAFEGUARDING_LEAD);
    confirmations.decline(people.lead(), proposals.waitingFor(people.lead().id()).get(0).id(), "Nobody here knows her");
    assertThat(now(madeUp).roles()).isEmpty();
    assertThat(proposals.waitingFor(people.secondLead().id())).isEmpty();
    assertThat(record.about(madeUp.id())).extracting(PeopleRecord.Happened::kind).containsExactly(Act.Kind.DECLINED,
        Act.Kind.PROPOSED, Act.Kind.JOINED);
  }

  @ParameterizedTest
  @EnumSource(names = {"SAFEGUARDING_LEAD", "CALDICOTT_GUARDIAN", "IG_LEGAL_ADVISER", "SERVICE_MANAGER"})
  void aRaisedRoleWaitsForALeadAndWhatTheyHadStays(Role role) {
    change(people.raiser().as(EnumSet.of(Role.PRACTITIONER, role)));
    assertThat(now(people.raiser()).roles()).containsExactly(Role.PRACTITIONER);
    Proposal asked = proposals.waitingFor(people.lead().id()).get(0);
    for (Person person : List.of(administrator, people.raiser(), people.the(Role.SERVICE_MANAGER),
        new TestPeople(directory).lead())) {
      assertThatThrownBy(() -> confirmations.confirm(person, asked.id(), WHY)).as(person.name())
          .isInstanceOf(AnswerRefused.class);
    }
    confirm(people.lead());
    assertThat(now(people.raiser()).roles()).containsExactlyInAnyOrder(Role.PRACTITIONER, role);
  }

  @Test
  void anAdministratorIsConfirmedByTheServiceManagerAndNotByALead() {
    change(people.raiser().as(EnumSet.of(Role.ADMINISTRATOR)));
    assertThat(now(people.raiser()).roles()).containsExactly(Role.PRACTITIONER);
    assertThat(proposals.waitingFor(people.lead().id())).isEmpty();
    confirm(people.the(Role.SERVICE_MANAGER));
    assertThat(now(people.raiser()).has(Role.ADMINISTRATOR)).isTrue();
  }

  @Test
  void whoComesBackOrMovesIsTrustedAnew() {
    staffing.make(administrator.id(), List.of(new StaffChange.Left(people.lead().id()),
        new StaffChange.Returned(people.lead().id())));
    assertThat(now(people.lead()).roles()).isEmpty();
    confirm(people.secondLead());
    assertThat(now(people.lead()).roles()).containsExactly(Role.SAFEGUARDING_LEAD);
    TestPeople elsewhere = new TestPeople(directory);
    Person moved = new Person(people.lead().id(), elsewhere.agency(), people.lead().userName(), "Anna", "Lead", true,
        people.lead().roles());
    change(moved);
    assertThat(now(moved).roles()).isEmpty();
    confirm(elsewhere.lead());
    assertThat(now(moved).roles()).containsExactly(Role.SAFEGUARDING_LEAD);
  }

  @Test
  void whereThereIsNobodyTheFirstHasItAtOnceAndTheNextWhoComesSeesIt() {
    String empty = accounts.makeAgency("Agency " + UUID.randomUUID(), "statutory", "staffordshire-2009");
    Person first = join(empty, Role.SAFEGUARDING_LEAD);
    assertThat(first.roles()).containsExactly(Role.SAFEGUARDING_LEAD);
    assertThat(record.about(first.id())).extracting(PeopleRecord.Happened::kind).contains(Act.Kind.ALONE);
    newName = "x" + newName;
    Person next = join(empty, Role.SAFEGUARDING_LEAD);
    assertThat(next.roles()).isEmpty();
    confirm(first);
    assertThat(proposals.waitingFor(next.id())).singleElement().satisfies(asked -> {
      assertThat(asked.alone()).isTrue();
      confirmations.decline(next, asked.id(), "She does not work here at all");
    });
    assertThat(now(first).roles()).isEmpty();
  }

  @Test
  void whileASecondPersonDecidesNothingMoreIsAskedForThem() {
    change(people.raiser().as(EnumSet.of(Role.PRACTITIONER, Role.SAFEGUARDING_LEAD)));
    assertThatThrownBy(() -> change(people.raiser().as(EnumSet.of(Role.CALDICOTT_GUARDIAN))))
        .isInstanceOf(AnswerRefused.class).hasMessageContaining("A second person is to decide already");
    assertThat(now(people.raiser()).roles()).containsExactly(Role.PRACTITIONER);
  }

  private Person join(String agency, Role role) {
    staffing.make(administrator.id(), new StaffChange.Joined(
        new Newcomer(newName, "Anna Lee", "Teacher", "a@example.org", agency, Set.of(role))));
    return directory.byUserName(newName).orElseThrow();
  }

  private void change(Person now) {
    staffing.make(administrator.id(), new StaffChange.Changed(now, directory.mail(now.id()).orElse("")));
  }

  private void confirm(Person second) {
    confirmations.confirm(second, proposals.waitingFor(second.id()).get(0).id(), WHY);
  }

  private Person now(Person person) {
    return directory.person(person.id()).orElseThrow();
  }
}
