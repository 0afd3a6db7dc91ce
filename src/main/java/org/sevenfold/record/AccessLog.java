package org.sevenfold.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.start.Settings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who read what, and who tried to, in a chain of its own for each day and node. An entry stands before anything is
 * shown, in a transaction of its own: what fails later takes it back no more, and where it can't be written nothing is
 * shown.
 */
@Component
public class AccessLog {

  static final String CHAIN = "access ";
  private static final int ATTEMPTS = 5;

  private final Links links;
  private final CaseKeys keys;
  private final MetFaults met;
  private final Authors authors;
  private final AccessMarks marks;
  private final ReadingReasons reasons;
  private final Clock clock;
  private final String node;
  private final TransactionTemplate apart;
  /** This node alone writes to its chain: where that ends is remembered from one entry to the next. */
  private HeldChain today;

  AccessLog(Links links, CaseKeys keys, MetFaults met, Authors authors, AccessMarks marks, ReadingReasons reasons,
      Clock clock, Settings settings, PlatformTransactionManager transactions) {
    this.links = links;
    this.keys = keys;
    this.met = met;
    this.authors = authors;
    this.marks = marks;
    this.reasons = reasons;
    this.clock = clock;
    this.node = settings.node();
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Notes what is about to be shown of these concerns, as far as the same view has not been noted already. */
  public void note(Reading reading, Collection<ConcernReference> concerns) {
    if (reading instanceof Reading.Shown shown) {
      Set<ConcernReference> fresh = shown.notNoted(concerns);
      if (!fresh.isEmpty()) {
        write(Look.shown(shown.person(), shown.view(), fresh, reasons.of(shown.person(), shown.view(), fresh)), fresh);
        shown.isNoted(fresh);
      }
    }
  }

  /** @param asked what somebody wanted to see and was refused: there may be no such concern */
  public void tried(PersonId person, ConcernReference asked) {
    write(Look.refused(person, asked), List.of(asked));
  }

  private synchronized void write(Act act, Collection<ConcernReference> concerns) {
    List<String> found = marks.of(act.who(), concerns);
    for (int attempt = 1; !isWritten(act, found, attempt == ATTEMPTS); attempt++) {
      today = null;
    }
  }

  /** Where another process goes by the name of this node, it may have been first: then the end is looked for anew. */
  private boolean isWritten(Act act, List<String> found, boolean last) {
    try {
      apart.executeWithoutResult(status -> append(act, found));
      return true;
    } catch (DuplicateKeyException wasFirst) {
      if (last) {
        throw wasFirst;
      }
      return false;
    } catch (RuntimeException notWritten) {
      today = null;
      throw notWritten;
    }
  }

  private void append(Act act, List<String> found) {
    Instant now = clock.instant();
    HeldChain chain = chain(CHAIN + LocalDate.ofInstant(now, ZoneOffset.UTC) + " " + node);
    Entry entry = chain.append(act, authors.of(act.people()), now);
    marks.add(found, chain.name(), entry.number());
  }

  private HeldChain chain(String name) {
    if (today == null || !today.name().equals(name)) {
      today = new HeldChain(name, links, keys, met);
    }
    return today;
  }
}
