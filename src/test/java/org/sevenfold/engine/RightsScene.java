package org.sevenfold.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.access.Relation;
import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.access.RightsFile;
import org.sevenfold.access.State;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.work.TaskId;

/** One concern in one state, with one of everybody to it. */
record RightsScene(Somebody who, Person person, State state, ConcernReference concern, TaskId task, boolean taken) {

  static final Instant SENT = Instant.parse("2026-11-17T09:00:00Z");

  /** What {@code rights.yaml} says. */
  boolean may(Rights rights, Right right) {
    RightsFile.Granted granted = rights.granted(right);
    return granted.isAnybodys() || who.isHere() && (rights.allow(person.roles(), right)
        || (granted.isTheirsLeftOut() || !who.isLeftOut()) && states(granted.concern()).contains(state)
        || states(granted.work()).contains(taken ? State.TAKEN : State.FREE));
  }

  private List<State> states(Map<Relation, List<State>> by) {
    return who.relations.stream().flatMap(relation -> Optional.ofNullable(by.get(relation)).stream())
        .flatMap(List::stream).toList();
  }
}
