package org.sevenfold.attachment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.attachment.malware.MalwareScan;
import org.sevenfold.attachment.malware.Verdict;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What came while nobody could look at it is looked at as soon as somebody can, one file a transaction. */
@Component
public class Quarantine {

  private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
  /** In one go: somebody may be waiting for the scanner just now. */
  private static final int MOST = 50;

  private final AttachmentRows rows;
  private final Chunks chunks;
  private final Attachments attachments;
  private final DraftFiles drafts;
  private final MalwareScan scan;
  private final Journal journal;
  private final Clock clock;
  private final TransactionTemplate each;

  Quarantine(AttachmentRows rows, Chunks chunks, Attachments attachments, DraftFiles drafts, MalwareScan scan,
      Journal journal, Clock clock, TransactionTemplate each) {
    this.rows = rows;
    this.chunks = chunks;
    this.attachments = attachments;
    this.drafts = drafts;
    this.scan = scan;
    this.journal = journal;
    this.clock = clock;
    this.each = each;
  }

  /** Nothing where nobody can look yet. */
  @Scheduled(fixedDelayString = "${sevenfold.files.rescan}", initialDelayString = "${sevenfold.files.rescan}")
  public void look() {
    if (rows.waiting() == 0 || scan.readiness() != MalwareScan.Readiness.READY) {
      return;
    }
    Instant begun = clock.instant().plusMillis(1);
    int looked = 0;
    while (looked < MOST && Boolean.TRUE.equals(each.execute(status -> lookAtNext(begun)))) {
      looked++;
    }
  }

  private boolean lookAtNext(Instant begun) {
    Optional<AttachmentRows.Row> next = rows.nextWaiting(begun);
    next.ifPresent(row -> {
      rows.isTried(row.id());
      content(row).map(scan::scan).ifPresentOrElse(verdict -> said(row, verdict),
          () -> LOG.error("A file that waits to be scanned is not as it was added: {}", row.id()));
    });
    return next.isPresent();
  }

  private Optional<byte[]> content(AttachmentRows.Row row) {
    return row.concern().flatMap(concern -> attachments.place(concern, row.id()))
        .or(() -> Optional.of(drafts.place(row.person(), row.id())))
        .flatMap(place -> chunks.find(place, Part.ORIGINAL));
  }

  private void said(AttachmentRows.Row row, Verdict verdict) {
    switch (verdict) {
      case CLEAN -> ends(row, State.SCANNED, Act.Kind.FILE_CHECKED);
      case INFECTED -> {
        ends(row, State.INFECTED, Act.Kind.FILE_REFUSED);
        chunks.remove(row.id());
        LOG.warn("Malware was found in a file that had waited: nothing of it is kept");
      }
      case NOT_SCANNED -> {
        // it waits on
      }
    }
  }

  private void ends(AttachmentRows.Row row, State state, Act.Kind kind) {
    if (rows.ends(row.id(), state)) {
      row.concern().ifPresent(
          concern -> journal.append(concern, Attachments.act(kind, Act.PRODUCT, Map.of(Said.FILE, row.id().value()))));
    }
  }
}
