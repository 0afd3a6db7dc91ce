package org.sevenfold.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.TestAdministrator;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.PackOfATest;
import org.sevenfold.policy.Packs;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One person who took a concern from beginning to end is followed by somebody else (S11 of the attack). */
class DoneAloneTest extends PageTest {

  private static final Map<String, Object> NO_HARM = Map.of("age_band", "12_15", "harm_level", "none",
      "cause_for_belief", "none", "purpose_stated", "no", "recipient_wanted", "none");

  @Autowired
  Concerns concerns;
  @Autowired
  Journal journal;
  @Autowired
  Staffing staffing;
  @Autowired
  Advisers advisers;
  @Autowired
  Packs packs;
  @Autowired
  Decisions decisions;
  @Autowired
  DisagreementRows disagreements;
  @Autowired
  TransactionTemplate transaction;

  private Person lead;

  @BeforeEach
  void oneLeadIsOnDuty() {
    lead = people.lead();
    new TestAdministrator(staffing, directory).duty(people.secondLead(), false);
  }

  @Test
  void itIsMarkedAndSomebodyElseReadsItByTheNextDay() throws Exception {
    ConcernReference concern = toTheEnd(lead);
    assertThat(alone(concern)).isEqualTo(1);
    OpenTask review = work.ofConcern(concern).stream().filter(task -> task.key().equals("read_again")).findFirst()
        .orElseThrow();
    assertThat(review.dueAt()).hasValue(Instant.parse("2026-11-18T17:00:00Z"));
    assertThatThrownBy(() -> cases.claim(lead, review.id())).isInstanceOf(AnswerRefused.class);
    Person other = people.the(Role.SERVICE_MANAGER);
    assertThat(work.candidates(review.id())).containsExactly(other.id());
    cases.claim(other, review.id());
    assertThat(text(other, "/concerns/" + concern)).contains("Taken from beginning to end by one person alone");
    cases.answer(other, review.id(), Map.of("alone_judged", "I would have done the same", "alone_follows", "Nothing"));
    assertThat(work.find(review.id())).isEmpty();
    assertThat(alone(concern)).as("marked once").isEqualTo(1);
  }

  @Test
  void whereSomebodyElseHadAPartInItNothingFollows() {
    ConcernReference concern = walk.raise(people.raiser(), NO_HARM, Map.of());
    walk.answer(lead, work.ofConcern(concern).stream().filter(task -> task.key().equals("triage")).findFirst()
        .orElseThrow(), NO_HARM);
    walk.until(concern, task -> task.key().equals("read_again"), NO_HARM, Map.of());
    assertThat(journal.read(TestReading.COMPARING, concern).answers().map(entry -> entry.act().who()).distinct())
        .hasSizeGreaterThan(1);
    assertThat(alone(concern)).isZero();
    assertThat(work.ofConcern(concern)).noneMatch(task -> task.key().equals("read_again"));
  }

  @Test
  void whereItWentOnBeforeALeadTriagedItALeadReadsItAfterAll() {
    Person raiser = people.raiser();
    ConcernReference concern = walk.raise(raiser, NO_HARM, Map.of());
    for (Optional<OpenTask> next = offered(raiser, concern); next.isPresent(); next = offered(raiser, concern)) {
      walk.answer(raiser, next.get(), NO_HARM);
    }
    assertThat(alone(concern)).isEqualTo(1);
    OpenTask review = work.ofConcern(concern).stream().filter(task -> task.key().equals("read_again")).findFirst()
        .orElseThrow();
    assertThat(work.candidates(review.id())).containsExactly(lead.id());
  }

  @ParameterizedTest
  @CsvSource({"true, true, true", "true, false, false", "false, true, false"})
  void whoRaisedItDoesNotDecideWhereThePackSaysSoAndAnotherLeadIsThere(boolean said, boolean another, boolean kept) {
    new TestAdministrator(staffing, directory).duty(people.secondLead(), another);
    ConcernReference concern = walk.raise(lead, Map.of(), Map.of());
    Pack pack = PackOfATest.deciding(packs, said);
    Conflicts conflicts = new Conflicts(concerns, advisers, work, directory,
        new Packs(Map.of(packs.inForce().id(), pack), packs.inForce().id()), decisions, disagreements);
    OpenTask task = work.ofConcern(concern).get(0);
    assertThat(transaction.<Boolean>execute(status -> {
      status.setRollbackOnly();
      return conflicts.begin(task, "raiser_if_others", Optional.empty(), Set.of()).contains(lead.id());
    })).isEqualTo(kept);
  }

  private ConcernReference toTheEnd(Person raiser) {
    ConcernReference concern = walk.raise(raiser, NO_HARM, Map.of());
    walk.until(concern, task -> task.key().equals("read_again"), NO_HARM, Map.of());
    return concern;
  }

  private Optional<OpenTask> offered(Person person, ConcernReference concern) {
    return work.ofConcern(concern).stream().filter(task -> work.candidates(task.id()).contains(person.id()))
        .findFirst();
  }

  private long alone(ConcernReference concern) {
    return journal.read(TestReading.COMPARING, concern).of(Act.Kind.ALONE).count();
  }
}
