package org.sevenfold.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.ReadingLimits;
import org.sevenfold.record.Author;
import org.sevenfold.record.Look;
import org.sevenfold.record.ReviewRecord.Found;
import org.springframework.stereotype.Component;

/** Finds what was unusual in some days' looking. That is not wrong yet: somebody asks, and writes down the answer. */
@Component
class UnusualReading {

  private final Concerns concerns;
  private final Directory directory;
  private final Packs packs;
  private final Involvement involvement;

  UnusualReading(Concerns concerns, Directory directory, Packs packs, Involvement involvement) {
    this.concerns = concerns;
    this.directory = directory;
    this.packs = packs;
    this.involvement = involvement;
  }

  /** What was unusual in looking at this agency's concerns, and in its people's tries; empty when all is well. */
  List<Found> of(Agency agency, List<Look> looks) {
    List<Seen> seen = seen(agency, looks);
    ReadingLimits limits = packs.get(agency.pack()).reading();
    List<Found> found = new ArrayList<>();
    add(found, Sign.LEFT_OUT, seen, involvement::isTryOfSomebodyLeftOut, one -> one.concern().reference(), 0);
    add(found, Sign.OWN_FAMILY_NAME, seen, once(one -> one.isOfThisOne() && !one.isByItsRaiser()
        && involvement.isOfTheirFamilyName(one)), one -> one.concern().reference(), 0);
    add(found, Sign.MANY_IN_A_DAY, seen, Seen::isOfThisOne, Seen::day, limits.concernsInADay());
    add(found, Sign.WITHOUT_WORK, seen, once(one -> one.isWithoutATask() && !involvement.isTheirWork(one)), one -> "",
        0);
    refused(agency, looks, limits.refusedInADay()).forEach(found::add);
    add(found, Sign.AT_NIGHT, seen, one -> one.isOfThisOne()
        && limits.isNight(one.look().at().atZone(LondonTime.ZONE).toLocalTime()), one -> "", 0);
    return found;
  }

  /** One line for each person and each of what it is grouped by, where it is about more concerns than the limit. */
  private static void add(List<Found> found, Sign sign, List<Seen> seen, Predicate<Seen> unusual,
      Function<Seen, Object> by, int limit) {
    Map<List<Object>, List<Seen>> groups = seen.stream().filter(unusual)
        .collect(groupingBy(one -> List.of(one.person(), by.apply(one)), LinkedHashMap::new,
            toList()));
    groups.values().stream().filter(group -> references(group).size() > limit)
        .map(group -> found(sign, group.stream().map(Seen::look).toList(), references(group))).forEach(found::add);
  }

  /** Whoever tries addresses finds out nothing; that they try is unusual whether or not there are such concerns. */
  private Stream<Found> refused(Agency agency, List<Look> looks, int limit) {
    Collection<PersonId> theirs = directory.ever(looks.stream().map(Look::person).distinct().toList()).stream()
        .filter(person -> person.agency().equals(agency.id())).map(Person::id).toList();
    return looks.stream().filter(look -> look.isRefused() && theirs.contains(look.person()))
        .collect(groupingBy(look -> List.of(look.person(), look.at().atZone(LondonTime.ZONE).toLocalDate()),
            LinkedHashMap::new, toList()))
        .values().stream().filter(group -> group.size() > limit)
        .map(group -> found(Sign.REFUSED_OFTEN, group, List.of()));
  }

  private static Found found(Sign sign, List<Look> looks, List<ConcernReference> about) {
    Look first = looks.stream().min(Comparator.comparing(Look::at)).orElseThrow();
    return new Found(sign.key(), first.person(), first.author().map(Author::nameAndJob).orElse("Somebody"), first.at(),
        looks.size(), about);
  }

  private static List<ConcernReference> references(List<Seen> seen) {
    return seen.stream().map(one -> one.concern().reference()).distinct().toList();
  }

  /** What somebody is to a concern is asked once, however often they looked at it in the same way. */
  private static Predicate<Seen> once(Predicate<Seen> asked) {
    Map<List<Object>, Boolean> known = new HashMap<>();
    return one -> known.computeIfAbsent(List.of(one.person(), one.concern().reference(), one.look().view()),
        any -> asked.test(one));
  }

  private List<Seen> seen(Agency agency, List<Look> looks) {
    Map<ConcernReference, Optional<Concern>> known = new HashMap<>();
    return looks.stream().flatMap(look -> look.concerns().stream()
        .flatMap(reference -> known.computeIfAbsent(reference, concerns::find).stream())
        .filter(concern -> concern.agency().equals(agency.id())).map(concern -> new Seen(look, concern))).toList();
  }
}
