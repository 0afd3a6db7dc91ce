package org.sevenfold.web.staff;

import java.util.List;

import org.sevenfold.clock.LondonTime;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SignInCodes;
import org.sevenfold.directory.Sites;
import org.sevenfold.directory.account.PaperCodes;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.StaffHistory;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everybody who leads sees who joined, changed and left in their agency, and prints letters for those without mail. */
@Controller
@RequestMapping("/staff")
class StaffController {

  private final StaffHistory history;
  private final PaperCodes letters;
  private final Directory directory;
  private final LondonTime london;
  private final Sites sites;

  StaffController(StaffHistory history, PaperCodes letters, Directory directory, LondonTime london, Sites sites) {
    this.sites = sites;
    this.history = history;
    this.letters = letters;
    this.directory = directory;
    this.london = london;
  }

  @GetMapping
  String staff(@AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("sitesWithoutLead", sites.withoutLead(me.person().agency()));
    model.addAttribute("letters", letters.waitingFor(me.person()));
    model.addAttribute("rows", history.readBy(me.person()));
    return "staff";
  }

  /** The letter is on this answer and nowhere else: whoever asks again gets another code. */
  @PostMapping("/letters/{id}")
  String letter(@PathVariable PersonId id, @AuthenticationPrincipal SignedInPerson me, Model model) {
    SignInCodes.Code code = letters.print(me.person().id(), id).orElseThrow(NotFound::new);
    Person person = directory.person(id).orElseThrow(NotFound::new);
    return letters(List.of(new PaperCodes.Letter(person, code)), model);
  }

  /** All that have not been printed, a page for each: at a change of how people sign in there are many. */
  @PostMapping("/letters")
  String letters(@AuthenticationPrincipal SignedInPerson me, Model model) {
    List<PaperCodes.Letter> all = letters.printAll(me.person());
    return all.isEmpty() ? "redirect:/staff" : letters(all, model);
  }

  private String letters(List<PaperCodes.Letter> all, Model model) {
    model.addAttribute("letters", all.stream().map(this::shown).toList());
    return "first-letter";
  }

  /** What stands in a letter. */
  record Letter(Person person, String agency, String code, String until) {
  }

  private Letter shown(PaperCodes.Letter letter) {
    return new Letter(letter.person(), directory.agency(letter.person().agency()).map(Agency::name).orElse(""),
        letter.code().code(), london.moment(letter.code().until()));
  }
}
