package org.sevenfold.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.sevenfold.access.Rights;
import org.sevenfold.agency.AgencySettings;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.policy.Setting;
import org.sevenfold.start.Settings;
import org.sevenfold.web.security.SignedIn;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page: who is signed in, whether this is the demo, the pack in force, whom to ring. */
@ControllerAdvice
class Frame {

  private final Environment environment;
  private final Directory directory;
  private final Packs packs;
  private final Rights rights;
  private final Settings settings;
  private final PageHelp help;
  private final Endings endings;
  private final PhoneBook phoneBook;
  private final AgencySettings settingsOf;

  Frame(Environment environment, Directory directory, Packs packs, Rights rights, Settings settings, PageHelp help,
      Endings endings, PhoneBook phoneBook, AgencySettings settingsOf) {
    this.settingsOf = settingsOf;
    this.phoneBook = phoneBook;
    this.endings = endings;
    this.settings = settings;
    this.help = help;
    this.environment = environment;
    this.directory = directory;
    this.packs = packs;
    this.rights = rights;
  }

  @ModelAttribute("demo")
  boolean isDemo() {
    return environment.acceptsProfiles(Profiles.of("demo"));
  }

  /** What people call the provider at which they sign in; empty where they have passwords of ours. */
  @ModelAttribute("provider")
  String provider() {
    return settings.openidConnect().isOn() ? settings.openidConnect().name() : "";
  }

  /** Null on the pages before sign-in: the templates ask for it. */
  @ModelAttribute("me")
  Person me(@AuthenticationPrincipal SignedInPerson signedIn) {
    return signedIn == null ? null : signedIn.person();
  }

  /** Said once, on the first page after they signed in: nought where nobody was refused in their name. */
  @ModelAttribute("refusedSince")
  int refusedSince(HttpServletRequest request) {
    return saidOnce(request, SignedIn.REFUSED_SINCE);
  }

  /** The same: nought where nobody who knew their password typed a wrong code. */
  @ModelAttribute("wrongCodesSince")
  int wrongCodesSince(HttpServletRequest request) {
    return saidOnce(request, SignedIn.WRONG_CODES_SINCE);
  }

  /** The same: nought where they did not sign in with a recovery code last. */
  @ModelAttribute("recoveryCodeSince")
  int recoveryCodeSince(HttpServletRequest request) {
    return saidOnce(request, SignedIn.RECOVERY_CODE_SINCE);
  }

  /** Whoever is only led on from where everybody comes in has been shown nothing yet. */
  private static int saidOnce(HttpServletRequest request, String what) {
    boolean isShown = !request.getRequestURI().equals(request.getContextPath() + "/");
    Optional<HttpSession> session = Optional.ofNullable(request.getSession(false)).filter(one -> isShown);
    int times = session.map(one -> one.getAttribute(what)).map(Integer.class::cast).orElse(0);
    session.filter(one -> times > 0).ifPresent(one -> one.removeAttribute(what));
    return times;
  }

  /** What the page is for; a page that asks something says it better. */
  @ModelAttribute("help")
  String help(HttpServletRequest request) {
    return help.ofPage(request.getRequestURI().substring(request.getContextPath().length()));
  }

  /** How their session ends; null where nobody is signed in. */
  @ModelAttribute("ending")
  Ending ending(HttpServletRequest request, @AuthenticationPrincipal SignedInPerson signedIn) {
    return signedIn == null ? null : endings.of(signedIn.person(), request);
  }

  /** The keys of what this person may do that is about no case. */
  @ModelAttribute("may")
  Set<String> may(@AuthenticationPrincipal SignedInPerson signedIn) {
    return signedIn == null ? Set.of() : rights.of(signedIn.person().roles());
  }

  @ModelAttribute("pack")
  Pack pack(@AuthenticationPrincipal SignedInPerson signedIn) {
    return Optional.ofNullable(signedIn).flatMap(one -> directory.agency(one.person().agency()))
        .map(phoneBook::of).orElseGet(packs::inForce);
  }

  /** The agency's guidance, or that there is none yet; null where nobody is signed in. */
  @ModelAttribute("guidance")
  Note guidance(@AuthenticationPrincipal SignedInPerson signedIn) {
    return Optional.ofNullable(signedIn).flatMap(one -> directory.agency(one.person().agency()))
        .map(agency -> Note.of(Setting.GUIDANCE, settingsOf.of(agency).value(Setting.GUIDANCE))).orElse(null);
  }

  /** The frame of a page that no controller makes: Spring fills a model for those alone. */
  Map<String, Object> around(SignedInPerson signedIn) {
    Map<String, Object> frame = new HashMap<>();
    frame.put("demo", isDemo());
    frame.put("provider", provider());
    frame.put("me", me(signedIn));
    frame.put("may", may(signedIn));
    frame.put("pack", pack(signedIn));
    frame.put("guidance", guidance(signedIn));
    frame.put("help", help.ofPage("/"));
    frame.put("numbers", numbers(pack(signedIn)));
    return frame;
  }

  /** The bodies that can be rung, with their numbers, in the pack's order: the police first. */
  @ModelAttribute("numbers")
  List<Pack.Body> numbers(@ModelAttribute("pack") Pack pack) {
    return pack.numbers();
  }
}
