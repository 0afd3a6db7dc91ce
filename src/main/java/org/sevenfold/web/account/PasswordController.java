package org.sevenfold.web.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Passwords;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.start.Settings;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.PersonInSession;
import org.sevenfold.web.security.SignInRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** At the first sign-in: a password of one's own in place of the code. */
@Controller
@RequestMapping("/password")
class PasswordController {

  private final SignInCodes codes;
  private final Directory directory;
  private final boolean byProvider;

  PasswordController(SignInCodes codes, Directory directory, Settings settings) {
    this.byProvider = settings.openidConnect().isOn();
    this.codes = codes;
    this.directory = directory;
  }

  /** Where people sign in at a provider nobody has a password, and there is no page to choose one. */
  @ModelAttribute
  void isThere() {
    if (byProvider) {
      throw new NotFound();
    }
  }

  @GetMapping
  String ask(@SessionAttribute(name = SignInRefused.CHOOSES, required = false) PersonId person) {
    Optional.ofNullable(person).orElseThrow(NotFound::new);
    return "password";
  }

  @PostMapping
  String choose(@SessionAttribute(name = SignInRefused.CHOOSES, required = false) PersonId person,
      @RequestParam String password, @RequestParam String again, HttpSession session, Model model,
      HttpServletResponse response) {
    Person chooser = Optional.ofNullable(person).flatMap(directory::person).orElseThrow(NotFound::new);
    Optional<String> fault = Passwords.fault(password, again, chooser.userName(), chooser.name());
    if (fault.isEmpty() && codes.use(chooser.id(), PersonInSession.sessionsEnded(session), password)) {
      session.invalidate();
      return "redirect:/sign-in?chosen";
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("fault",
        fault.orElse("Choose a password that is not the code. If it is not, the code is over: ask for a new one"));
    return "password";
  }
}
