package org.sevenfold.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.start.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who read what, in a chain of its own for each day and node. */
@Component
public class AccessLog {

  private final Journal journal;
  private final Clock clock;
  private final String node;

  AccessLog(Journal journal, Clock clock, Settings settings) {
    this.journal = journal;
    this.clock = clock;
    this.node = settings.node();
  }

  /** @param what the kind of view that was opened, for example {@code case page} */
  @Transactional
  public void read(PersonId person, ConcernReference concern, String what) {
    String chain = "access " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + " " + node;
    journal.appendToChain(chain, new Act(Act.Kind.READ, person, what, "", Map.of("concern", concern.value())));
  }
}
