package org.sevenfold.web.task;

import org.sevenfold.web.account.SignedInPerson;
import org.sevenfold.work.WorkList;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What burns: my tasks, what nobody has claimed, and what others have. */
@Controller
class TasklistController {

  private final WorkList work;

  TasklistController(WorkList work) {
    this.work = work;
  }

  @GetMapping("/tasks")
  String tasklist(@AuthenticationPrincipal SignedInPerson me, Model model) {
    String person = me.person().id();
    model.addAttribute("mine", work.mine(person));
    model.addAttribute("unclaimed", work.unclaimed(person));
    model.addAttribute("others", work.withOthers(person));
    return "tasklist";
  }
}
