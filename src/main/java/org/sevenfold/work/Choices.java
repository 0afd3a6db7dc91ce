package org.sevenfold.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.springframework.stereotype.Component;

/**
 * Where a form asks for one of the people of some roles, the choice is made here: those of the agency, on duty first,
 * less the raiser and whoever is excluded. The answer is a user name, so that it can be typed where nothing is drawn.
 */
@Component
public class Choices {

  private static final String SUCCESSORS = "successors";
  private static final String OFF_DUTY = " (not on duty now)";

  private final Directory directory;
  private final Concerns concerns;
  private final OverdueWork overdue;
  private final Eligibility eligibility;

  Choices(Directory directory, Concerns concerns, OverdueWork overdue, Eligibility eligibility) {
    this.directory = directory;
    this.concerns = concerns;
    this.overdue = overdue;
    this.eligibility = eligibility;
  }

  /** The form of a task, with the people to choose from in it. */
  public Form offeredFor(Form form, OpenTask task) {
    return form.fields().allMatch(field -> field.people().isEmpty()) ? form
        : form.with(field -> field.people().isEmpty() ? field : field.among(people(field, task)));
  }

  private List<Field.Option> people(Field field, OpenTask task) {
    return (SUCCESSORS.equals(field.people()) ? successors(task) : ofItsRoles(field, task)).map(Choices::option)
        .toList();
  }

  /** Those to whom the task that an escalation is about could be given. */
  private Stream<Person> successors(OpenTask escalation) {
    return overdue.escalatedBy(escalation.id()).map(eligibility::of).orElse(List.of()).stream();
  }

  private Stream<Person> ofItsRoles(Field field, OpenTask task) {
    Concern concern = concerns.find(task.concern()).orElseThrow();
    Set<PersonId> excluded = concerns.excluded(concern.reference());
    return Stream.of(field.people().split(" ")).map(Role::of).flatMap(Optional::stream)
        .flatMap(role -> directory.of(role, concern.agency()).stream()).distinct()
        .filter(person -> !excluded.contains(person.id()) && !person.id().equals(concern.raisedBy()))
        .sorted(Comparator.comparing(Person::onDuty).reversed());
  }

  private static Field.Option option(Person person) {
    return new Field.Option(person.userName(),
        person.name() + ", " + person.job() + (person.onDuty() ? "" : OFF_DUTY));
  }
}
