package org.sevenfold.web.administrator;

import java.util.List;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.web.page.NotFound;
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
  private final Staffing staffing;
  private final SignInCodes codes;

  PeopleController(Directory directory, Staffing staffing, SignInCodes codes) {
    this.directory = directory;
    this.staffing = staffing;
    this.codes = codes;
  }

  /** An agency with its people; without a lead on duty new work goes to somebody who may not expect it. */
  record Group(Agency agency, List<Person> people, boolean leadOnDuty) {
  }

  @GetMapping
  String people(Model model) {
    List<Person> everybody = directory.everybody();
    model.addAttribute("groups",
        directory.agencies().stream().map(agency -> group(agency, everybody)).toList());
    model.addAttribute("left", directory.left());
    model.addAttribute("waiting", codes.waiting());
    return "people";
  }

  @PostMapping("/{id}/duty")
  String duty(@PathVariable PersonId id, @RequestParam boolean on, @AuthenticationPrincipal SignedInPerson me) {
    Person person = directory.person(id).orElseThrow(NotFound::new);
    staffing.make(me.person().id(), new StaffChange.Duty(id, on));
    return "redirect:/people#" + person.id().value();
  }

  private static Group group(Agency agency, List<Person> everybody) {
    List<Person> people = everybody.stream().filter(one -> one.agency().equals(agency.id())).toList();
    return new Group(agency, people, people.stream().filter(Person::onDuty).map(Person::roles)
        .anyMatch(roles -> roles.contains(Role.SAFEGUARDING_LEAD)));
  }
}
