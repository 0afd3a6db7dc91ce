package org.sevenfold.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.AccessLog;
import org.sevenfold.record.Reading;
import org.sevenfold.record.ReviewRecord.Line;
import org.sevenfold.record.View;
import org.sevenfold.replay.Walk;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a week's looking is put before the guardian, before whom instead, and how it is answered. */
class UnusualReadingTest extends PageTest {

  private static final Week WEEK = new Week(LocalDate.of(2026, 11, 16));
  private static final String BECAUSE = "She was asked to cover for a colleague";

  @Autowired
  ReadingReview review;
  @Autowired
  AccessLog access;
  @Autowired
  Concerns concerns;
  @Autowired
  JdbcClient jdbc;

  private ConcernReference concern;
  private Person lead;
  private Person guardian;

  @BeforeEach
  void aConcern() {
    lead = people.lead();
    guardian = people.the(Role.CALDICOTT_GUARDIAN);
    concern = walk.raise(people.raiser(), Walk.HARM, Map.of("who", "Robin Featherstone"));
    concerns.unmask(concern);
  }

  @Test
  void whenAllIsWellNothingStandsThereAndNobodyIsTold() throws Exception {
    looksAt(lead.id(), View.CASE_PAGE, concern);
    looksAt(people.raiser().id(), View.OWN_CONCERNS, concern);
    assertThat(reviewed(guardian)).isEmpty();
    assertThat(text(guardian, "/unusual-reading")).contains("Nothing unusual in the week to 22 November 2026.");
    assertThat(text(lead, "/unusual-reading"))
        .contains("Nothing unusual that is yours to look at in the week to 22 November 2026.");
    assertThat(told()).isEmpty();
  }

  @Test
  void whoeverIsLeftOutAndTries() throws Exception {
    concerns.exclude(lead.id(), concern);
    open(lead, "/concerns/" + concern);
    assertThat(reviewed(guardian)).singleElement().satisfies(line -> {
      assertThat(line.found().why()).isEqualTo(Sign.LEFT_OUT.key());
      assertThat(line.found().person()).isEqualTo(lead.id());
      assertThat(line.found().concerns()).containsExactly(concern);
    });
    assertThat(told()).containsExactly(guardian.id());
  }

  @Test
  void whoeverLooksAtAConcernInWhichSomebodyHasTheirFamilyName() {
    directory.change(named(lead, "Ann Featherstone"));
    looksAt(lead.id(), View.CASE_PAGE, concern);
    looksAt(people.secondLead().id(), View.CASE_PAGE, concern);
    assertThat(signs(guardian)).containsExactly(Sign.OWN_FAMILY_NAME.key());
  }

  @Test
  void whoeverRaisedItMayHaveTheFamilyNameOfSomebodyInIt() {
    directory.change(named(people.raiser(), "Tom Featherstone"));
    looksAt(people.raiser().id(), View.CASE_PAGE, concern);
    assertThat(reviewed(guardian)).isEmpty();
  }

  @Test
  void whoeverLooksAtMoreConcernsInADayThanThePackSays() {
    List<ConcernReference> many = IntStream.range(0, 21).mapToObj(i -> opened()).toList();
    many.subList(0, 20).forEach(one -> looksAt(people.raiser().id(), View.CASE_PAGE, one));
    access.note(Reading.by(people.raiser().id(), View.OWN_CONCERNS), many);
    access.note(Reading.by(people.raiser().id(), View.OWN_TASKS), many);
    looksAt(people.the(Role.MANAGER).id(), View.TASK_PAGE, many.toArray(ConcernReference[]::new));
    assertThat(reviewed(guardian)).singleElement().satisfies(line -> {
      assertThat(line.found().why()).isEqualTo(Sign.MANY_IN_A_DAY.key());
      assertThat(line.found().person()).isEqualTo(people.the(Role.MANAGER).id());
      assertThat(line.found().concerns()).hasSize(21);
    });
  }

  @Test
  void whoeverHasNothingToDoWithIt() {
    ConcernReference old = opened();
    looksAt(lead.id(), View.CASE_PAGE, old);
    looksAt(people.secondLead().id(), View.TASK_PAGE, old);
    looksAt(people.raiser().id(), View.CASE_PAGE, old);
    assertThat(reviewed(guardian)).extracting(line -> line.found().why(), line -> line.found().person())
        .containsExactly(tuple(Sign.WITHOUT_WORK.key(), lead.id()));
  }

  @Test
  void whoeverLooksAtNight() {
    at("2026-11-18T22:30:00Z");
    looksAt(lead.id(), View.CASE_PAGE, concern);
    at("2026-11-18T06:30:00Z");
    looksAt(people.secondLead().id(), View.CASE_PAGE, concern);
    assertThat(reviewed(guardian)).extracting(line -> line.found().why(), line -> line.found().person())
        .containsExactly(tuple(Sign.AT_NIGHT.key(), lead.id()));
  }

  @Test
  void whoeverIsRefusedOftenThoughThereIsNoSuchConcern() throws Exception {
    for (int i = 0; i < 4; i++) {
      open(lead, "/concerns/23456-789A" + i);
    }
    assertThat(signs(guardian)).containsExactly(Sign.REFUSED_OFTEN.key());
  }

  @Test
  void nobodySeesOrAnswersALineAboutThemselves() {
    concerns.exclude(guardian.id(), concern);
    access.tried(guardian.id(), concern);
    Person manager = people.the(Role.SERVICE_MANAGER);
    assertThat(reviewed(guardian)).isEmpty();
    assertThat(review.readBy(manager).get(0).lines()).hasSize(1);
    assertThat(told()).containsExactly(manager.id());
    assertThatThrownBy(() -> review.explain(guardian, WEEK.monday(), 1, BECAUSE)).isInstanceOf(AnswerRefused.class)
        .hasMessage("This is not yours to answer");
  }

  @Test
  void whoeverIsLeftOutOfAConcernLearnsOfItNotHereEither() {
    concerns.exclude(guardian.id(), concern);
    concerns.exclude(lead.id(), concern);
    access.tried(lead.id(), concern);
    assertThat(reviewed(guardian)).isEmpty();
    assertThat(review.readBy(people.the(Role.SERVICE_MANAGER)).get(0).lines()).hasSize(1);
  }

  @Test
  void itIsAnsweredOnceAndInWords() throws Exception {
    concerns.exclude(lead.id(), concern);
    access.tried(lead.id(), concern);
    reviewed(guardian);
    Map<String, String> typed = Map.of("week", "2026-11-16", "line", "1", "said", "ok");
    assertThat(send(guardian, "/unusual-reading", typed).getResponse().getContentAsString())
        .contains("<title>Error: Unusual reading", "Write why, in a few words", ">ok</textarea>");
    assertThat(send(guardian, "/unusual-reading",
        Map.of("week", "2026-11-16", "line", "1", "said", BECAUSE)).getResponse().getRedirectedUrl())
        .isEqualTo("/unusual-reading");
    assertThat(text(guardian, "/unusual-reading")).contains("In order, because: " + BECAUSE, guardian.name());
    assertThat(send(guardian, "/unusual-reading",
        Map.of("week", "2026-11-16", "line", "1", "said", BECAUSE)).getResponse().getStatus()).isEqualTo(409);
  }

  @Test
  void whatNobodyAnsweredStandsThereInTheWeekAfter() throws Exception {
    concerns.exclude(lead.id(), concern);
    access.tried(lead.id(), concern);
    reviewed(guardian);
    review.review(directory.agency(people.agency()).orElseThrow(), WEEK.next());
    assertThat(text(guardian, "/unusual-reading")).contains("Nothing unusual in the week to 29 November 2026.",
        "Not answered yet, from weeks before", Sign.LEFT_OUT.words());
  }

  @Test
  void aWeekIsLookedThroughOnce() {
    concerns.exclude(lead.id(), concern);
    access.tried(lead.id(), concern);
    reviewed(guardian);
    reviewed(guardian);
    assertThat(review.readBy(guardian)).hasSize(1);
    assertThat(told()).hasSize(1);
  }

  @Test
  void everyWeekThatIsOverIsDue() {
    Agency agency = directory.agency(people.agency()).orElseThrow();
    LocalDate later = WEEK.monday().plusDays(22);
    assertThat(review.due(agency, later)).containsExactly(WEEK.next().next());
    reviewed(guardian);
    assertThat(review.due(agency, later)).containsExactly(WEEK.next(), WEEK.next().next());
    assertThat(review.due(agency, WEEK.sunday())).isEmpty();
  }

  private List<Line> reviewed(Person watcher) {
    at("2026-11-23T07:00:00Z");
    review.review(directory.agency(people.agency()).orElseThrow(), WEEK);
    return review.readBy(watcher).get(0).lines();
  }

  private List<String> signs(Person watcher) {
    return reviewed(watcher).stream().map(line -> line.found().why()).toList();
  }

  private void looksAt(PersonId person, View view, ConcernReference... several) {
    List.of(several).forEach(one -> access.note(Reading.by(person, view), List.of(one)));
  }

  /** One in which nobody but its raiser has ever had any work. */
  private ConcernReference opened() {
    ConcernReference made = walk.raise(people.raiser(), Walk.HARM, Map.of());
    jdbc.sql("delete from notice where concern = ?").param(made.value()).update();
    jdbc.sql("delete from open_work_candidate where task in (select task from open_work where concern = ?)")
        .param(made.value()).update();
    concerns.unmask(made);
    return made;
  }

  private Set<PersonId> told() {
    return Set.copyOf(jdbc.sql("select n.person from notice n join person p on p.id = n.person"
        + " where n.kind = 'UNUSUAL_READING' and p.agency = ?").param(people.agency())
        .query((row, i) -> new PersonId(row.getString(1))).list());
  }

  private void at(String moment) {
    clock.moveTo(Instant.parse(moment));
  }

  private static Person named(Person person, String name) {
    return new Person(person.id(), person.agency(), person.userName(), name, person.job(), true, person.roles());
  }
}
