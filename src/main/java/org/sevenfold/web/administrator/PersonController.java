package org.sevenfold.web.administrator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.MailAddress;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.Staffing;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody moves, gets another role, leaves, or comes back: shown once more before it is done, in force at once. */
@Controller
@RequestMapping("/people/{id}")
class PersonController {

  private static final int LONGEST = 200;

  private final Directory directory;
  private final Staffing staffing;

  PersonController(Directory directory, Staffing staffing) {
    this.directory = directory;
    this.staffing = staffing;
  }

  /** What they are to be from now on. */
  record Change(String job, String mail, String agency, Set<Role> roles) {
  }

  @GetMapping
  String person(@PathVariable PersonId id, Model model) {
    Person person = find(id);
    return page(person, new Change(person.job(), directory.mail(id).orElse(""), person.agency(), person.roles()),
        model);
  }

  @PostMapping
  String change(@PathVariable PersonId id, @RequestParam(defaultValue = "") String job,
      @RequestParam(defaultValue = "") String mail, @RequestParam String agency,
      @RequestParam(defaultValue = "") Set<Role> roles, @RequestParam(defaultValue = "false") boolean sure,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Person person = find(id);
    Change change = new Change(job.strip(), mail.strip(), agency, roles);
    List<String> faults = faults(change);
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("faults", faults);
      return page(person, change, model);
    }
    if (!sure) {
      model.addAttribute("check", true);
      return page(person, change, model);
    }
    staffing.change(new Person(id, agency, person.userName(), person.name(), change.job(), person.onDuty(),
        EnumSet.copyOf(roles)));
    directory.mailsTo(id, change.mail());
    return id.equals(me.person().id()) ? "redirect:/" : "redirect:/people#" + id;
  }

  @PostMapping("/leave")
  String leave(@PathVariable PersonId id, @RequestParam(defaultValue = "false") boolean sure, Model model) {
    Person person = find(id);
    if (!sure) {
      model.addAttribute("person", person);
      return "person-leaves";
    }
    staffing.leave(id);
    return "redirect:/people#closed";
  }

  @PostMapping("/come-back")
  String comeBack(@PathVariable PersonId id) {
    if (directory.left().stream().noneMatch(person -> person.id().equals(id))) {
      throw new NotFound();
    }
    staffing.comeBack(id);
    return "redirect:/people#" + id;
  }

  private List<String> faults(Change change) {
    List<String> faults = new ArrayList<>();
    if (change.job().isEmpty() || change.job().length() > LONGEST) {
      faults.add("Write the job in a few words");
    }
    if (!MailAddress.fits(change.mail())) {
      faults.add("Correct the mail address, or leave the box empty");
    }
    if (directory.agency(change.agency()).isEmpty()) {
      faults.add("Choose an agency");
    }
    if (change.roles().isEmpty()) {
      faults.add("Choose at least one role. Who is to do nothing here any more has left: close the account instead");
    }
    return faults;
  }

  private String page(Person person, Change change, Model model) {
    model.addAttribute("person", person);
    model.addAttribute("change", change);
    model.addAttribute("agencies", directory.agencies());
    model.addAttribute("roles", Role.values());
    return "person";
  }

  private Person find(PersonId id) {
    return directory.person(id).orElseThrow(NotFound::new);
  }
}
