package org.sevenfold.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;

/**
 * The entries of a record that belong to one disclosure: what leaves, as somebody checked it, and that somebody said
 * that it has gone. The facts that they hold tell them apart, whichever task they were answered in.
 */
@Component
public class Papers {

  private static final String CHECK_TASK = "share";
  private static final String ANSWER_TASK = "log_acknowledgement";
  private static final Set<String> PRESS_TASKS = Set.of("send_now", "confirm_in_writing");
  private static final String ACCURATE = "check_b5";
  /** Facts that are asked on the one page and on no other. */
  private static final String CHECKED = "check_b1";
  private static final String PRESSED = "sent_how";

  /** Whether a task's page checks what leaves. */
  public boolean isCheck(OpenTask task) {
    return CHECK_TASK.equals(task.key());
  }

  /** Whether a task's page is the one on which somebody says that it has gone. */
  public boolean isPress(OpenTask task) {
    return PRESS_TASKS.contains(task.key());
  }

  /** Whether a task's page says what a body answered. */
  boolean isAnswer(OpenTask task) {
    return ANSWER_TASK.equals(task.key());
  }

  /** What leaves, as it was checked last. */
  public Optional<Entry> checked(CaseRecord record, ConcernReference own) {
    return last(record, own, CHECKED);
  }

  /** That it has gone, as somebody said. */
  public Optional<Entry> pressed(CaseRecord record, ConcernReference own) {
    return last(record, own, PRESSED);
  }

  /** Everything that was checked before, for whichever body, the latest last. */
  public Stream<Entry> checkedBefore(CaseRecord record) {
    return record.of(Act.Kind.ANSWERED).filter(entry -> isOf(entry, CHECKED));
  }

  /** Whether an entry holds what leaves. */
  public boolean isPaper(Entry entry) {
    return isOf(entry, CHECKED);
  }

  /** When somebody checked that what leaves is accurate and up to date (P69.b3); empty where they could not say so. */
  public Optional<Instant> accurateAt(Entry paper) {
    return Optional.of(paper).filter(entry -> "yes".equals(entry.content().get(ACCURATE))).map(Entry::at);
  }

  /** Whether somebody has said that it has gone, or whoever reads it was rung. */
  public boolean hasLeft(CaseRecord record, Entry paper) {
    Object own = paper.content().get(Act.REFERENCE);
    return record.of(Act.Kind.ANSWERED)
        .anyMatch(entry -> isOf(entry, PRESSED) && entry.content().getOrDefault(Act.REFERENCE, "").equals(own));
  }

  private static Optional<Entry> last(CaseRecord record, ConcernReference own, String fact) {
    return record.of(Act.Kind.ANSWERED).filter(entry -> isOf(entry, fact))
        .filter(entry -> own.value().equals(entry.content().get(Act.REFERENCE)))
        .reduce((earlier, later) -> later);
  }

  private static boolean isOf(Entry entry, String fact) {
    return entry.content().containsKey(fact);
  }
}
