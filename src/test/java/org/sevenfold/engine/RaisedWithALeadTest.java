package org.sevenfold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sevenfold.TestPeople;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.web.PageTest;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.OpenTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads a concern in the second in which it is raised, by whichever way it is raised and read (DT21, P33). */
class RaisedWithALeadTest extends PageTest {

  /** By which it is raised. */
  enum Way {
    PAGE, REST, JAVA
  }

  @Autowired
  Concerns concerns;
  @Autowired
  JdbcClient jdbc;
  @LocalServerPort
  int port;

  @ParameterizedTest
  @EnumSource
  void theLeadsOfTheAgencyReadWhatWasRaisedWithThemAndNobodyElseDoes(Way way) throws Exception {
    assertThat(raise(way, "yes")).isTrue();
    assertThat(readers()).containsExactlyInAnyOrder(people.raiser(), people.lead(), people.secondLead());
    assertThat(work.ofConcern(raised().reference())).extracting(OpenTask::key).contains("triage");
  }

  @ParameterizedTest
  @EnumSource
  void whoAsksWithoutNamingAnybodyIsReadByNobody(Way way) throws Exception {
    assertThat(raise(way, "no")).isTrue();
    assertThat(readers()).containsExactly(people.raiser());
    assertThat(work.ofConcern(raised().reference())).extracting(OpenTask::key).doesNotContain("triage");
  }

  @ParameterizedTest
  @EnumSource
  void withoutSayingWhoShouldKnowNothingIsRaised(Way way) throws Exception {
    assertThat(raise(way, "")).isFalse();
    assertThat(raise(way, "perhaps")).isFalse();
    assertThat(jdbc.sql("select count(*) from concern where agency = ?").param(people.agency()).query(Long.class)
        .single()).isZero();
  }

  /** Those who read it by the page; to a call and to the API they are the same. */
  private List<Person> readers() throws Exception {
    ConcernReference concern = raised().reference();
    List<Person> readers = new ArrayList<>();
    Person foreign = new TestPeople(directory).lead();
    for (Person person : Stream.concat(everybody(), Stream.of(foreign)).toList()) {
      boolean reads = text(person, "/concerns/" + concern).contains("Featherstone");
      assertThat(concerns.seenBy(person.id(), concern).isPresent()).as(person.name()).isEqualTo(reads);
      if (reads) {
        readers.add(person);
      }
    }
    return readers;
  }

  private Stream<Person> everybody() {
    return Stream.concat(Stream.of(Role.values()).map(people::the), Stream.of(people.secondLead())).distinct();
  }

  private Concern raised() {
    return concerns.raisedBy(people.raiser().id()).get(0);
  }

  /** Whether it was raised. */
  private boolean raise(Way way, String told) throws Exception {
    Map<String, String> answers = new LinkedHashMap<>();
    OpenCase.RAISED.forEach((key, answer) -> answers.put(key, answer.toString()));
    answers.put("who", "Robin Featherstone");
    answers.put("lead_told_who", told);
    return switch (way) {
      case PAGE -> send(people.raiser(), "/concerns/new", answers).getResponse().getStatus() == 302;
      case REST -> RestSession.of(people.raiser(), port).post(RaisingByRest.address(jdbc), RaisingByRest.json(answers))
          .statusCode() == 200;
      case JAVA -> isRaised(answers);
    };
  }

  private boolean isRaised(Map<String, String> answers) {
    try {
      cases.raise(people.raiser(), answers);
      return true;
    } catch (AnswerRefused refused) {
      return refused.reason() != AnswerRefused.Reason.ANSWERS;
    }
  }
}
