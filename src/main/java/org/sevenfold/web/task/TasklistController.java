package org.sevenfold.web.task;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.PersonId;
import org.sevenfold.start.Settings;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.WorkList;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What burns: my tasks, what nobody has claimed, and what others have. */
@Controller
class TasklistController {

  private final WorkList work;
  private final Proposals proposals;
  private final Rights rights;
  private final boolean camunda;

  TasklistController(WorkList work, Proposals proposals, Rights rights, Settings settings) {
    this.work = work;
    this.proposals = proposals;
    this.rights = rights;
    this.camunda = settings.tasklistAndCockpit();
  }

  @GetMapping("/tasks")
  String tasklist(@AuthenticationPrincipal SignedInPerson me, Model model) {
    PersonId person = me.person().id();
    model.addAttribute("mine", work.mine(person));
    model.addAttribute("unclaimed", work.unclaimed(person));
    model.addAttribute("others", work.withOthers(person));
    model.addAttribute("asked", proposals.waitingFor(person).size());
    model.addAttribute("camunda", camunda && rights.allow(me.person().roles(), Right.USE_TASKLIST));
    return "tasklist";
  }
}
