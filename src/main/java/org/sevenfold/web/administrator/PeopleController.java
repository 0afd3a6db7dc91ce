package org.sevenfold.web.administrator;

import java.util.List;

import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.work.Staffing;
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

  PeopleController(Directory directory, Staffing staffing) {
    this.directory = directory;
    this.staffing = staffing;
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
    return "people";
  }

  @PostMapping("/{id}/duty")
  String duty(@PathVariable PersonId id, @RequestParam boolean on) {
    Person person = directory.person(id).orElseThrow(NotFound::new);
    staffing.duty(person, on);
    return "redirect:/people#" + person.id();
  }

  private static Group group(Agency agency, List<Person> everybody) {
    List<Person> people = everybody.stream().filter(one -> one.agency().equals(agency.id())).toList();
    return new Group(agency, people, people.stream().filter(Person::onDuty).map(Person::roles)
        .anyMatch(roles -> roles.contains(Role.SAFEGUARDING_LEAD)));
  }
}
