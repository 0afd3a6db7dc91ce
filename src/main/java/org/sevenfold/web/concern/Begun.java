package org.sevenfold.web.concern;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.draft.Draft;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.springframework.stereotype.Component;

/** What somebody has begun to type into pages of a concern and not sent: theirs alone, on its page too. */
@Component
class Begun {

  private final Drafts drafts;

  Begun(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * A page that was begun.
   *
   * @param at    when something was typed there last
   * @param goOn  where it goes on
   */
  record Page(String title, Instant at, String goOn) {
  }

  /** @param open to this person */
  List<Page> of(PersonId person, ConcernReference concern, List<ConcernController.OpenPiece> open) {
    Set<DraftKey> tasks = open.stream().filter(ConcernController.OpenPiece::mayDo)
        .map(piece -> DraftKey.of(piece.task().id())).collect(Collectors.toSet());
    String below = "/concerns/" + concern + "/";
    return drafts.of(person).stream()
        .filter(draft -> tasks.contains(draft.page())
            || draft.page().isByPath() && draft.page().address().startsWith(below))
        .map(Begun::page).toList();
  }

  private static Page page(Draft draft) {
    return new Page(draft.content().title(), draft.savedAt(),
        draft.page().address() + (draft.page().isByPath() ? "?kept" : ""));
  }
}
