package org.sevenfold.record;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
 * @param reasons  why they read each of them
 */
public record Look(Instant at, PersonId person, Optional<Author> author, View view, List<ConcernReference> concerns,
    Map<ConcernReference, ReadingReason> reasons) {

  private static final String CONCERNS = "concerns";
  private static final String REASONS = "reasons";
  /** What entries from before 29 November 2026 hold. */
  private static final String CONCERN = "concern";

  public boolean isRefused() {
    return view == View.REFUSED;
  }

  /** @param why of each of the concerns */
  static Act shown(PersonId person, View view, Collection<ConcernReference> concerns,
      Map<ConcernReference, ReadingReason> why) {
    return new Act(Act.Kind.READ, person, view.word(), "",
        Map.of(CONCERNS, concerns.stream().map(ConcernReference::value).toList(),
            REASONS, concerns.stream().map(concern -> why.get(concern).word()).toList()));
  }

  static Act refused(PersonId person, ConcernReference asked) {
    return new Act(Act.Kind.TRIED, person, View.REFUSED.word(), "", Map.of(CONCERNS, List.of(asked.value())));
  }

  /** Why they read it; empty where they were refused, and for entries from before 30 November 2026. */
  public Optional<ReadingReason> reason(ConcernReference concern) {
    return Optional.ofNullable(reasons.get(concern));
  }

  static boolean isToBeMarked(Entry entry) {
    return entry.content().containsKey(CONCERNS);
  }

  static Look of(Entry entry) {
    List<ConcernReference> concerns = Stream.concat(
        Stream.ofNullable(entry.content().get(CONCERN)), ((List<?>) entry.content().getOrDefault(CONCERNS, List.of()))
            .stream())
        .map(Object::toString).map(ConcernReference::new).toList();
    return new Look(entry.at(), entry.act().who(), entry.author(), View.of(entry.act().subject()), concerns,
        reasons(concerns, (List<?>) entry.content().getOrDefault(REASONS, List.of())));
  }

  private static Map<ConcernReference, ReadingReason> reasons(List<ConcernReference> concerns, List<?> words) {
    Map<ConcernReference, ReadingReason> reasons = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      ConcernReference concern = concerns.get(i);
      ReadingReason.of(words.get(i)).ifPresent(reason -> reasons.put(concern, reason));
    }
    return reasons;
  }
}
