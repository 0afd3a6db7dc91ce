package org.sevenfold.web.administrator;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.SiteId;
import org.sevenfold.directory.Sites;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AgencySites;
import org.sevenfold.work.AnswerRefused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sites of an agency: campuses, wards, area teams with leads of their own. */
@Controller
@RequestMapping("/people/agencies/{agency}/sites")
class SitesController {

  private final Directory directory;
  private final Sites sites;
  private final AgencySites agencySites;

  SitesController(Directory directory, Sites sites, AgencySites agencySites) {
    this.directory = directory;
    this.sites = sites;
    this.agencySites = agencySites;
  }

  /** What an administrator does to a site. */
  enum Act {
    RENAME,
    CLOSE,
    OPEN_AGAIN
  }

  @GetMapping
  String sites(@PathVariable String agency, Model model) {
    return page(found(agency), model);
  }

  @SentOnce
  @PostMapping
  String add(@PathVariable String agency, @RequestParam(defaultValue = "") String name,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Agency found = found(agency);
    return done(found, "name", name, () -> agencySites.add(me.person().id(), found, name), model, response);
  }

  @SentOnce
  @PostMapping("/{site}")
  String change(@PathVariable String agency, @PathVariable SiteId site, @RequestParam Act act,
      @RequestParam(defaultValue = "") String name, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    Agency found = found(agency);
    Site of = sites.find(site).filter(one -> one.agency().equals(found.id())).orElseThrow(NotFound::new);
    return done(found, "name-" + site, name, () -> change(me, of, act, name), model, response);
  }

  private void change(SignedInPerson me, Site site, Act act, String name) {
    switch (act) {
      case RENAME -> agencySites.rename(me.person().id(), site, name);
      case CLOSE -> agencySites.close(me.person().id(), site);
      case OPEN_AGAIN -> agencySites.openAgain(me.person().id(), site);
    }
  }

  private String done(Agency agency, String box, String typed, Runnable act, Model model,
      HttpServletResponse response) {
    try {
      act.run();
      return "redirect:/people/agencies/" + agency.id() + "/sites";
    } catch (AnswerRefused refused) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("wrong", Map.of(box, refused.getMessage()));
      model.addAttribute("typed", Map.of(box, typed));
      return page(agency, model);
    }
  }

  private String page(Agency agency, Model model) {
    model.addAttribute("agency", agency);
    model.addAttribute("sites", sites.ever(agency.id()));
    return "sites";
  }

  private Agency found(String id) {
    return directory.agency(id).orElseThrow(NotFound::new);
  }
}
