package org.sevenfold.web.concern;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole way of a concern, level by level, with where it stands. */
@Controller
class WayController {

  private final Concerns concerns;
  private final Journal journal;
  private final YouAreHere youAreHere;

  WayController(Concerns concerns, Journal journal, YouAreHere youAreHere) {
    this.concerns = concerns;
    this.journal = journal;
    this.youAreHere = youAreHere;
  }

  @GetMapping("/concerns/{reference}/way")
  String way(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    concerns.seenBy(me.person().id(), reference).orElseThrow(NotFound::new);
    model.addAttribute("reference", reference);
    model.addAttribute("levels",
        youAreHere.levels(reference, journal.read(Reading.by(me.person().id(), View.CASE_PAGE), reference)));
    return "way";
  }
}
