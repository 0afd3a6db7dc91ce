package org.sevenfold.web.administrator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.sevenfold.draft.SentPages;
import org.sevenfold.record.SignInRecord;
import org.sevenfold.signin.SignIns;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.page.StaffHistory;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.StaffChange;
import org.sevenfold.work.Staffing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One person: what they are called and are here to do, and what has happened to their account. A change is shown once
 * more before it is done, and is in force at once.
 */
@Controller
@RequestMapping("/people/{id}")
class PersonController {

  private final Directory directory;
  private final Staffing staffing;
  private final SignInCodes codes;
  private final StaffHistory history;
  private final SignInRecord signIns;
  private final Sites sites;
  private final SentPages sentPages;

  PersonController(Directory directory, Staffing staffing, SignInCodes codes, StaffHistory history,
      SignInRecord signIns, Sites sites, SentPages sentPages) {
    this.sentPages = sentPages;
    this.sites = sites;
    this.directory = directory;
    this.staffing = staffing;
    this.codes = codes;
    this.history = history;
    this.signIns = signIns;
  }

  @GetMapping
  String person(@PathVariable PersonId id, Model model) {
    Person person = directory.ever(id).orElseThrow(NotFound::new);
    if (directory.person(id).isEmpty()) {
      model.addAttribute("person", person);
      model.addAttribute("rows", history.of(id));
      return "person-left";
    }
    return page(person, asTheyAre(person), model);
  }

  @PostMapping
  String change(@PathVariable PersonId id, @ModelAttribute("asked") TypedPerson typed,
      @RequestParam(defaultValue = "") Set<Role> roles, @RequestParam(defaultValue = "false") boolean sure,
      @RequestParam(name = "_drawing", defaultValue = "") String drawing, @AuthenticationPrincipal SignedInPerson me,
      Model model, HttpServletResponse response) {
    Person person = find(id);
    TypedPerson tidy = typed.tidied(roles);
    Map<String, String> wrong = tidy.faults();
    if (directory.agency(tidy.agency()).isEmpty()) {
      wrong.put("agency", "Choose an agency");
    }
    if (!wrong.isEmpty()) {
      return refused(person, tidy, wrong, model, response);
    }
    if (!sure) {
      model.addAttribute("check", true);
      model.addAttribute("others", directory.alsoAt(tidy.mail(), id));
      return page(person, tidy, model);
    }
    try {
      sentPages.once(me.person().id(), drawing, () -> made(me, id, tidy.changes(person)));
    } catch (AnswerRefused refused) {
      return refused(person, tidy, Map.of("form", refused.getMessage()), model, response);
    } catch (DuplicateKeyException somebodyWasFirst) {
      return refused(person, tidy, Map.of("user_name", "Somebody here has this user name already"), model, response);
    }
    return id.equals(me.person().id()) ? "redirect:/" : "redirect:/people/" + id + "#history";
  }

  private TypedPerson asTheyAre(Person person) {
    return TypedPerson.of(person, directory.mail(person.id()).orElse(""),
        sites.of(person.id()).stream().map(Site::id).collect(Collectors.toUnmodifiableSet()));
  }

  @SentOnce
  @PostMapping("/leave")
  String leave(@PathVariable PersonId id, @RequestParam(defaultValue = "false") boolean sure,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    Person person = find(id);
    if (!sure) {
      model.addAttribute("person", person);
      return "person-leaves";
    }
    return made(me, id, List.of(new StaffChange.Left(id)));
  }

  @SentOnce
  @PostMapping("/come-back")
  String comeBack(@PathVariable PersonId id, @AuthenticationPrincipal SignedInPerson me) {
    if (directory.ever(id).isEmpty() || directory.person(id).isPresent()) {
      throw new NotFound();
    }
    return made(me, id, List.of(new StaffChange.Returned(id)));
  }

  @SentOnce
  @PostMapping("/code")
  String code(@PathVariable PersonId id, @RequestParam(defaultValue = "false") boolean paper,
      @AuthenticationPrincipal SignedInPerson me) {
    return made(me, find(id).id(), List.of(new StaffChange.NewCode(id, paper)));
  }

  @SentOnce
  @PostMapping("/lost-second-step")
  String lostStep(@PathVariable PersonId id, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    Person person = find(id);
    try {
      return made(me, id, List.of(new StaffChange.LostStep(id)));
    } catch (AnswerRefused refused) {
      return refused(person, asTheyAre(person), Map.of("sign-in", refused.getMessage()), model, response);
    }
  }

  @SentOnce
  @PostMapping("/sign-out")
  String signOut(@PathVariable PersonId id, @AuthenticationPrincipal SignedInPerson me) {
    return made(me, find(id).id(), List.of(new StaffChange.SignedOut(id)));
  }

  private String made(SignedInPerson me, PersonId id, List<StaffChange> changes) {
    staffing.make(me.person().id(), changes);
    return "redirect:/people/" + id + "#history";
  }

  private String refused(Person person, TypedPerson typed, Map<String, String> wrong, Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", new LinkedHashMap<>(wrong));
    return page(person, typed, model);
  }

  private String page(Person person, TypedPerson typed, Model model) {
    Optional<SignInCodes.Waiting> waiting = codes.waiting(person.id());
    model.addAttribute("person", person);
    model.addAttribute("change", typed);
    model.addAttribute("typed", typed.boxes());
    model.addAttribute("agencies", directory.agencies());
    model.addAttribute("allRoles", List.of(Role.values()));
    model.addAttribute("sites", choices(person));
    model.addAttribute("siteWords", sites.words(typed.sites()));
    model.addAttribute("waiting", waiting.orElse(null));
    model.addAttribute("until", waiting.flatMap(SignInCodes.Waiting::until).orElse(null));
    model.addAttribute("mail", directory.mail(person.id()).orElse(""));
    model.addAttribute("signIns", signIns.latest(person.id(), SignIns.SHOWN));
    model.addAttribute("rows", history.of(person.id()));
    return "person";
  }

  /** Those that the agency uses, and those of before at which they still are. */
  private List<Site> choices(Person person) {
    return Stream.concat(sites.of(person.agency()).stream(), sites.of(person.id()).stream()).distinct()
        .sorted(Comparator.comparing(Site::name)).toList();
  }

  private Person find(PersonId id) {
    return directory.person(id).orElseThrow(NotFound::new);
  }
}
