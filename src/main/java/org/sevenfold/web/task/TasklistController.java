package org.sevenfold.web.task;

import java.util.Map;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.PersonId;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.report.WaitingWork;
import org.sevenfold.start.Settings;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.Proposals;
import org.sevenfold.work.WhomTasksAreAbout;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What burns: my tasks, what nobody has claimed, and what others have. */
@Controller
class TasklistController {

  private final OneRowEach rows;
  private final WhatIsLate late;
  private final Proposals proposals;
  private final Rights rights;
  private final WhomTasksAreAbout about;
  private final WaitingWork waiting;
  private final boolean camunda;

  TasklistController(OneRowEach rows, WhatIsLate late, WhomTasksAreAbout about, Proposals proposals, Rights rights,
      WaitingWork waiting, Settings settings) {
    this.waiting = waiting;
    this.rows = rows;
    this.late = late;
    this.about = about;
    this.proposals = proposals;
    this.rights = rights;
    this.camunda = settings.tasklistAndCockpit();
  }

  @GetMapping("/tasks")
  String tasklist(@AuthenticationPrincipal SignedInPerson me, Model model) {
    PersonId person = me.person().id();
    OneRowEach.Lists lists = rows.of(person);
    model.addAllAttributes(
        Map.of("mine", lists.mine(), "unclaimed", lists.unclaimed(), "others", lists.others()));
    model.addAttribute("about", about.of(person, Reading.by(person, View.OWN_TASKS), lists.all()));
    model.addAttribute("late", late.of(lists));
    model.addAttribute("asked", proposals.waitingFor(person).size());
    if (rights.allow(me.person().roles(), Right.SEE_COUNTS)) {
      model.addAttribute("ready", waiting.readyToSend(me.person()).orElse(null));
    }
    model.addAttribute("camunda", camunda && rights.allow(me.person().roles(), Right.USE_TASKLIST));
    return "tasklist";
  }
}
