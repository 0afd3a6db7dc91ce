package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.notice.Notice;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.Proposal;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.SecondPeople;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody alone decides that whoever raised a concern, or watches over it, is left out of it (S1 of the attack). */
class SecondPersonTest extends PageTest {

  private static final String WHY = "Her brother is the one who is alleged";

  @Autowired
  Exclusions exclusions;
  @Autowired
  Confirmations confirmations;
  @Autowired
  Proposals proposals;
  @Autowired
  SecondPeople second;
  @Autowired
  Concerns concerns;
  @Autowired
  Journal journal;
  @Autowired
  Staffing staffing;
  @Autowired
  JdbcClient jdbc;

  private ConcernReference concern;
  private Person lead;
  private Person deputy;
  private Person serviceManager;
  private Person guardian;

  @BeforeEach
  void aConcernThatIsOpen() {
    concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    lead = people.lead();
    deputy = people.secondLead();
    serviceManager = people.the(Role.SERVICE_MANAGER);
    guardian = people.the(Role.CALDICOTT_GUARDIAN);
  }

  @Test
  void aLeadIsOutAtOnceAndTheNextWhoCanIsAskedToConfirmIt() throws Exception {
    Proposal made = leaveOut(lead, deputy).orElseThrow();
    assertThat(status(deputy, "/concerns/" + concern)).isEqualTo(404);
    assertThat(proposals.waitingFor(serviceManager.id())).contains(made);
    assertThat(told(serviceManager, Notice.Kind.SECOND_PERSON)).isEqualTo(1);
    assertThat(text(serviceManager, "/proposals")).contains(WHY, deputy.name(), "In force until somebody declines it");
    assertThat(told(deputy, Notice.Kind.POWER_USED)).as("whoever is alleged is not warned").isZero();
    assertThat(text(deputy, "/proposals")).doesNotContain(concern.value());
  }

  @Test
  void oneConflictedLeadDoesNotEmptyTheRoom() {
    leaveOut(lead, deputy);
    for (Person other : List.of(people.raiser(), serviceManager, guardian)) {
      assertThatThrownBy(() -> leaveOut(lead, other)).hasMessageContaining("a second person has not decided");
      assertThat(concerns.seenBy(people.raiser().id(), concern)).isPresent();
    }
    assertThat(concerns.excluded(concern)).containsExactly(deputy.id());
  }

  @Test
  void whoIsToBeLeftOutLeavesOutNobodyAndConfirmsNothingOfIt() {
    Proposal made = leaveOut(lead, deputy).orElseThrow();
    assertThatThrownBy(() -> leaveOut(deputy, lead)).isInstanceOf(AnswerRefused.class);
    for (Person person : List.of(lead, deputy, people.raiser(), people.the(Role.MANAGER))) {
      assertThatThrownBy(() -> confirmations.confirm(person, made.id(), WHY)).as(person.name())
          .isInstanceOf(AnswerRefused.class);
      assertThat(status(person, made)).as(person.name()).isEqualTo(404);
    }
    assertThat(proposals.find(made.id()).orElseThrow().ended()).isEmpty();
  }

  @Test
  void declinedTheyAreBackAndHearOfIt() throws Exception {
    Proposal made = leaveOut(lead, deputy).orElseThrow();
    confirmations.decline(serviceManager, made.id(), "I have spoken with both of them");
    assertThat(status(deputy, "/concerns/" + concern)).isEqualTo(200);
    assertThat(told(deputy, Notice.Kind.POWER_USED)).isEqualTo(1);
    assertThat(told(lead, Notice.Kind.POWER_USED)).isEqualTo(1);
    assertThat(text(lead, "/concerns/" + concern)).contains("Declined as a second person", "I have spoken with both");
    assertThatThrownBy(() -> confirmations.confirm(serviceManager, made.id(), WHY)).as("once")
        .isInstanceOf(AnswerRefused.class);
  }

  @Test
  void confirmedTheyStayOutAndTheNextMayBeLeftOut() {
    confirmations.confirm(serviceManager, leaveOut(lead, deputy).orElseThrow().id(), WHY);
    assertThat(concerns.excluded(concern)).containsExactly(deputy.id());
    assertThat(leaveOut(lead, guardian)).isPresent();
    assertThat(kinds()).containsSubsequence(Act.Kind.PROPOSED, Act.Kind.EXCLUDED, Act.Kind.CONFIRMED);
  }

  @Test
  void whoRaisedItStaysInUntilItIsConfirmedAndAlwaysHasTheReceipt() throws Exception {
    Proposal made = leaveOut(lead, people.raiser()).orElseThrow();
    assertThat(status(people.raiser(), "/concerns/" + concern)).isEqualTo(200);
    confirmations.confirm(deputy, made.id(), "The father is her cousin, as she says");
    assertThat(status(people.raiser(), "/concerns/" + concern)).isEqualTo(404);
    assertThat(told(people.raiser(), Notice.Kind.POWER_USED)).isEqualTo(1);
    assertThat(text(people.raiser(), "/concerns")).contains("/concerns/" + concern + "/receipt");
    assertThat(text(people.raiser(), "/concerns/" + concern + "/receipt")).contains("It is still worked on",
        "ring outside yourself").doesNotContain(WHY);
    assertThat(status(people.the(Role.PRACTITIONER), "/concerns/23456-789AB/receipt")).isEqualTo(404);
    assertThat(status(deputy, "/concerns/" + concern + "/receipt")).as("nobody else's").isEqualTo(404);
  }

  @Test
  void itNeverEndsBySilence() {
    Proposal made = leaveOut(lead, deputy).orElseThrow();
    assertThat(proposals.waitingFor(guardian.id())).isEmpty();
    for (int day = 0; day < 9; day++) {
      clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
      second.askFurther();
    }
    assertThat(proposals.waitingFor(guardian.id())).extracting(Proposal::id).contains(made.id());
    assertThat(told(guardian, Notice.Kind.SECOND_PERSON)).isEqualTo(1);
    assertThat(concerns.excluded(concern)).as("nobody alleged is back because nobody answered")
        .containsExactly(deputy.id());
  }

  @Test
  void whereThereIsNobodyItHoldsAndIsPutBeforeWhoeverComes() throws Exception {
    TestAdministrator administrator = new TestAdministrator(staffing, directory);
    List.of(deputy, serviceManager, guardian).forEach(administrator::leave);
    Proposal made = leaveOut(lead, people.raiser()).orElseThrow();
    assertThat(made.alone()).isTrue();
    assertThat(concerns.excluded(concern)).containsExactly(people.raiser().id());
    assertThat(kinds()).contains(Act.Kind.ALONE);
    assertThat(status(people.raiser(), "/concerns/" + concern + "/receipt")).isEqualTo(200);
    directory.active(serviceManager.id(), true);
    second.askFurther();
    assertThat(told(serviceManager, Notice.Kind.SECOND_PERSON)).isEqualTo(1);
    confirmations.decline(serviceManager, made.id(), "She has nothing to do with it");
    assertThat(concerns.excluded(concern)).isEmpty();
  }

  @Test
  void lettingInAgainIsConfirmedButAMistakeIsTakenBackAtOnce() {
    confirmations.confirm(serviceManager, leaveOut(lead, deputy).orElseThrow().id(), WHY);
    Proposal back = exclusions.letIn(lead, deputy.id(), concern, "It was another of the same name").orElseThrow();
    assertThat(concerns.excluded(concern)).containsExactly(deputy.id());
    assertThatThrownBy(() -> confirmations.confirm(deputy, back.id(), WHY)).isInstanceOf(AnswerRefused.class);
    confirmations.confirm(serviceManager, back.id(), "I asked the school about it");
    assertThat(concerns.excluded(concern)).isEmpty();
    leaveOut(lead, deputy);
    assertThat(exclusions.letIn(lead, deputy.id(), concern, "I chose the wrong name")).isEmpty();
    assertThat(concerns.excluded(concern)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", " ", "", "\u2800\u2800\u2800", "\u200b \u200b \u200b", "ok ok ok"})
  void aReasonIsMoreThanAFullStop(String reason) throws Exception {
    Proposal made = leaveOut(lead, deputy).orElseThrow();
    var page = send(serviceManager, "/proposals/" + made.id(), Map.of("confirmed", "true", "why", reason))
        .getResponse();
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString()).contains("Write why", "<title>Error: ");
    assertThatThrownBy(() -> confirmations.decline(serviceManager, made.id(), reason))
        .isInstanceOf(AnswerRefused.class);
    assertThatThrownBy(() -> exclusions.exclude(lead, people.the(Role.MANAGER).id(), concern, reason))
        .isInstanceOf(AnswerRefused.class);
    assertThat(proposals.find(made.id()).orElseThrow().ended()).isEmpty();
  }

  @Test
  void theServiceManagerKnowsOfItButOfWhatTheyAreLeftOutOf() throws Exception {
    leaveOut(lead, people.raiser());
    assertThat(told(serviceManager, Notice.Kind.POWER_USED)).isEqualTo(1);
    assertThat(text(serviceManager, "/proposals")).contains(concern.value()).doesNotContain(WHY);
    concerns.exclude(serviceManager.id(), concern);
    assertThat(text(serviceManager, "/proposals")).doesNotContain(concern.value());
  }

  private Optional<Proposal> leaveOut(Person by, Person whom) {
    return exclusions.exclude(by, whom.id(), concern, WHY);
  }

  private int status(Person person, Proposal proposal) {
    try {
      return send(person, "/proposals/" + proposal.id(), Map.of("confirmed", "true", "why", WHY)).getResponse()
          .getStatus();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private int told(Person person, Notice.Kind kind) {
    return jdbc.sql("select count(*) from notice where person = ? and kind = ? and sent_at is null")
        .params(person.id().value(), kind.name()).query(Integer.class).single();
  }

  private List<Act.Kind> kinds() {
    return journal.read(TestReading.COMPARING, concern).entries().stream().map(entry -> entry.act().kind()).toList();
  }
}
