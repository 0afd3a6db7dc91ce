package org.sevenfold.web.proposal;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Confirmations;
import org.sevenfold.work.ProposalId;
import org.sevenfold.work.Proposals;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for this person as the second one, and what became of what they are to know of. */
@Controller
@RequestMapping("/proposals")
class ProposalController {

  private final Proposals proposals;
  private final Confirmations confirmations;
  private final ProposalRows rows;

  ProposalController(Proposals proposals, Confirmations confirmations, ProposalRows rows) {
    this.proposals = proposals;
    this.confirmations = confirmations;
    this.rows = rows;
  }

  @GetMapping
  String all(@AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("asked", rows.toDecide(me.person(), proposals.waitingFor(me.person().id())));
    model.addAttribute("known", rows.known(proposals.knownTo(me.person().id())));
    return "proposals";
  }

  @SentOnce
  @PostMapping("/{id}")
  String decide(@PathVariable ProposalId id, @RequestParam(defaultValue = "") String why,
      @RequestParam boolean confirmed, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    if (proposals.askedOf(me.person().id(), id).isEmpty()) {
      throw new NotFound();
    }
    try {
      if (confirmed) {
        confirmations.confirm(me.person(), id, why);
      } else {
        confirmations.decline(me.person(), id, why);
      }
      return "redirect:/proposals";
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", Map.of("why-" + id, refused.getMessage()));
      model.addAttribute("problems", true);
      model.addAttribute("typed", Map.of("of", id.toString(), "why", why));
      return all(me, model);
    }
  }
}
