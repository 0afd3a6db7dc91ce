package org.sevenfold.web.concern;

import java.util.List;
import java.util.Set;

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
import org.sevenfold.work.CaseWork;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever raised a concern comes to know that it is about somebody who works here, and says so. */
@Controller
@RequestMapping("/concerns/{reference}/about-colleague")
class NamingController {

  private final Concerns concerns;
  private final Directory directory;
  private final CaseWork cases;

  NamingController(Concerns concerns, Directory directory, CaseWork cases) {
    this.concerns = concerns;
    this.directory = directory;
    this.cases = cases;
  }

  @GetMapping
  String ask(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("reference", reference);
    model.addAttribute("people", colleagues(raised(me.person(), reference)));
    return "about-colleague";
  }

  @SentOnce
  @PostMapping
  String name(@PathVariable ConcernReference reference, @RequestParam(defaultValue = "") List<String> people,
      @AuthenticationPrincipal SignedInPerson me) {
    List<Person> named = colleagues(raised(me.person(), reference)).stream()
        .filter(person -> people.contains(person.userName())).toList();
    cases.name(me.person(), named, reference);
    return "redirect:/concerns/" + reference;
  }

  /** Everybody who works with the raiser and is not left out already. */
  private List<Person> colleagues(Concern concern) {
    Set<PersonId> out = concerns.excluded(concern.reference());
    return directory.of(concern.agency()).stream()
        .filter(person -> !person.id().equals(concern.raisedBy()) && !out.contains(person.id())).toList();
  }

  private Concern raised(Person person, ConcernReference reference) {
    return concerns.allowed(person.id(), Right.NAME_COLLEAGUE, reference).orElseThrow(NotFound::new);
  }
}
