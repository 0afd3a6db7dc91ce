package org.sevenfold.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;

/**
 * One entry of the access log: somebody was shown something of these concerns, or tried and was refused.
 *
 * @param author   what they were called then; empty for an id that was nobody's
 * @param concerns what a refused request named is among them as it was sent, whether or not there is such a concern
 */
public record Look(Instant at, PersonId person, Optional<Author> author, View view, List<ConcernReference> concerns) {

  private static final String CONCERNS = "concerns";
  /** What entries from before 29 November 2026 hold. */
  private static final String CONCERN = "concern";

  public boolean isRefused() {
    return view == View.REFUSED;
  }

  static Act act(Act.Kind kind, PersonId person, View view, Collection<ConcernReference> concerns) {
    return new Act(kind, person, view.word(), "",
        Map.of(CONCERNS, concerns.stream().map(ConcernReference::value).toList()));
  }

  static boolean isToBeMarked(Entry entry) {
    return entry.content().containsKey(CONCERNS);
  }

  static Look of(Entry entry) {
    List<ConcernReference> concerns = Stream.concat(
        Stream.ofNullable(entry.content().get(CONCERN)), ((List<?>) entry.content().getOrDefault(CONCERNS, List.of()))
            .stream())
        .map(Object::toString).map(ConcernReference::new).toList();
    return new Look(entry.at(), entry.act().who(), entry.author(), View.of(entry.act().subject()), concerns);
  }
}
