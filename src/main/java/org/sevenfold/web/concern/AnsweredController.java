package org.sevenfold.web.concern;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.NextTask;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A page that was answered, as it was answered. */
@Controller
class AnsweredController {

  private final OpenedPages pages;
  private final NextTask nextTask;

  AnsweredController(OpenedPages pages, NextTask nextTask) {
    this.pages = pages;
    this.nextTask = nextTask;
  }

  @GetMapping("/concerns/{reference}/answers/{entry}")
  String look(@PathVariable ConcernReference reference, @PathVariable int entry,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("reference", reference);
    model.addAttribute("page", pages.of(me.person().id(), reference, entry).page());
    model.addAttribute("goOn", nextTask.of(me.person(), reference));
    return "answered";
  }
}
