package org.sevenfold.web.concern;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.Pack;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/** Whom to ring outside where a concern is about somebody who works here, or where nobody is left to deal with it. */
@Component
class Outside {

  private static final String ABOUT_STAFF = "about_staff";
  private static final String YES = "yes";

  private final Concerns concerns;
  private final WorkList work;
  private final PhoneBook phoneBook;

  Outside(Concerns concerns, WorkList work, PhoneBook phoneBook) {
    this.concerns = concerns;
    this.work = work;
    this.phoneBook = phoneBook;
  }

  /**
   * Whom to ring.
   *
   * @param named        how many are left out of the concern
   * @param somebodyHere whether anybody but the raiser is offered any of its work, or there is none now
   */
  record Numbers(int named, boolean somebodyHere, List<Pack.Body> bodies) {
  }

  /** Empty where it is an ordinary concern with somebody to deal with it. */
  Optional<Numbers> of(Concern concern, Map<String, String> facts) {
    ConcernReference reference = concern.reference();
    boolean waits = work.ofConcern(reference).isEmpty(); // for a day, or a clock: nobody has to do anything
    boolean somebodyHere = !concern.isOpen() || waits || work.isOfferedToOthers(concern.raisedBy(), reference);
    boolean asked = !somebodyHere || YES.equals(facts.get(ABOUT_STAFF));
    return asked ? Optional.of(new Numbers(concerns.excluded(reference).size(), somebodyHere,
        phoneBook.in(concern.agency(), concern.pack()).numbersAboutStaff())) : Optional.empty();
  }
}
