package org.sevenfold.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Person;
import org.sevenfold.record.SignInRecord.By;
import org.sevenfold.signin.AuthenticatorKey;
import org.sevenfold.signin.SecondFactors;
import org.sevenfold.web.security.AskedPage;
import org.sevenfold.web.security.PasskeySignIn;
import org.sevenfold.web.security.SecondStep;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** After the password: a code, or setting up what makes codes. Nobody is signed in here before it was right. */
@Controller
@RequestMapping("/sign-in")
class SecondStepController {

  private static final String FROM_THE_START = "redirect:/sign-in";
  private static final String WRONG = "This code is not right, or was used before. Wait for the next one and type that";

  private final SecondStep step;
  private final SecondFactors factors;
  private final NewApp newApp;
  private final PasskeySignIn passkeys;

  SecondStepController(SecondStep step, SecondFactors factors, NewApp newApp, PasskeySignIn passkeys) {
    this.passkeys = passkeys;
    this.step = step;
    this.factors = factors;
    this.newApp = newApp;
  }

  @GetMapping("/second-step")
  String ask(HttpServletRequest request, Model model) {
    return step.whose(request)
        .map(person -> factors.owes(person) ? "redirect:/sign-in/app" : page(person, request, model))
        .orElse(FROM_THE_START);
  }

  private String page(Person person, HttpServletRequest request, Model model) {
    AskedPage.of(request).ifPresent(asked -> model.addAttribute("asked", asked));
    SecondFactors.Standing has = factors.of(person);
    model.addAttribute("app", has.app());
    if (!has.passkeys().isEmpty()) {
      model.addAttribute("passkey", passkeys.asked());
    }
    return "second-step";
  }

  @PostMapping("/second-step")
  String answer(@RequestParam(defaultValue = "") String code, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    Optional<Person> person = step.whose(request);
    if (person.isEmpty()) {
      return FROM_THE_START;
    }
    if (!step.mayTry(request, person.get())) {
      return "redirect:/sign-in/second-step?wait";
    }
    Optional<By> by = by(person.get(), code);
    if (by.isEmpty()) {
      step.refused(request, person.get(), By.CODE);
      return wrong(page(person.get(), request, model), model, response);
    }
    Optional<String> asked = AskedPage.of(request);
    step.passed(request, response, person.get(), by.get());
    return "redirect:" + asked.orElse("/");
  }

  private Optional<By> by(Person person, String code) {
    if (factors.accepts(person.id(), code)) {
      return Optional.of(By.CODE);
    }
    return factors.acceptsRecovery(person.id(), code) ? Optional.of(By.RECOVERY_CODE) : Optional.empty();
  }

  /** For those alone who must have one and have none: for everybody else the password would be enough to get in. */
  @GetMapping("/app")
  String show(HttpServletRequest request, Model model) {
    return owing(request).map(person -> NewApp.page(key(request, person), person, "/sign-in/app", model))
        .orElse(FROM_THE_START);
  }

  @PostMapping("/app")
  String setUp(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response,
      Model model) {
    Optional<Person> owing = owing(request);
    if (owing.isEmpty()) {
      return FROM_THE_START;
    }
    Person person = owing.get();
    AuthenticatorKey key = key(request, person);
    if (!factors.setUpApp(person, key, code)) {
      NewApp.page(key, person, "/sign-in/app", model);
      return wrong("new-app", model, response);
    }
    step.setUp(request, response, person);
    model.addAttribute("codes", factors.newRecoveryCodes(person));
    return "recovery-codes";
  }

  private Optional<Person> owing(HttpServletRequest request) {
    return step.whose(request).filter(factors::owes);
  }

  private AuthenticatorKey key(HttpServletRequest request, Person person) {
    return newApp.key(request.getSession(), person).orElseGet(() -> newApp.begin(request.getSession(), person));
  }

  static String wrong(String page, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", new LinkedHashMap<>(Map.of("code", WRONG)));
    return page;
  }
}
