package org.sevenfold.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.TypedName;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.signin.Passkeys;
import org.sevenfold.signin.SecondFactors;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.AskedPage;
import org.sevenfold.web.security.PasskeySignIn;
import org.sevenfold.web.security.PersonInSession;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Passkeys: made, shown at the door, taken away. The browser does the asking, and the pages carry what it says. */
@Controller
class PasskeyController {

  /** In the session, once the password was right and until it is answered: what a new passkey has to sign. */
  private static final String CHALLENGE = "new-passkey-challenge";
  private static final int LONGEST = 60;

  private final Passkeys passkeys;
  private final PasskeySignIn signIn;
  private final SecondFactors factors;
  private final OwnAccount account;
  private final PersonInSession sessions;

  PasskeyController(Passkeys passkeys, PasskeySignIn signIn, SecondFactors factors, OwnAccount account,
      PersonInSession sessions) {
    this.passkeys = passkeys;
    this.signIn = signIn;
    this.factors = factors;
    this.account = account;
    this.sessions = sessions;
  }

  @GetMapping("/sign-in/passkey")
  String ask(HttpServletRequest request, Model model) {
    if (!signIn.isAlone()) {
      throw new NotFound();
    }
    AskedPage.of(request).ifPresent(asked -> model.addAttribute("asked", asked));
    model.addAttribute("passkey", signIn.asked());
    return "passkey";
  }

  @PostMapping("/sign-in/passkey")
  String signIn(@RequestParam(defaultValue = "") String credential, HttpServletRequest request,
      HttpServletResponse response) {
    return "redirect:" + signIn.signIn(request, response, credential);
  }

  @PostMapping("/account/passkeys")
  String begin(@RequestParam(defaultValue = "") String known, @AuthenticationPrincipal SignedInPerson me,
      HttpSession session) {
    if (!account.isPassword(me.person(), known)) {
      return FactorController.NOT_WITHOUT_PASSWORD;
    }
    session.setAttribute(CHALLENGE, Passkeys.challenge());
    return "redirect:/account/passkeys/new";
  }

  @GetMapping("/account/passkeys/new")
  String show(@AuthenticationPrincipal SignedInPerson me, HttpSession session, Model model) {
    return challenge(session).map(challenge -> page(me.person(), challenge, model)).orElse("redirect:/account");
  }

  @PostMapping("/account/passkeys/new")
  String add(@RequestParam(defaultValue = "") String credential, @RequestParam(defaultValue = "") String label,
      @AuthenticationPrincipal SignedInPerson me, HttpServletRequest request, HttpServletResponse response,
      Model model) {
    Person person = me.person();
    Optional<String> challenge = challenge(request.getSession());
    if (challenge.isEmpty()) {
      return "redirect:/account";
    }
    Optional<String> tooLong = tooLong(label);
    if (tooLong.isPresent()) {
      return again(tooLong.get(), label, page(person, challenge.get(), model), model, response);
    }
    boolean first = !factors.has(person.id());
    if (!factors.addPasskey(person, challenge.get(), credential, named(label))) {
      return again("Your device made no passkey that works here. Try again; if it goes on, set up an app instead",
          label,
          page(person, challenge.get(), model), model, response);
    }
    goOn(request, person);
    if (first) {
      model.addAttribute("codes", factors.newRecoveryCodes(person));
      return "recovery-codes";
    }
    return "redirect:/account?saved=passkey";
  }

  private static String again(String fault, String label, String page, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", new LinkedHashMap<>(Map.of("label", fault)));
    model.addAttribute("typed", Map.of("label", label));
    return page;
  }

  private static Optional<String> tooLong(String label) {
    return TypedName.tidied(label).length() <= LONGEST ? Optional.empty()
        : Optional.of("Write the name in fewer words: at most " + LONGEST + " characters");
  }

  /** They are signed out everywhere, and go on here in a session that has just begun. */
  private void goOn(HttpServletRequest request, Person person) {
    sessions.begin(request, person.id(), account.sessionsEnded(person.id()));
  }

  @PostMapping("/account/passkeys/{id}/remove")
  String remove(@PathVariable String id, @RequestParam(defaultValue = "") String known,
      @AuthenticationPrincipal SignedInPerson me, HttpServletRequest request) {
    if (!account.isPassword(me.person(), known)) {
      return FactorController.NOT_WITHOUT_PASSWORD;
    }
    if (!factors.removePasskey(me.person(), id)) {
      return FactorController.REQUIRED;
    }
    goOn(request, me.person());
    return "redirect:/account?saved=removed";
  }

  private String page(Person person, String challenge, Model model) {
    model.addAttribute("options", passkeys.toMake(person, challenge));
    return "new-passkey";
  }

  private static Optional<String> challenge(HttpSession session) {
    return Optional.ofNullable((String) session.getAttribute(CHALLENGE));
  }

  private static String named(String label) {
    TypedName name = TypedName.of("name", label);
    return name.fault().isPresent() ? "A passkey" : name.text();
  }
}
