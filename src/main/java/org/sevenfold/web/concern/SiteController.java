package org.sevenfold.web.concern;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.SiteId;
import org.sevenfold.directory.Sites;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.ConcernSites;
import org.sevenfold.work.RaisingSite;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A lead corrects which site a concern is about. */
@Controller
@RequestMapping("/concerns/{reference}/site")
class SiteController {

  private final Concerns concerns;
  private final Sites sites;
  private final ConcernSites concernSites;

  SiteController(Concerns concerns, Sites sites, ConcernSites concernSites) {
    this.concerns = concerns;
    this.sites = sites;
    this.concernSites = concernSites;
  }

  @GetMapping
  String ask(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    return page(allowed(me.person(), reference), model);
  }

  @SentOnce
  @PostMapping
  String correct(@PathVariable ConcernReference reference, @RequestParam(defaultValue = "") String site,
      @RequestParam(defaultValue = "") String why, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    Concern concern = allowed(me.person(), reference);
    try {
      concernSites.correct(me.person(), reference, chosen(concern, site), why);
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", Map.of(site.isEmpty() ? "site" : "why", refused.getMessage()));
      model.addAttribute("typed", Map.of("site", site, "why", why));
      model.addAttribute("problems", true);
      return page(concern, model);
    }
    // whoever is there for another site does not see it any more
    return concerns.allowed(me.person().id(), Right.SEE_CONCERN, reference).isPresent()
        ? "redirect:/concerns/" + reference : "redirect:/tasks";
  }

  /** What was not chosen is what it is about already, and that is refused in words. */
  private static Optional<SiteId> chosen(Concern concern, String site) {
    if (site.isEmpty()) {
      return concern.site();
    }
    return RaisingSite.NO_SINGLE_ONE.equals(site) ? Optional.empty() : Optional.of(new SiteId(site));
  }

  private String page(Concern concern, Model model) {
    Map<String, String> choices = new LinkedHashMap<>();
    sites.of(concern.agency()).stream().filter(site -> !Optional.of(site.id()).equals(concern.site()))
        .forEach(site -> choices.put(site.id().value(), site.name()));
    concern.site().ifPresent(any -> choices.put(RaisingSite.NO_SINGLE_ONE, "None of these, or more than one"));
    model.addAttribute("reference", concern.reference());
    model.addAttribute("now", sites.words(concern.site().stream().toList()));
    model.addAttribute("choices", choices);
    return "concern-site";
  }

  private Concern allowed(Person person, ConcernReference reference) {
    return concerns.allowed(person.id(), Right.CORRECT_SITE, reference).orElseThrow(NotFound::new);
  }
}
