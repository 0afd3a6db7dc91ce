package org.sevenfold.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By what the things that there are can be named, whosever they are.
 *
 * @param others instances, models, tables, filters, and words that stand where an id may
 */
record Ids(List<String> concerns, List<String> tasks, List<String> people, List<String> others) {

  String any(Chance chance) {
    return chance.one(all());
  }

  /** One that is probably of the kind that this place of an address is for. */
  String after(String path, Chance chance) {
    if (chance.of(0.1)) {
      return any(chance);
    }
    return chance.one(path.endsWith("/concerns/") ? concerns : path.matches(".*/(tasks?|decisions)/") ? tasks
        : path.matches(".*/(people|letters|user)/") ? people : others);
  }

  List<String> all() {
    return Stream.of(concerns, tasks, people, others).flatMap(List::stream).toList();
  }

  Ids with(Ids more) {
    return new Ids(both(concerns, more.concerns), both(tasks, more.tasks), both(people, more.people),
        both(others, more.others));
  }

  Ids withoutPeople(Set<String> left) {
    return new Ids(concerns, tasks, people.stream().filter(id -> !left.contains(id)).toList(), others);
  }

  private static List<String> both(List<String> some, List<String> more) {
    List<String> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }
}
