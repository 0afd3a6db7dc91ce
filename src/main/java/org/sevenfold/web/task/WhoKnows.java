package org.sevenfold.web.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.policy.Fact;
import org.sevenfold.web.page.PageHelp;
import org.springframework.stereotype.Component;

/** Whom somebody may ask who is not sure of an answer about the law: beside the way, which goes on meanwhile. */
@Component
class WhoKnows {

  private final PageHelp help;
  private final Directory directory;
  private final Concerns concerns;

  WhoKnows(PageHelp help, Directory directory, Concerns concerns) {
    this.help = help;
    this.directory = directory;
    this.concerns = concerns;
  }

  /**
   * Whom to ask.
   *
   * @param role   what they are here to do, in words
   * @param people their names and jobs, whoever is on duty first; empty where there is nobody
   */
  record Asked(String role, List<String> people) {
  }

  /** By each question of the page that can be answered with "Not sure" and that somebody here knows. */
  Map<String, Asked> of(Person person, Concern concern, Form form) {
    Map<Role, Asked> asked = new HashMap<>();
    Map<String, Asked> all = new HashMap<>();
    form.fields().filter(field -> field.option(Fact.UNKNOWN).isPresent()).map(Field::key)
        .forEach(key -> help.knows(key)
            .ifPresent(role -> all.put(key, asked.computeIfAbsent(role, one -> asked(person, concern, one)))));
    return all;
  }

  /** Never whoever is left out of the concern: it may be about them. */
  private Asked asked(Person person, Concern concern, Role role) {
    Set<PersonId> excluded = concerns.excluded(concern.reference());
    return new Asked(role.words(), directory.of(role, concern.agency()).stream()
        .filter(one -> !one.id().equals(person.id()) && !excluded.contains(one.id()))
        .map(one -> one.name() + ", " + one.job()).toList());
  }
}
