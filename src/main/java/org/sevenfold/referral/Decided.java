package org.sevenfold.referral;

import java.time.Clock;
import java.util.Date;
import java.util.Set;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.References;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.Act;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.work.CaseMessage;
import org.springframework.stereotype.Component;

/** The decision after which something leaves, as the models speak of it (P62). */
@Component("decided")
public class Decided {

  /** What happens beside the questions opens none of them again. */
  private static final Set<String> BESIDE = Set.of(CaseMessage.ADVICE_WANTED.key(), CaseMessage.REFER_NOW.key());

  private final References references;
  private final Journal journal;
  private final Vocabulary vocabulary;
  private final Clock clock;

  Decided(References references, Journal journal, Vocabulary vocabulary, Clock clock) {
    this.references = references;
    this.journal = journal;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /**
   * When somebody last decided, or said what has changed since: from then on counts the time until it has left,
   * whatever is asked in between. Now, where nobody had to decide. Public API of the models: never rename.
   */
  public Date at(String reference) {
    return Date.from(journal.read(Reading.OwnWork.SENDING, references.concern(new ConcernReference(reference)))
        .entries().stream().filter(this::settles).map(Entry::at).reduce((earlier, later) -> later)
        .orElseGet(clock::instant));
  }

  private boolean settles(Entry entry) {
    Set<String> said = entry.content().keySet();
    return entry.act().kind() == Act.Kind.TOLD && !BESIDE.contains(entry.act().subject())
        || entry.act().kind().isAnswer() && said.stream().anyMatch(vocabulary::isDecision);
  }
}
