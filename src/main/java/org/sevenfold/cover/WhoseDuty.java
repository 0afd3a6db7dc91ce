package org.sevenfold.cover;

import java.util.Comparator;
import java.util.List;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.work.AnswerRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose duty somebody may set: their own, and that of those whose manager they are. Asked at each act. */
@Component
public class WhoseDuty {

  private final Directory directory;
  private final Rights rights;
  private final JdbcClient jdbc;

  WhoseDuty(Directory directory, Rights rights, JdbcClient jdbc) {
    this.directory = directory;
    this.rights = rights;
    this.jdbc = jdbc;
  }

  public boolean isTheirs(PersonId by, PersonId person) {
    return directory.person(by).filter(one -> by.equals(person) ? rights.allow(one.roles(), Right.SET_DUTY)
        : rights.allow(one.roles(), Right.SET_DUTY_OF_OTHERS) && manages(by, person)).isPresent();
  }

  /** Those whose manager somebody is, by name; nobody where they are none. */
  public List<Person> managedBy(PersonId manager) {
    List<PersonId> people = jdbc.sql("select person from manages where manager = ?").param(manager.value())
        .query(String.class).list().stream().map(PersonId::new).toList();
    return directory.people(people).values().stream()
        .sorted(Comparator.comparing(Person::name).thenComparing(Person::userName)).toList();
  }

  private boolean manages(PersonId manager, PersonId person) {
    return jdbc.sql("select exists (select 1 from manages where manager = ? and person = ?)")
        .params(manager.value(), person.value()).query(Boolean.class).single();
  }

  /**
   * Whose duty is about to be set, as they are now.
   *
   * @throws AnswerRefused when it is not theirs to set
   */
  Person checked(PersonId by, PersonId person) {
    if (!isTheirs(by, person)) {
      throw new AnswerRefused(AnswerRefused.Reason.RIGHT,
          "Only they themselves and their manager say when somebody is on duty", List.of());
    }
    return directory.person(person).orElseThrow();
  }
}
