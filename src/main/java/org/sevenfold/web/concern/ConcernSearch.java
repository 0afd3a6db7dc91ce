package org.sevenfold.web.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.naming.Sought;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.springframework.stereotype.Component;

/**
 * Looks for concerns among those that somebody may see. There is no index of names in clear: so many of the newest are
 * opened and looked through, and only what is found is shown, and noted as read.
 */
@Component
class ConcernSearch {

  static final int MOST_SEARCHED = 300;
  private static final int MOST_SHOWN = 20;

  private final Concerns concerns;
  private final Statuses statuses;
  private final LondonTime london;

  ConcernSearch(Concerns concerns, Statuses statuses, LondonTime london) {
    this.concerns = concerns;
    this.statuses = statuses;
    this.london = london;
  }

  /**
   * @param shown    the newest first
   * @param number   how many were found
   * @param searched how many were looked through
   */
  record Found(List<Statuses.Standing> shown, int number, int searched) {

    public boolean isCut() {
      return number > shown.size();
    }

    public boolean isOfSome() {
      return searched >= MOST_SEARCHED;
    }
  }

  Found of(PersonId reader, String typed) {
    Sought sought = Sought.of(typed, london.today());
    List<Concern> theirs = sought.isAnything() ? searched(reader, typed) : List.of();
    Map<ConcernReference, Concern> byReference =
        theirs.stream().collect(Collectors.toMap(Concern::reference, one -> one));
    List<Concern> found = statuses.of(reader, Reading.OwnWork.SEARCH, theirs).stream()
        .filter(standing -> isSought(standing, sought)).map(standing -> byReference.get(standing.reference())).toList();
    return new Found(statuses.of(reader, Reading.by(reader, View.FOUND_CONCERNS),
        found.stream().limit(MOST_SHOWN).toList()), found.size(), theirs.size());
  }

  /** The newest, and an older one whose whole reference was typed. */
  private List<Concern> searched(PersonId reader, String typed) {
    Optional<Concern> named = ConcernReference.read(typed).flatMap(reference -> concerns.seenBy(reader, reference));
    return named.map(List::of).orElseGet(() -> concerns.seenBy(reader, MOST_SEARCHED));
  }

  private static boolean isSought(Statuses.Standing one, Sought sought) {
    String reference = one.reference().value();
    Stream<String> status = Stream.concat(one.became().stream().map(Became.Fact::what),
        one.pieces().stream().flatMap(piece -> Stream.of(piece.waitsFor(), piece.task().title())));
    String text =
        Stream.concat(Stream.of(reference, reference.replace("-", ""), one.open() ? "open" : "closed"), status)
            .collect(Collectors.joining("\n"));
    return sought.isIn(one.about().orElse("") + "\n" + String.join("\n", one.others()), text,
        LocalDate.ofInstant(one.raisedAt(), LondonTime.ZONE));
  }
}
