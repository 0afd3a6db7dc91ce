package org.sevenfold.web.concern;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.notice.FirstNews;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What nobody can take from whoever raised a concern: that it is on record, and whether it is still worked on. */
@Controller
class ReceiptController {

  private final Concerns concerns;
  private final PhoneBook phoneBook;
  private final FirstNews firstNews;

  ReceiptController(Concerns concerns, PhoneBook phoneBook, FirstNews firstNews) {
    this.firstNews = firstNews;
    this.concerns = concerns;
    this.phoneBook = phoneBook;
  }

  @GetMapping("/concerns/{reference}/receipt")
  String receipt(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    Concern concern =
        concerns.allowed(me.person().id(), Right.SEE_RECEIPT, reference).orElseThrow(NotFound::new);
    model.addAttribute("concern", concern);
    model.addAttribute("bodies", phoneBook.in(concern.agency(), concern.pack()).numbersAboutStaff());
    model.addAttribute("promise", firstNews.of(concern).orElse(null));
    return "receipt";
  }
}
