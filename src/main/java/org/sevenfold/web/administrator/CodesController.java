package org.sevenfold.web.administrator;

import java.util.List;

import org.sevenfold.directory.SignInCodes;
import org.sevenfold.start.Settings;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.CodesForAll;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Codes for everybody who needs one, where people sign in at a provider; elsewhere there is no such page. */
@Controller
@RequestMapping("/people/codes")
class CodesController {

  private final boolean isThere;
  private final CodesForAll codes;

  CodesController(Settings settings, CodesForAll codes) {
    this.isThere = settings.openidConnect().isOn();
    this.codes = codes;
  }

  @ModelAttribute
  void isThere() {
    if (!isThere) {
      throw new NotFound();
    }
  }

  @GetMapping
  String ask(Model model) {
    List<SignInCodes.Without> missing = codes.missing();
    long byMail = missing.stream().filter(SignInCodes.Without::hasMail).count();
    model.addAttribute("byMail", byMail);
    model.addAttribute("onPaper", missing.size() - byMail);
    return "people-codes";
  }

  @PostMapping
  @SentOnce(orElse = "/people/codes?asked")
  String make(@AuthenticationPrincipal SignedInPerson me) {
    codes.ask(me.person().id());
    return "redirect:/people/codes?asked";
  }
}
