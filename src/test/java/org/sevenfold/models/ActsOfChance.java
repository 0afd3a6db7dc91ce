package org.sevenfold.models;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.TestAdministrator;
import org.sevenfold.TestPeople;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;

/**
 * What people may do while a task is open, one thing after the other by chance; what is refused is left at that. Half
 * of it is tried by, or for, those who may not answer it, and what has come to be late is mostly seen to first.
 */
record ActsOfChance(Story story, String key, Set<PersonId> first, Random random, TestAdministrator administrator,
    Directory directory,
    CaseWork cases, WorkList work, Exclusions exclusions, Runnable timePasses) {

  private static final String WHY = "Somebody who works with the family said so";
  private static final String OVERDUE = "overdue_task";
  private static final List<String> AT_WORK = List.of("claim", "claim", "put back", "late", "late", "late", "late",
      "late", "late", "off duty", "on duty", "leave", "come back", "another role", "exclude", "let in", "step out");
  private static final List<String> WHEN_LATE = List.of("take_over", "hand_to", "hand_to", "leave_until");

  /** @return what was done, and by or to whom */
  String next() {
    String act = one(task(OVERDUE).isPresent() && random.nextBoolean() ? WHEN_LATE : AT_WORK);
    Person person = WHEN_LATE.contains(act) ? whoIsAsked() : either();
    try {
      act(act, person);
      return act + " " + person.job();
    } catch (AnswerRefused refused) {
      return act + " " + person.job() + ": refused";
    }
  }

  /** In the end everybody tries to answer it, those first who may not. */
  void everybodyTries() {
    Stream.concat(everybody().stream().filter(person -> first.contains(person.id())), everybody().stream())
        .takeWhile(any -> task(key).isPresent()).forEach(person -> {
          try {
            story.answer(key, person);
          } catch (AnswerRefused refused) {
            // somebody else's
          }
        });
  }

  private void act(String act, Person person) {
    switch (act) {
      case "claim" -> task(key).ifPresent(task -> cases.claim(person, task.id()));
      case "put back" -> task(key).ifPresent(task -> cases.putBack(person, task.id()));
      case "late" -> timePasses.run();
      case "take_over", "hand_to", "leave_until" -> story.given("escalation_answer", act)
          .given("hand_to_person", either().userName()).answer(OVERDUE, person);
      case "off duty" -> administrator.duty(person, false);
      case "on duty" -> administrator.duty(person, true);
      case "leave" -> ifHere(person, true, () -> administrator.leave(person));
      case "come back" -> ifHere(person, false, () -> administrator.comeBack(person));
      case "another role" ->
        ifHere(person, true, () -> administrator.change(with(one(List.of(Role.values())), person)));
      case "exclude" -> exclusions.exclude(one(everybody()), person.id(), story.reference(), WHY);
      case "let in" -> exclusions.letIn(one(everybody()), person.id(), story.reference(), WHY);
      case "step out" -> task(key).ifPresent(task -> exclusions.stepOut(person, task, WHY));
      default -> throw new IllegalStateException(act);
    }
  }

  private Person whoIsAsked() {
    return task(OVERDUE).map(OpenTask::id).map(work::candidates).filter(people -> !people.isEmpty()).map(this::one)
        .flatMap(directory::person).orElseGet(this::either);
  }

  /** One of those who may not, or anybody. */
  private Person either() {
    List<Person> all = everybody();
    List<Person> those = all.stream().filter(person -> first.contains(person.id())).toList();
    return one(those.isEmpty() || random.nextBoolean() ? all : those);
  }

  private void ifHere(Person person, boolean here, Runnable act) {
    if (directory.person(person.id()).isPresent() == here) {
      act.run();
    }
  }

  private Person with(Role role, Person person) {
    EnumSet<Role> roles = EnumSet.copyOf(person.roles());
    roles.add(role);
    return new Person(person.id(), person.agency(), person.userName(), person.name(), person.job(), person.onDuty(),
        roles);
  }

  private Optional<OpenTask> task(String wanted) {
    return story.tasks().stream().filter(task -> task.key().equals(wanted)).findFirst();
  }

  private List<Person> everybody() {
    TestPeople people = story.people();
    List<Person> all = new ArrayList<>(List.of(people.secondLead()));
    Stream.of(Role.values()).map(people::the).forEach(all::add);
    return all.stream().map(person -> directory.person(person.id()).orElse(person)).toList();
  }

  private <T> T one(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }
}
