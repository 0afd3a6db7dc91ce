package org.sevenfold.web.administrator;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Paged;
import org.sevenfold.directory.PeopleLists;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.Sites;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.StaffChange;
import org.sevenfold.work.Staffing;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody who signs in here, agency by agency, and who is on duty. */
@Controller
@RequestMapping("/people")
class PeopleController {

  private final Directory directory;
  private final PeopleLists lists;
  private final Staffing staffing;
  private final SignInCodes codes;
  private final Sites sites;
  private final StillToSet stillToSet;

  PeopleController(Directory directory, PeopleLists lists, Staffing staffing, SignInCodes codes, Sites sites,
      StillToSet stillToSet) {
    this.sites = sites;
    this.stillToSet = stillToSet;
    this.directory = directory;
    this.lists = lists;
    this.staffing = staffing;
    this.codes = codes;
  }

  @GetMapping
  String agencies(@RequestParam(defaultValue = "1") int page, Model model) {
    Paged<PeopleLists.AgencyLine> agencies = shown(lists.agencies(Math.max(1, page)));
    if (agencies.total() == 1) {
      return "redirect:/people/agencies/" + agencies.rows().get(0).id();
    }
    model.addAttribute("agencies", agencies);
    return "people";
  }

  @GetMapping("/agencies/{agency}")
  String agency(@PathVariable String agency, @RequestParam(defaultValue = "1") int page, Model model) {
    Agency found = directory.agency(agency).orElseThrow(NotFound::new);
    model.addAttribute("agency", found);
    model.addAttribute("leadOnDuty",
        directory.of(Role.SAFEGUARDING_LEAD, found.id()).stream().anyMatch(Person::onDuty));
    model.addAttribute("sitesWithoutLead", sites.withoutLead(found.id()));
    model.addAttribute("missing", stillToSet.of(found));
    return people(shown(lists.of(found.id(), Math.max(1, page))), "people-agency", model);
  }

  /** What is typed is part of somebody's name: it belongs into no address. */
  @PostMapping("/search")
  String search(@RequestParam(defaultValue = "") String called, Model model) {
    model.addAttribute("called", called.strip());
    return people(lists.called(called.strip()), "people-found", model);
  }

  @GetMapping("/closed")
  String closed(@RequestParam(defaultValue = "1") int page, Model model) {
    return people(shown(lists.left(Math.max(1, page))), "people-closed", model);
  }

  @SentOnce
  @PostMapping("/{id}/duty")
  String duty(@PathVariable PersonId id, @RequestParam boolean on, @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedInPerson me) {
    Person person = directory.person(id).orElseThrow(NotFound::new);
    staffing.make(me.person().id(), new StaffChange.Duty(id, on));
    return "redirect:/people/agencies/" + person.agency() + "?page=" + page + "#" + id;
  }

  private String people(Paged<Person> people, String view, Model model) {
    model.addAttribute("people", people);
    model.addAttribute("waiting", codes.waiting(people.rows()));
    return view;
  }

  private static <T> Paged<T> shown(Paged<T> list) {
    if (list.isBeyond()) {
      throw new NotFound();
    }
    return list;
  }
}
