package org.sevenfold.web.concern;

import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what was looked for and found; what is typed stands in no address. */
@Controller
@RequestMapping("/concerns/search")
class SearchController {

  private static final int LONGEST = 200;

  private final ConcernSearch search;

  SearchController(ConcernSearch search) {
    this.search = search;
  }

  /** Whoever comes back to the address has nothing typed: the list is there. */
  @GetMapping
  String list() {
    return "redirect:/concerns";
  }

  @PostMapping
  String found(@RequestParam(defaultValue = "") String sought, @AuthenticationPrincipal SignedInPerson me,
      Model model) {
    String typed = sought.substring(0, Math.min(LONGEST, sought.length()));
    model.addAttribute("sought", typed);
    model.addAttribute("found", search.of(me.person().id(), typed));
    return "concerns-found";
  }
}
