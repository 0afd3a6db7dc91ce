package org.sevenfold.web.account;

import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.start.Settings;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.Binding;
import org.sevenfold.web.security.ProviderSignIn;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To the provider and back, where people sign in at one; elsewhere there are no such pages. */
@Controller
@RequestMapping("/sign-in/openid")
class ProviderController {

  private final boolean isThere;
  private final ProviderSignIn signIn;
  private final Binding binding;

  ProviderController(Settings settings, ProviderSignIn signIn, Binding binding) {
    this.isThere = settings.openidConnect().isOn();
    this.signIn = signIn;
    this.binding = binding;
  }

  @ModelAttribute
  void isThere() {
    if (!isThere) {
      throw new NotFound();
    }
  }

  /** A link leads here and no form: what a form leads to must be ours. Whoever is signed in already stays so. */
  @GetMapping
  ResponseEntity<Void> begin(@AuthenticationPrincipal SignedInPerson me, HttpServletRequest request,
      HttpServletResponse response) {
    URI to = me == null ? signIn.begin(request, response) : URI.create(request.getContextPath() + "/");
    return ResponseEntity.status(HttpStatus.FOUND).location(to).build();
  }

  @GetMapping("/answer")
  String answered(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String error, HttpServletRequest request, HttpServletResponse response) {
    return "redirect:" + signIn.answered(request, response, code, state, error);
  }

  @GetMapping("/code")
  String ask(HttpServletRequest request) {
    return binding.isAsked(request) ? "provider-code" : "redirect:/sign-in";
  }

  @PostMapping("/code")
  String bind(@RequestParam(name = "user_name", defaultValue = "") String userName,
      @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
    return "redirect:" + binding.bind(request, response, userName, code);
  }

  /** By a page that leads on by itself: a form that signs out could not lead to somebody else's address. */
  @GetMapping("/out")
  String out(Model model) {
    Optional<URI> there = signIn.out();
    there.ifPresent(address -> model.addAttribute("there", address.toString()));
    return there.isPresent() ? "provider-out" : "redirect:/sign-in?signed-out";
  }
}
