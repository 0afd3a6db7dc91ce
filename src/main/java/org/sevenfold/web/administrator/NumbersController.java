package org.sevenfold.web.administrator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.form.TypedText;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.phonebook.PhoneEdition;
import org.sevenfold.policy.Numbers;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Packs;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AgencyNumbers;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Proposals;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom the people of an agency ring, by hour and day: seen, and proposed to a second person. */
@Controller
@RequestMapping("/people/agencies/{agency}/numbers")
class NumbersController {

  private static final int LONGEST = 200;

  private final Directory directory;
  private final PhoneBook phoneBook;
  private final Packs packs;
  private final AgencyNumbers numbers;
  private final Proposals proposals;

  NumbersController(Directory directory, PhoneBook phoneBook, Packs packs, AgencyNumbers numbers,
      Proposals proposals) {
    this.directory = directory;
    this.phoneBook = phoneBook;
    this.packs = packs;
    this.numbers = numbers;
    this.proposals = proposals;
  }

  /** A body, and whether a second person is asked about another number of it. */
  record Row(String key, Pack.Body body, boolean waits) {
  }

  /** An earlier or present edition of one body's numbers, in words. */
  record Told(PhoneEdition edition, String by, Optional<String> confirmedBy) {
  }

  @GetMapping
  String all(@PathVariable String agency, Model model) {
    Agency found = found(agency);
    model.addAttribute("agency", found);
    model.addAttribute("rows", phoneBook.of(found).rung().entrySet().stream()
        .map(one -> new Row(one.getKey(), one.getValue(), proposals.isForNumbers(agency, one.getKey()))).toList());
    return "numbers";
  }

  @GetMapping("/{body}")
  String one(@PathVariable String agency, @PathVariable String body, Model model) {
    Agency found = found(agency);
    Numbers now = body(found, body).numbers();
    return page(found, body, now.phone(), now.hours(), now.outOfHours(), model);
  }

  @SentOnce
  @PostMapping("/{body}")
  String propose(@PathVariable String agency, @PathVariable String body, @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String hours, @RequestParam(defaultValue = "") String otherwise,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Agency found = found(agency);
    body(found, body);
    Numbers typed = new Numbers(TypedText.tidied(phone).strip(), TypedText.tidied(hours).strip(),
        TypedText.tidied(otherwise).strip());
    Map<String, String> problems = problems(typed, phone, hours, otherwise);
    if (problems.isEmpty()) {
      try {
        numbers.propose(me.person().id(), found, body, typed);
        return "redirect:/people/agencies/" + found.id() + "/numbers";
      } catch (AnswerRefused refused) {
        problems.put("phone", refused.getMessage());
      }
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", problems);
    return page(found, body, phone, hours, otherwise, model);
  }

  private static Map<String, String> problems(Numbers numbers, String phone, String hours, String otherwise) {
    Map<String, String> problems = new LinkedHashMap<>();
    TypedText.fault(phone, LONGEST).or(numbers::faultOfPhone).ifPresent(fault -> problems.put("phone", fault));
    TypedText.fault(hours, LONGEST).or(numbers::faultOfHours).ifPresent(fault -> problems.put("hours", fault));
    TypedText.fault(otherwise, LONGEST).or(numbers::faultOfOutOfHours)
        .ifPresent(fault -> problems.put("otherwise", fault));
    return problems;
  }

  private String page(Agency agency, String key, String phone, String hours, String otherwise, Model model) {
    model.addAttribute("agency", agency);
    model.addAttribute("key", key);
    model.addAttribute("rung", body(agency, key));
    model.addAttribute("first", packs.get(agency.pack()).rung(key));
    model.addAttribute("editions", phoneBook.editions(agency.id(), key).stream().map(this::told).toList());
    model.addAttribute("waits", proposals.isForNumbers(agency.id(), key));
    model.addAttribute("typed", Map.of("phone", phone, "hours", hours, "otherwise", otherwise));
    return "number";
  }

  private Told told(PhoneEdition edition) {
    return new Told(edition, name(edition.by()), edition.confirmedBy().map(this::name));
  }

  private String name(PersonId person) {
    return directory.ever(List.of(person)).stream().findFirst().map(Person::name).orElse("Somebody");
  }

  private Pack.Body body(Agency agency, String key) {
    return Optional.ofNullable(phoneBook.of(agency).rung().get(key)).orElseThrow(NotFound::new);
  }

  private Agency found(String id) {
    return directory.agency(id).orElseThrow(NotFound::new);
  }
}
