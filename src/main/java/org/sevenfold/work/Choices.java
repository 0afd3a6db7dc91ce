package org.sevenfold.work;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  /** Everybody of the agency but the raiser; several of them can be chosen. */
  private static final String COLLEAGUES = "colleagues";
  private static final String OFF_DUTY = " (not on duty now)";

  private final Directory directory;
  private final Concerns concerns;
  private final OverdueWork overdue;
  private final Eligibility eligibility;
  private final AskingBack askingBack;

  Choices(Directory directory, Concerns concerns, OverdueWork overdue, Eligibility eligibility,
      AskingBack askingBack) {
    this.askingBack = askingBack;
    this.directory = directory;
    this.concerns = concerns;
    this.overdue = overdue;
    this.eligibility = eligibility;
  }

  /** The form of a task, with the people to choose from in it, and without what is used up. */
  public Form offeredFor(Form form, OpenTask task) {
    return with(askingBack.limited(form, task), field -> people(field, task));
  }

  /** The form with which somebody raises a concern, with the people to choose from in it. */
  public Form offeredTo(Person raiser, Form form) {
    return with(form, field -> colleagues(raiser.id(), raiser.agency()));
  }

  private static Form with(Form form, Function<Field, Stream<Field.Option>> people) {
    return form.fields().allMatch(field -> field.people().isEmpty()) ? form
        : form.with(field -> field.people().isEmpty() ? field
            : field.among(people.apply(field).toList(), COLLEAGUES.equals(field.people())));
  }

  private Stream<Field.Option> people(Field field, OpenTask task) {
    return switch (field.people()) {
      case SUCCESSORS -> successors(task).map(Choices::toAsk);
      case COLLEAGUES -> colleagues(concerns.find(task.concern()).orElseThrow().raisedBy(), task.agency());
      default -> ofItsRoles(field, task).map(Choices::toAsk);
    };
  }

  private Stream<Field.Option> colleagues(PersonId raiser, String agency) {
    return directory.of(agency).stream().filter(person -> !person.id().equals(raiser))
        .map(person -> new Field.Option(person.userName(), nameAndJob(person)));
  }

  /** Those to whom the task that an escalation is about could be given. */
  private Stream<Person> successors(OpenTask escalation) {
    return overdue.escalatedBy(escalation.id()).map(eligibility::of).orElse(List.of()).stream();
  }

  private Stream<Person> ofItsRoles(Field field, OpenTask task) {
    Concern concern = concerns.find(task.concern()).orElseThrow();
    Set<PersonId> excluded = concerns.excluded(concern.reference());
    Map<PersonId, Person> people = new LinkedHashMap<>();
    Stream.of(field.people().split(" ")).map(Role::of).flatMap(Optional::stream)
        .flatMap(role -> directory.of(role, concern.area()).stream())
        .filter(person -> !excluded.contains(person.id()) && !person.id().equals(concern.raisedBy()))
        .sorted(Comparator.comparing(Person::onDuty).reversed())
        .forEach(person -> people.putIfAbsent(person.id(), person));
    return people.values().stream();
  }

  private static Field.Option toAsk(Person person) {
    return new Field.Option(person.userName(), nameAndJob(person) + (person.onDuty() ? "" : OFF_DUTY));
  }

  private static String nameAndJob(Person person) {
    return person.name() + ", " + person.job();
  }
}
