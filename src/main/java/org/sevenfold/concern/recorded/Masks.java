package org.sevenfold.concern.recorded;

import java.util.Map;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens who a concern is about where no table's answer and no reason on record says so: an entry of its own does. */
@Component
public class Masks {

  private final Concerns concerns;
  private final Journal journal;

  Masks(Concerns concerns, Journal journal) {
    this.concerns = concerns;
    this.journal = journal;
  }

  /** @param by the person, or {@code product} */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lift(PersonId by, ConcernReference concern) {
    if (concerns.unmask(concern)) {
      journal.append(concern, new Act(Act.Kind.UNMASKED, by, "identity", "", Map.of()));
    }
  }
}
