package org.sevenfold.web.administrator;

import org.sevenfold.record.RecordHealth;
import org.sevenfold.report.FailedJobs;
import org.sevenfold.start.Settings;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.WorkList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Does the product do its own work? What failed, and a button to try it again; not a word of what it was about. */
@Controller
@RequestMapping("/health")
class HealthController {

  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

  private final FailedJobs jobs;
  private final WorkList work;
  private final RecordHealth record;
  private final boolean cockpit;

  HealthController(FailedJobs jobs, WorkList work, RecordHealth record, Settings settings) {
    this.jobs = jobs;
    this.work = work;
    this.record = record;
    this.cockpit = settings.tasklistAndCockpit();
  }

  @GetMapping
  String health(Model model) {
    model.addAttribute("jobs", jobs.waiting());
    model.addAttribute("tasks", work.offeredToNobody());
    model.addAttribute("heldInVain", work.heldInVain());
    model.addAttribute("lastChecked", record.lastChecked());
    model.addAttribute("checked", record.isChecked());
    model.addAttribute("faults", record.faults());
    model.addAttribute("cockpit", cockpit);
    return "health";
  }

  @PostMapping("/jobs/{id}/try-again")
  String tryAgain(@PathVariable String id, @AuthenticationPrincipal SignedInPerson me) {
    boolean done = jobs.tryAgain(id);
    if (done) {
      LOG.info("The failed job {} is tried again by {}", id, me.person().id());
    }
    return done ? "redirect:/health?tried" : "redirect:/health?gone";
  }
}
