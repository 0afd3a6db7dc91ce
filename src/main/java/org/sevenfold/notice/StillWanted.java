package org.sevenfold.notice;

import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.References;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.WorkList;
import org.springframework.stereotype.Component;

/**
 * Whether there is a reason still to tell something. While it lay, a task may have been done or taken by somebody else,
 * the person may have been left out, and a code may have been printed.
 */
@Component
class StillWanted {

  private final Directory directory;
  private final SignInCodes codes;
  private final WorkList work;
  private final Proposals proposals;
  private final Concerns concerns;
  private final References references;

  StillWanted(Directory directory, SignInCodes codes, WorkList work, Proposals proposals, Concerns concerns,
      References references) {
    this.directory = directory;
    this.codes = codes;
    this.work = work;
    this.proposals = proposals;
    this.concerns = concerns;
    this.references = references;
  }

  boolean is(Notice notice) {
    return switch (notice.kind()) {
      case FIRST_CODE -> codes.waiting(notice.person()).filter(waiting -> !waiting.onPaper()).isPresent();
      case SECOND_PERSON -> !proposals.waitingFor(notice.person()).isEmpty();
      case STILL_OVERDUE -> work.isAskedToTakeOver(notice.person());
      case REMINDER -> isHere(notice) && notice.task().flatMap(task -> work.seenBy(notice.person(), task))
          .filter(task -> task.dueAt().equals(notice.due())).isPresent();
      default -> isHere(notice) && isOpenToThem(notice);
    };
  }

  private boolean isHere(Notice notice) {
    return directory.person(notice.person()).isPresent();
  }

  private boolean isOpenToThem(Notice notice) {
    return notice.task().map(task -> work.seenBy(notice.person(), task).isPresent())
        .orElseGet(() -> !concerns.isDenied(notice.person(), references.concern(notice.reference())));
  }
}
