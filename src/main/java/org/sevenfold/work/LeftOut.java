package org.sevenfold.work;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people out of concerns and back into them, whoever decided it: in the table, in the record and in what is
 * offered. What is said of one concern holds for those that are linked to it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeftOut {

  private final Concerns concerns;
  private final LinkedConcerns linked;
  private final Directory directory;
  private final Journal journal;
  private final CandidateAssignment offering;

  LeftOut(Concerns concerns, LinkedConcerns linked, Directory directory, Journal journal,
      CandidateAssignment offering) {
    this.concerns = concerns;
    this.linked = linked;
    this.directory = directory;
    this.journal = journal;
    this.offering = offering;
  }

  /** The concern with those that are linked to it, held until the end of the transaction. */
  List<Concern> held(ConcernReference reference) {
    List<ConcernReference> together = linked.withLinked(reference);
    together.forEach(journal::hold);
    return together.stream().flatMap(one -> concerns.find(one).stream()).toList();
  }

  boolean isOutOfAll(PersonId person, List<Concern> together) {
    return together.stream().allMatch(concern -> isOut(person, concern));
  }

  boolean isOutOfAny(PersonId person, List<Concern> together) {
    return together.stream().anyMatch(concern -> isOut(person, concern));
  }

  void out(PersonId by, PersonId person, List<Concern> together, String reason) {
    together.stream().filter(concern -> !isOut(person, concern)).forEach(concern -> {
      concerns.exclude(person, concern.reference());
      append(Act.Kind.EXCLUDED, by, person, concern.reference(), Map.of(Act.SAID, reason));
      offering.anew(concern);
    });
  }

  void back(PersonId by, PersonId person, List<Concern> together, String reason) {
    together.stream().filter(concern -> isOut(person, concern)).forEach(concern -> {
      concerns.letIn(person, concern.reference());
      append(Act.Kind.LET_IN, by, person, concern.reference(), Map.of(Act.SAID, reason));
      offering.backTo(person, concern);
    });
  }

  /** An entry of what was proposed for a concern, or decided about it. */
  Entry said(Act.Kind kind, PersonId by, Proposed what, String reason) {
    return append(kind, by, what.person(), what.ofConcern().orElseThrow(),
        Map.of(Act.WHAT, what.word(), Act.SAID, reason));
  }

  private Entry append(Act.Kind kind, PersonId by, PersonId person, ConcernReference concern,
      Map<String, Object> more) {
    Map<String, Object> content = new LinkedHashMap<>(Map.of(Act.PERSON, person.value()));
    content.putAll(more);
    return journal.append(concern, new Act(kind, by, Act.PERSON, "", content));
  }

  /** Whoever goes on with a concern hears that something has become of it; the record says what. */
  void tellWhoGoesOn(PersonId by, ConcernReference concern) {
    concerns.find(concern).ifPresent(one -> offering.tellWhoGoesOn(by, one));
  }

  /** Service managers who are there for its site and not left out of it, but whoever did it. */
  List<PersonId> serviceManagers(PersonId by, Concern concern) {
    Set<PersonId> excluded = new HashSet<>(concerns.excluded(concern.reference()));
    excluded.addAll(concerns.ofOtherSite(List.of(concern.reference())));
    return directory.of(Role.SERVICE_MANAGER, concern.agency()).stream().map(Person::id)
        .filter(one -> !one.equals(by) && !excluded.contains(one)).toList();
  }

  /** Wherever in the agency: where a site has no other lead, those of the other sites are asked. */
  boolean hasLeadBesides(PersonId person, Concern concern) {
    Set<PersonId> excluded = concerns.excluded(concern.reference());
    return directory.of(Role.SAFEGUARDING_LEAD, concern.agency()).stream().map(Person::id)
        .anyMatch(one -> !one.equals(person) && !excluded.contains(one));
  }

  private boolean isOut(PersonId person, Concern concern) {
    return concerns.excluded(concern.reference()).contains(person);
  }
}
