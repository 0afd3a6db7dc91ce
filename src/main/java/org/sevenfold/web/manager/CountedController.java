package org.sevenfold.web.manager;

import java.util.List;

import org.sevenfold.report.CountedWork;
import org.sevenfold.report.WaitingWork;
import org.sevenfold.report.Workload;
import org.sevenfold.report.Workloads;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a number of the dashboard counts, one by one, without a name and without a reference. */
@Controller
class CountedController {

  private final CountedWork counted;
  private final Workloads workloads;

  CountedController(CountedWork counted, Workloads workloads) {
    this.counted = counted;
    this.workloads = workloads;
  }

  @GetMapping("/dashboard/counted/{what}")
  String list(@PathVariable String what, @AuthenticationPrincipal SignedInPerson me, Model model) {
    CountedWork.What asked = CountedWork.What.of(what).orElseThrow(NotFound::new);
    List<WaitingWork.Piece> pieces = counted.of(me.person(), asked);
    model.addAttribute("what", asked);
    model.addAttribute("rows", pieces.stream().map(StepsController.Row::of).toList());
    model.addAttribute("total", total(workloads.of(me.person()), asked));
    return "counted";
  }

  private static int total(Workload workload, CountedWork.What what) {
    return switch (what) {
      case OPEN -> workload.open();
      case OVERDUE -> workload.overdue();
      case UNCLAIMED -> workload.unclaimed();
      case WAITING -> workload.waiting();
      case DISPUTED -> workload.disputed();
    };
  }
}
