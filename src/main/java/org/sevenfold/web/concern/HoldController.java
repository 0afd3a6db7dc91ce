package org.sevenfold.web.concern;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.retention.DueRecords;
import org.sevenfold.retention.LegalHolds;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Until when a record is kept and why, and the legal hold that keeps it longer. Nothing of the record is shown. */
@Controller
@RequestMapping("/concerns/{reference}/hold")
class HoldController {

  private final Concerns concerns;
  private final DueRecords due;
  private final LegalHolds holds;

  HoldController(Concerns concerns, DueRecords due, LegalHolds holds) {
    this.concerns = concerns;
    this.due = due;
    this.holds = holds;
  }

  @GetMapping
  String ask(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    return page(me.person(), allowed(me.person(), reference), model);
  }

  @SentOnce
  @PostMapping
  String change(@PathVariable ConcernReference reference, @RequestParam(defaultValue = "false") boolean lift,
      @RequestParam(defaultValue = "") String why, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    Concern concern = allowed(me.person(), reference);
    try {
      if (lift) {
        holds.lift(me.person(), reference, why);
      } else {
        holds.set(me.person(), reference, why);
      }
      return "redirect:/concerns/" + reference + "/hold";
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", Map.of("why", refused.getMessage()));
      model.addAttribute("typed", Map.of("why", why));
      model.addAttribute("problems", true);
      return page(me.person(), concern, model);
    }
  }

  private String page(Person person, Concern concern, Model model) {
    model.addAttribute("reference", concern.reference());
    model.addAttribute("term", due.term(person.id(), concern.reference()).orElse(null));
    model.addAttribute("open", concern.closedAt().isEmpty());
    model.addAttribute("held", holds.isHeld(concern.reference()));
    model.addAttribute("sees", concerns.seenBy(person.id(), concern.reference()).isPresent());
    return "hold";
  }

  private Concern allowed(Person person, ConcernReference reference) {
    return concerns.allowed(person.id(), Right.HOLD_RECORD, reference).orElseThrow(NotFound::new);
  }
}
