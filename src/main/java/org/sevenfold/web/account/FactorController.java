package org.sevenfold.web.account;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.signin.AuthenticatorKey;
import org.sevenfold.signin.SecondFactors;
import org.sevenfold.web.security.PersonInSession;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody signs in with beside their password. Whoever found a screen unlocked does not know the password. */
@Controller
@RequestMapping("/account")
class FactorController {

  static final String NOT_WITHOUT_PASSWORD = "redirect:/account?refused=password#second-step";
  static final String REQUIRED = "redirect:/account?refused=required#second-step";

  private final SecondFactors factors;
  private final OwnAccount account;
  private final NewApp newApp;
  private final PersonInSession sessions;

  FactorController(SecondFactors factors, OwnAccount account, NewApp newApp, PersonInSession sessions) {
    this.factors = factors;
    this.account = account;
    this.newApp = newApp;
    this.sessions = sessions;
  }

  @PostMapping("/app")
  String begin(@RequestParam(defaultValue = "") String known, @AuthenticationPrincipal SignedInPerson me,
      HttpSession session) {
    if (!account.isPassword(me.person(), known)) {
      return NOT_WITHOUT_PASSWORD;
    }
    newApp.begin(session, me.person());
    return "redirect:/account/app";
  }

  @GetMapping("/app")
  String show(@AuthenticationPrincipal SignedInPerson me, HttpSession session, Model model) {
    return newApp.key(session, me.person())
        .map(key -> NewApp.page(key, me.person(), "/account/app/code", model)).orElse("redirect:/account");
  }

  @PostMapping("/app/code")
  String setUp(@RequestParam(defaultValue = "") String code, @AuthenticationPrincipal SignedInPerson me,
      HttpServletRequest request, HttpServletResponse response, Model model) {
    Person person = me.person();
    Optional<AuthenticatorKey> key = newApp.key(request.getSession(), person);
    if (key.isEmpty()) {
      return "redirect:/account";
    }
    boolean first = !factors.has(person.id());
    if (!factors.setUpApp(person, key.get(), code)) {
      NewApp.page(key.get(), person, "/account/app/code", model);
      return SecondStepController.wrong("new-app", model, response);
    }
    goOn(request, person);
    return first ? codes(person, model) : "redirect:/account?saved=app";
  }

  @PostMapping("/app/remove")
  String remove(@RequestParam(defaultValue = "") String known, @AuthenticationPrincipal SignedInPerson me,
      HttpServletRequest request) {
    if (!account.isPassword(me.person(), known)) {
      return NOT_WITHOUT_PASSWORD;
    }
    if (!factors.removeApp(me.person())) {
      return REQUIRED;
    }
    goOn(request, me.person());
    return "redirect:/account?saved=removed";
  }

  @PostMapping("/recovery-codes")
  String newCodes(@RequestParam(defaultValue = "") String known, @AuthenticationPrincipal SignedInPerson me,
      Model model) {
    if (!account.isPassword(me.person(), known)) {
      return NOT_WITHOUT_PASSWORD;
    }
    return factors.has(me.person().id()) ? codes(me.person(), model) : "redirect:/account";
  }

  private String codes(Person person, Model model) {
    List<String> codes = factors.newRecoveryCodes(person);
    model.addAttribute("codes", codes);
    return "recovery-codes";
  }

  /** They are signed out everywhere, and go on here in a session that has just begun. */
  private void goOn(HttpServletRequest request, Person person) {
    sessions.begin(request, person.id(), account.sessionsEnded(person.id()));
  }
}
