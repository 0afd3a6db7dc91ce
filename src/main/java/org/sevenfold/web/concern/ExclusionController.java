package org.sevenfold.web.concern;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.Proposals;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom a safeguarding lead leaves out of a concern, and lets in again. */
@Controller
@RequestMapping("/concerns/{reference}/people")
class ExclusionController {

  private final Concerns concerns;
  private final Directory directory;
  private final Exclusions exclusions;
  private final Proposals proposals;

  ExclusionController(Concerns concerns, Directory directory, Exclusions exclusions,
      Proposals proposals) {
    this.concerns = concerns;
    this.directory = directory;
    this.exclusions = exclusions;
    this.proposals = proposals;
  }

  @GetMapping
  String people(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    return page(seen(me.person(), reference), model);
  }

  @SentOnce
  @PostMapping
  String change(@RequestParam(defaultValue = "") PersonId person, @PathVariable ConcernReference reference,
      @RequestParam(defaultValue = "") String why, @RequestParam boolean out,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Concern concern = seen(me.person(), reference);
    try {
      if (out) {
        exclusions.exclude(me.person(), person, reference, why);
      } else {
        exclusions.letIn(me.person(), person, reference, why);
      }
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", Map.of(box(person, out), refused.getMessage()));
      model.addAttribute("typed", Map.of("person", person.value(), "why", why, "out", String.valueOf(out)));
      model.addAttribute("problems", true);
      return page(concern, model);
    }
    // whoever leaves themselves out may not come back to the page
    return person.equals(me.person().id()) ? "redirect:/tasks" : "redirect:/concerns/" + reference + "/people";
  }

  /** Where what is wrong can be put right. */
  private static String box(PersonId person, boolean out) {
    if (person.value().isEmpty()) {
      return "person";
    }
    return out ? "why" : "back-" + person;
  }

  private String page(Concern concern, Model model) {
    Set<PersonId> excluded = concerns.excluded(concern.reference());
    List<Person> people = directory.of(concern.agency());
    model.addAttribute("reference", concern.reference());
    model.addAttribute("in", people.stream().filter(one -> !excluded.contains(one.id())).toList());
    model.addAttribute("waiting", proposals.waitingAbout(concern.reference()));
    model.addAttribute("left", people.stream().filter(one -> excluded.contains(one.id())).toList());
    return "left-out";
  }

  /** A lead's page; for anybody else there is none. */
  private Concern seen(Person person, ConcernReference reference) {
    return concerns.allowed(person.id(), Right.LEAVE_OUT, reference).orElseThrow(NotFound::new);
  }
}
