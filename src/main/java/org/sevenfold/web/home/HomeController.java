package org.sevenfold.web.home;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.web.security.AskedPage;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where everybody comes in: sign in, and from there to where each person's work is. */
@Controller
class HomeController {

  private final Directory directory;

  HomeController(Directory directory) {
    this.directory = directory;
  }

  @GetMapping("/")
  String home(@AuthenticationPrincipal SignedInPerson me) {
    Person person = me.person();
    if (person.roles().isEmpty()) {
      return "no-role-yet";
    }
    if (Stream.of(Role.SAFEGUARDING_LEAD, Role.CALDICOTT_GUARDIAN, Role.IG_LEGAL_ADVISER).anyMatch(person::has)) {
      return "redirect:/tasks";
    }
    if (person.has(Role.SERVICE_MANAGER)) {
      return "redirect:/dashboard";
    }
    return person.has(Role.ADMINISTRATOR) ? "redirect:/people" : "redirect:/concerns";
  }

  @GetMapping("/sign-in")
  String signIn(@ModelAttribute("demo") boolean demo, HttpServletRequest request, Model model) {
    Optional<String> asked = AskedPage.of(request);
    asked.ifPresent(page -> model.addAttribute("asked", page));
    model.addAttribute("kept", asked.filter(AskedPage::isKept).isPresent());
    if (demo) {
      model.addAttribute("people", directory.everybody());
    }
    return "sign-in";
  }
}
