package org.sevenfold.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.MailAddress;
import org.sevenfold.directory.Passwords;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.TypedName;
import org.sevenfold.directory.account.OwnAccount;
import org.sevenfold.record.SignInRecord;
import org.sevenfold.session.LiveSessions;
import org.sevenfold.signin.SecondFactors;
import org.sevenfold.signin.SignIns;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.PersonInSession;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody changes about themselves: password, mail address, and where they are signed in. */
@Controller
@RequestMapping("/account")
class AccountController {

  private static final String WRONG = "This is not your password";

  private static final Map<String, String> SAVED = Map.of(
      "password", "You have a new password. You are signed out everywhere else.",
      "mail", "Your mail address is changed.",
      "notices", "You are told as you set it.",
      "session", "You are signed out there.",
      "passkey", "Your passkey is made. You are signed out everywhere else.",
      "app", "Your app is set up. You are signed out everywhere else.",
      "removed", "It is taken away. You are signed out everywhere else.");
  private static final Map<String, String> REFUSED = Map.of("password", WRONG,
      "required", "Your role asks for a second step. Set up another before you take this one away");

  private final OwnAccount account;
  private final Directory directory;
  private final SignInRecord signIns;
  private final SecondFactors factors;
  private final LiveSessions sessions;

  AccountController(OwnAccount account, Directory directory, SignInRecord signIns, SecondFactors factors,
      LiveSessions sessions) {
    this.factors = factors;
    this.account = account;
    this.directory = directory;
    this.signIns = signIns;
    this.sessions = sessions;
  }

  /** Which of their sessions this one is. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return LiveSessions.key(request.getSession().getId());
  }

  @GetMapping
  String ask(@RequestParam(defaultValue = "") String saved, @RequestParam(defaultValue = "") String refused,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("savedWords", SAVED.get(saved));
    Optional.ofNullable(REFUSED.get(refused)).ifPresent(why -> model.addAttribute("wrong", Map.of("known", why)));
    return page(me.person(), directory.mail(me.person().id()).orElse(""), model);
  }

  @PostMapping("/password")
  String password(@RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again, @AuthenticationPrincipal SignedInPerson me,
      HttpServletRequest request, Model model, HttpServletResponse response) {
    Person person = me.person();
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!account.isPassword(person, current)) {
      wrong.put("current", WRONG);
    }
    Passwords.fault(password, again, person.userName(), person.name()).ifPresent(fault -> wrong.put("password", fault));
    if (!wrong.isEmpty()) {
      return refused(wrong, person, directory.mail(person.id()).orElse(""), model, response);
    }
    account.password(person, password, request.getSession().getId());
    request.changeSessionId();
    PersonInSession.goOn(request.getSession(), account.sessionsEnded(person.id()));
    return "redirect:/account?saved=password";
  }

  @SentOnce
  @PostMapping("/mail")
  String mail(@RequestParam(defaultValue = "") String mail, @RequestParam(defaultValue = "") String confirm,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    String address = TypedName.tidied(mail);
    Map<String, String> wrong = new LinkedHashMap<>();
    if (address.isEmpty() || !MailAddress.fits(address)) {
      wrong.put("mail", "Write one mail address, such as name@your.example");
    }
    if (!account.isPassword(me.person(), confirm)) {
      wrong.put("confirm", WRONG);
    }
    if (!wrong.isEmpty()) {
      return refused(wrong, me.person(), mail, model, response);
    }
    account.mail(me.person(), address);
    return "redirect:/account?saved=mail";
  }

  @SentOnce
  @PostMapping("/sessions/end")
  String endSession(@RequestParam String session, @AuthenticationPrincipal SignedInPerson me) {
    account.endSession(me.person(), session);
    return "redirect:/account?saved=session#sessions";
  }

  @PostMapping("/sign-out-everywhere")
  String signOutEverywhere(@ModelAttribute("provider") String provider, @AuthenticationPrincipal SignedInPerson me,
      HttpServletRequest request) {
    account.signOutEverywhere(me.person());
    request.getSession().invalidate();
    return provider.isEmpty() ? "redirect:/sign-in?signed-out" : "redirect:/sign-in/openid/out";
  }

  private String refused(Map<String, String> wrong, Person person, String mail, Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", wrong);
    return page(person, mail, model);
  }

  private String page(Person person, String mail, Model model) {
    model.addAttribute("agency", directory.agency(person.agency()).orElseThrow());
    model.addAttribute("typed", Map.of("mail", mail));
    model.addAttribute("factor", factors.of(person));
    model.addAttribute("signIns", signIns.latest(person.id(), SignIns.SHOWN));
    model.addAttribute("sessions", sessions.of(person));
    model.addAttribute("others", directory.alsoAt(directory.mail(person.id()).orElse(""), person.id()));
    return "account";
  }
}
