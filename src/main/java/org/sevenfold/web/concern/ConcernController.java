package org.sevenfold.web.concern;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.LinkedConcerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.Derived;
import org.sevenfold.policy.Fact;
import org.sevenfold.policy.Vocabulary;
import org.sevenfold.record.AccessLog;
import org.sevenfold.referral.Disclosures;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.Identity;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.WorkList;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The concerns of whoever raised them, and the page of one concern. */
@Controller
@RequestMapping("/concerns")
class ConcernController {

  private final Concerns concerns;
  private final LinkedConcerns linkedConcerns;
  private final CaseWork cases;
  private final WorkList work;
  private final Timeline timeline;
  private final Statuses statuses;
  private final Disclosures disclosures;
  private final Vocabulary vocabulary;
  private final AccessLog access;
  private final Identity identity;

  ConcernController(Concerns concerns, LinkedConcerns linkedConcerns, CaseWork cases, WorkList work, Timeline timeline,
      Statuses statuses, Disclosures disclosures, Vocabulary vocabulary, AccessLog access, Identity identity) {
    this.concerns = concerns;
    this.linkedConcerns = linkedConcerns;
    this.cases = cases;
    this.work = work;
    this.timeline = timeline;
    this.statuses = statuses;
    this.disclosures = disclosures;
    this.vocabulary = vocabulary;
    this.access = access;
    this.identity = identity;
  }

  @GetMapping
  String mine(@AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("concerns", concerns.raisedBy(me.person().id()).stream().map(statuses::of).toList());
    return "concerns";
  }

  @GetMapping("/{reference}")
  String concern(@PathVariable String reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    if (concerns.mayUnmask(me.person().id(), reference) && concerns.seenBy(me.person().id(), reference).isEmpty()) {
      return masked(reference, model);
    }
    Concern concern = seen(reference, me.person());
    access.read(me.person().id(), reference, "case page");
    Map<String, String> facts = cases.facts(reference);
    model.addAttribute("concern", statuses.of(concern));
    model.addAttribute("urgency", Derived.of("urgency",
        key -> facts.getOrDefault(key, vocabulary.start(key).orElse(Fact.UNKNOWN))).orElseThrow());
    model.addAttribute("tasks", open(reference, me.person()));
    model.addAttribute("disclosures", disclosures.of(reference));
    model.addAttribute("links", linkedConcerns.of(reference).stream()
        .filter(one -> concerns.seenBy(me.person().id(), one.concern()).isPresent()).toList());
    model.addAttribute("mine", concern.raisedBy().equals(me.person().id()));
    model.addAttribute("leads", me.person().roles().contains(Role.SAFEGUARDING_LEAD));
    model.addAttribute("timeline", timeline.of(reference));
    return "concern";
  }

  @GetMapping("/{reference}/raised")
  String raised(@PathVariable String reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("concern", statuses.of(seen(reference, me.person())));
    model.addAttribute("next", work.next(reference, me.person().id()));
    return "raised";
  }

  @PostMapping("/{reference}/open")
  String open(@PathVariable String reference, @RequestParam(defaultValue = "") String said,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    if (!concerns.mayUnmask(me.person().id(), reference)) {
      throw new NotFound();
    }
    if (said.isBlank()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("missing", true);
      return masked(reference, model);
    }
    identity.open(me.person(), reference, said.strip());
    return "redirect:/concerns/" + reference;
  }

  /** Before reasonable cause a lead sees that there is a concern, and may open it with a reason. */
  private static String masked(String reference, Model model) {
    model.addAttribute("reference", reference);
    return "masked";
  }

  private Concern seen(String reference, Person person) {
    return concerns.seenBy(person.id(), reference).orElseThrow(NotFound::new);
  }

  /** What is open, and whether this person may go straight on with it. */
  private List<OpenPiece> open(String reference, Person person) {
    return work.ofConcern(reference).stream()
        .map(task -> new OpenPiece(task, statuses.waitsFor(task), work.seenBy(person.id(), task.id()).isPresent()))
        .toList();
  }

  record OpenPiece(OpenTask task, String waitsFor, boolean mayDo) {
  }
}
