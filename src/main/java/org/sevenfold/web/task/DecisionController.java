package org.sevenfold.web.task;

import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Decision;
import org.sevenfold.work.Decisions;
import org.sevenfold.work.TaskId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody has decided or advised, to be found again by whoever wrote it: the register, and each receipt. */
@Controller
@RequestMapping("/decisions")
class DecisionController {

  private final Decisions decisions;
  private final Concerns concerns;
  private final Journal journal;
  private final CaseWork cases;

  DecisionController(Decisions decisions, Concerns concerns, Journal journal, CaseWork cases) {
    this.decisions = decisions;
    this.concerns = concerns;
    this.journal = journal;
    this.cases = cases;
  }

  @GetMapping
  String register(@AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("decisions", decisions.of(me.person().id()));
    return "decisions";
  }

  @GetMapping("/{id}")
  String receipt(@PathVariable TaskId id, @AuthenticationPrincipal SignedInPerson me, Model model) {
    Person person = me.person();
    Decision decision = decisions.of(person.id(), id).orElseThrow(NotFound::new);
    Entry entry = journal.entry(Reading.by(person.id(), View.OWN_DECISION), decision.concern(), decision.entry())
        .orElseThrow(NotFound::new);
    model.addAttribute("decision", decision);
    model.addAttribute("page",
        AnsweredPage.whole(cases.form(entry.act().form()), entry, person.name() + ", " + person.job()));
    model.addAttribute("sees", decision.isOfTheConcernItself()
        && concerns.seenBy(person.id(), decision.concern()).isPresent());
    return "decision";
  }
}
