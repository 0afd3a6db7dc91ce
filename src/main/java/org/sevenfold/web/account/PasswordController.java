package org.sevenfold.web.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Passwords;
import org.sevenfold.directory.PersonId;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignInRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** At the first sign-in: a password of one's own in place of the code. */
@Controller
@RequestMapping("/password")
class PasswordController {

  private final Accounts accounts;

  PasswordController(Accounts accounts) {
    this.accounts = accounts;
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
    PersonId chooser = Optional.ofNullable(person).orElseThrow(NotFound::new);
    Optional<String> fault = Passwords.fault(password, again);
    if (fault.isEmpty() && accounts.choosePassword(chooser, password)) {
      session.invalidate();
      return "redirect:/sign-in?chosen";
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("fault", fault.orElse("Choose a password that is not the code"));
    return "password";
  }
}
