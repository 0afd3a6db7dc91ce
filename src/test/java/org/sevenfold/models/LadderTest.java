package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.notice.NoticeSender;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;

/** However long nobody comes: one escalation for each overdue task, which climbs, and mails that become fewer. */
class LadderTest extends StoryTest {

  private static final Duration STEP = Duration.ofMinutes(15);
  private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T22:00:00Z");

  @Autowired
  NoticeSender sender;

  /** F5 of the public bugs: 26 tasks and 154 mails in 13 hours, 128 and 640 in a weekend. */
  @ParameterizedTest(name = "{0} hours, everybody on duty: {1}")
  @ValueSource(ints = {13, 64})
  void leftLyingItHasOneEscalationForEachOverdueTask(int hours) {
    Story story = untouched(hours, urgent(story()));
    assertThat(story.offered("overdue_task")).containsExactlyInAnyOrder(ids(story, Role.SAFEGUARDING_LEAD, Role.MANAGER,
        Role.SERVICE_MANAGER));
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 64})
  void atNightWithEverybodyAbsentWhatIsUrgentClimbsAllTheSame(int hours) {
    TestPeople people = new TestPeople(directory);
    absent(people, Role.values());
    clock.moveTo(FRIDAY_NIGHT);
    Story story = untouched(hours, urgent(story(people)));
    assertThat(story.offered("overdue_task")).containsExactlyInAnyOrder(ids(story, Role.SAFEGUARDING_LEAD, Role.MANAGER,
        Role.SERVICE_MANAGER));
  }

  @Test
  void atNightNobodyIsChasedForWhatCanWaitUntilTheyAreThere() {
    clock.moveTo(FRIDAY_NIGHT);
    Story story = untouched(13, story().ofHarm().raise());
    assertThat(story.open()).doesNotContain("overdue_task");
    assertThat(story.task("triage").dueAt()).as("Monday").hasValue(Instant.parse("2026-11-23T13:00:00Z"));
  }

  @Test
  void eachRungIsAskedInItsTurnAndTheOnesBeforeKeepIt() {
    Story story = story().ofHarm().raise().waitUntilOverdue();
    PersonId manager = story.people().the(Role.MANAGER).id();
    PersonId head = story.people().the(Role.SERVICE_MANAGER).id();
    assertThat(story.offered("overdue_task")).contains(story.people().lead().id()).doesNotContain(manager, head);
    OpenTask first = story.task("overdue_task");
    climb(story);
    assertThat(story.offered("overdue_task")).contains(story.people().lead().id(), manager).doesNotContain(head);
    climb(story);
    assertThat(story.offered("overdue_task")).contains(story.people().lead().id(), manager, head);
    climb(story);
    assertThat(story.task("overdue_task").id()).as("one task, from the first rung to the last").isEqualTo(first.id());
    assertThat(story.task("overdue_task").createdAt()).isEqualTo(first.createdAt());
  }

  @Test
  void whereNobodyOfARungIsOnDutyTheNextIsAskedAtOnce() {
    TestPeople people = new TestPeople(directory);
    absent(people, Role.SAFEGUARDING_LEAD, Role.MANAGER);
    Story story = story(people).ofHarm().raise().waitUntilOverdue();
    assertThat(story.offered("overdue_task")).containsExactly(people.the(Role.SERVICE_MANAGER).id());
  }

  /** F3 of the public bugs: whoever was handed an overdue task was never chased again. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5})
  void onWhicheverRungItIsTakenThatPersonHasItAndIsChasedAnew(int climbs) {
    Story story = story().ofHarm().raise().answer("describe").waitUntilOverdue();
    for (int i = 0; i < climbs; i++) {
      climb(story);
    }
    Person last = directory.person(newest(story)).orElseThrow();
    story.given("escalation_answer", "take_over").answer("overdue_task", last);
    assertThat(overdue.escalationOf(story.task("triage").id())).isEmpty();
    assertThat(story.task("triage").claimedBy()).hasValue(last.id());
    assertThat(story.task("triage").dueAt().orElseThrow()).isAfter(clock.instant());
    OpenTask triage = story.task("triage");
    clock.moveTo(triage.dueAt().orElseThrow());
    sweep.sweep();
    assertThat(work.candidates(overdue.escalationOf(triage.id()).orElseThrow())).as("from the first rung on")
        .contains(story.people().secondLead().id()).doesNotContain(story.people().the(Role.SERVICE_MANAGER).id());
  }

  @Test
  void whoeverTakesAnEscalationAndStaysSilentDoesNotHoldItUp() {
    Story story = story().ofHarm().raise().waitUntilOverdue();
    cases.claim(story.people().lead(), story.task("overdue_task").id());
    climb(story);
    assertThat(story.task("overdue_task").claimedBy()).isEmpty();
    assertThat(story.offered("overdue_task")).contains(story.people().the(Role.MANAGER).id());
  }

  /** Once, and not before: until then there is somebody left to ask. */
  @Test
  void whoeverRaisedItHearsThatEverybodyHasBeenAsked() {
    Story story = urgent(story()).waitUntilOverdue();
    jdbc.sql("delete from notice where person = ?").param(story.people().raiser().id().value()).update();
    climb(story);
    assertThat(newsOf(story)).as("before the last rung").isZero();
    for (int rung = 0; rung < 6; rung++) {
      climb(story);
      sender.send();
    }
    assertThat(newsOf(story)).isEqualTo(1);
  }

  private int newsOf(Story story) {
    return jdbc.sql("select count(*) from notice where kind = 'NEWS' and person = ? and concern = ?")
        .params(story.people().raiser().id().value(), story.reference().value()).query(Integer.class).single();
  }

  @Test
  void nobodyOfAnotherAgencyIsAskedOrTold() {
    TestPeople others = new TestPeople(directory);
    untouched(64, urgent(story()));
    assertThat(mails(others.agency())).isZero();
    assertThat(
        jdbc.sql("select count(*) from open_work_candidate c join person p on p.id = c.person where p.agency = ?")
            .param(others.agency()).query(Integer.class).single())
        .isZero();
  }

  /** Nobody has said that there is no danger: it has real time, day and night. */
  private static Story urgent(Story story) {
    return story.ofHarm().given("immediate_danger", "unknown").raise();
  }

  /** Plays the hours, sweeping and sending as the product does, and looks each time how many escalations there are. */
  private Story untouched(int hours, Story story) {
    Instant begun = clock.instant();
    long most = 0;
    while (clock.instant().isBefore(begun.plus(Duration.ofHours(hours)))) {
      clock.moveTo(clock.instant().plus(STEP));
      sweep.sweep();
      sender.send();
      most = Math.max(most, escalations(story));
    }
    long late = story.tasks().stream().filter(task -> !"overdue_task".equals(task.key()))
        .filter(task -> task.dueAt().filter(due -> due.isBefore(clock.instant())).isPresent()).count();
    System.out.printf("untouched for %d hours: %d overdue, %d escalations at most, %d mails to %d people%n", hours,
        late,
        most, mails(story.people().agency()), told(story.people().agency()));
    assertThat(most).as("open escalations at any moment").isEqualTo(late);
    assertThat(mails(story.people().agency())).as("mails").isLessThan(60);
    return story;
  }

  private static long escalations(Story story) {
    return story.tasks().stream().filter(task -> "overdue_task".equals(task.key())).count();
  }

  private void climb(Story story) {
    clock.moveTo(story.task("overdue_task").dueAt().orElseThrow());
    sweep.sweep();
  }

  private PersonId newest(Story story) {
    List<PersonId> offered = story.offered("overdue_task");
    return Stream.of(Role.SERVICE_MANAGER, Role.MANAGER, Role.SAFEGUARDING_LEAD).map(story.people()::the)
        .map(Person::id)
        .filter(offered::contains).findFirst().orElseThrow();
  }

  private PersonId[] ids(Story story, Role... roles) {
    Set<Role> wanted = Set.of(roles);
    return directory.of(story.people().agency()).stream()
        .filter(person -> person.roles().stream().anyMatch(wanted::contains)).map(Person::id).toArray(PersonId[]::new);
  }

  private void absent(TestPeople people, Role... roles) {
    jdbc.sql("update person set on_duty = false where agency = ? and id in (select person from person_role where role"
        + " = any(?))").params(people.agency(), Stream.of(roles).map(Role::key).toArray(String[]::new)).update();
  }

  private int mails(String agency) {
    return jdbc.sql("select count(distinct letter) from notice n join person p on p.id = n.person where p.agency = ?"
        + " and sent_at is not null and kind not in ('REMINDER', 'RECEIPT')").param(agency).query(Integer.class)
        .single();
  }

  private int told(String agency) {
    return jdbc.sql("select count(distinct n.person) from notice n join person p on p.id = n.person where p.agency = ?"
        + " and sent_at is not null").param(agency).query(Integer.class).single();
  }
}
