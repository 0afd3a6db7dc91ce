package org.sevenfold.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;

/**
 * Who opens a part of the record, and why. There is no other way to open one, and nothing stands for "whoever": what is
 * shown to somebody is noted in the access log before it is opened, what the product opens for its own work is shown to
 * nobody.
 */
public sealed interface Reading {

  /** One view of one request, which is about to be shown to somebody. */
  static Reading by(PersonId person, View view) {
    return new Shown(person, view);
  }

  /** Shown to a person: each concern that it opens is noted once, however many entries of it are opened. */
  final class Shown implements Reading {

    private final PersonId person;
    private final View view;
    private final Set<ConcernReference> noted = new HashSet<>();

    private Shown(PersonId person, View view) {
      this.person = person;
      this.view = view;
    }

    PersonId person() {
      return person;
    }

    View view() {
      return view;
    }

    /** Those of the concerns that are not noted yet, in their order. */
    Set<ConcernReference> notNoted(Collection<ConcernReference> concerns) {
      Set<ConcernReference> fresh = new LinkedHashSet<>(concerns);
      fresh.removeAll(noted);
      return fresh;
    }

    void isNoted(Collection<ConcernReference> concerns) {
      noted.addAll(concerns);
    }
  }

  /** The product's own work: what is opened for it stands on no page and in no answer to anybody. */
  enum OwnWork implements Reading {
    /** whether what somebody wrote names those whom the record names (P05.b1e) */
    NAMES_CHECK,
    /** whether an answer can be corrected, and what rests on it */
    CORRECTING,
    /** whose judgement was asked and who has given it, and the reason in their words for opening a concern */
    WHO_WAS_ASKED,
    /** whether one person answered everything alone */
    DONE_ALONE,
    /** which of the concerns that somebody may read they look for: what is found is shown under a view of its own */
    SEARCH,
    /** what an escalation was answered with, and how urgent the concern is in which something is late */
    ESCALATION,
    /** what was raised goes into the record of a linked concern too */
    LINKING,
    /** which children are in it, and whether it is worse for one of them than what stands */
    CHILDREN,
    /** whether whoever decides keeps to their professional code (P47.b) */
    CODE,
    /** which answer was sent, to note that it has left */
    SENDING,
    /** a case file that is played through is compared with what must come of it, a demo is filled */
    REPLAY,
    /** of which kind a closed record is, and so how long it is kept; what its certificate keeps of it */
    RETENTION,
    /** whether somebody's looking was unusual */
    REVIEW
  }
}
