package org.sevenfold.web.draft;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.Draft;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.form.Form;
import org.sevenfold.step.Sheets;
import org.sevenfold.web.page.KeptPage;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.TypedSoFar;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody has typed and not sent: kept as they type, listed, and gone when they say so. */
@Controller
@RequestMapping("/drafts")
class DraftController {

  private final Drafts drafts;
  private final TypedSoFar typedSoFar;
  private final CaseWork cases;
  private final Sheets sheets;
  private final WorkList work;
  private final LondonTime london;
  private final Clock clock;
  private final List<KeptPage> kept;

  DraftController(Drafts drafts, TypedSoFar typedSoFar, CaseWork cases, Sheets sheets, WorkList work,
      LondonTime london, Clock clock, List<KeptPage> kept) {
    this.kept = kept;
    this.drafts = drafts;
    this.typedSoFar = typedSoFar;
    this.cases = cases;
    this.sheets = sheets;
    this.work = work;
    this.london = london;
    this.clock = clock;
  }

  /**
   * A page that was begun.
   *
   * @param goOn where it goes on; empty where it is not theirs any more
   */
  record Row(Draft draft, Optional<String> goOn) {
  }

  @GetMapping
  String all(@AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("rows", drafts.of(me.person().id()).stream()
        .map(draft -> new Row(draft, goOn(me.person(), draft.page()))).toList());
    return "drafts";
  }

  /** Answers with the time of day, for the line "Saved 14:12". */
  @PostMapping(path = "/{page}", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> keep(@PathVariable DraftKey page, @RequestParam MultiValueMap<String, String> typed,
      @AuthenticationPrincipal SignedInPerson me) {
    Form form = form(me.person(), page).orElseThrow(NotFound::new);
    return typedSoFar.keep(me.person().id(), page, form, typed)
        ? ResponseEntity.ok(london.timeOfDay(clock.instant())) : ResponseEntity.status(HttpStatus.CONFLICT).build();
  }

  @PostMapping("/{page}/drop")
  String drop(@PathVariable DraftKey page, @AuthenticationPrincipal SignedInPerson me) {
    drafts.drop(me.person().id(), page);
    if (page.equals(DraftKey.RAISE)) {
      drafts.drop(me.person().id(), DraftKey.RAISE_BODY_MAP);
    }
    return form(me.person(), page).isPresent() ? "redirect:" + page.address() : "redirect:/drafts";
  }

  /** A page without a file of its own shows what was typed where it is asked to. */
  private Optional<String> goOn(Person person, DraftKey page) {
    return form(person, page).map(any -> page.address())
        .or(() -> page.isByPath() ? Optional.of(page.address() + "?kept") : Optional.empty());
  }

  /** The form of a page that they could send now. */
  private Optional<Form> form(Person person, DraftKey page) {
    if (page.isByPath()) {
      return kept.stream().flatMap(one -> one.form(person, page).stream()).findFirst();
    }
    return page.equals(DraftKey.RAISE) ? Optional.of(cases.raisingForm(person))
        : work.seenBy(person.id(), page.task()).filter(task -> isTheirs(person, task))
            .map(task -> sheets.of(person.id(), task).whole());
  }

  private static boolean isTheirs(Person person, OpenTask task) {
    return task.claimedBy().filter(person.id()::equals).isPresent();
  }
}
