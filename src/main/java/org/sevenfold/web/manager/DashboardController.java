package org.sevenfold.web.manager;

import java.util.List;

import org.sevenfold.agency.GuidanceReading;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.Sites;
import org.sevenfold.report.CountedWork;
import org.sevenfold.report.WaitingWork;
import org.sevenfold.report.Workload;
import org.sevenfold.report.Workloads;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Are children waiting? Seen in five seconds, without a name and without a reference. */
@Controller
class DashboardController {

  private final Workloads workloads;
  private final WaitingWork waiting;
  private final Sites sites;
  private final GuidanceReading reading;
  private final Directory directory;

  DashboardController(Workloads workloads, WaitingWork waiting, Sites sites, GuidanceReading reading,
      Directory directory) {
    this.reading = reading;
    this.directory = directory;
    this.waiting = waiting;
    this.sites = sites;
    this.workloads = workloads;
  }

  /** One number with its meaning, and the list of what it counts. */
  record Tile(String name, int count, String means, String more) {
  }

  /** An overdue task with whom it waits for in words. */
  record Row(String title, String waitsFor, Workload.Late late) {
  }

  @GetMapping("/dashboard")
  String dashboard(@AuthenticationPrincipal SignedInPerson me, Model model) {
    Workload workload = workloads.of(me.person());
    List<Site> theirs = sites.of(me.person().id());
    model.addAttribute("sites", theirs.isEmpty() ? null : sites.words(theirs.stream().map(Site::id).toList()));
    model.addAttribute("workload", workload);
    model.addAttribute("tiles", tiles(workload));
    model.addAttribute("load", workload.load());
    model.addAttribute("ready", waiting.readyToSend(me.person()).orElse(null));
    model.addAttribute("late", workload.late().stream().map(DashboardController::row).toList());
    model.addAttribute("reading", reading.of(directory.agency(me.person().agency()).orElseThrow()).orElse(null));
    return "dashboard";
  }

  /** By name, and not by how long: it says whom to remind, and ranks nobody. */
  @GetMapping("/dashboard/guidance")
  String guidance(@AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("reading", reading.of(directory.agency(me.person().agency()).orElseThrow()).orElse(null));
    return "guidance-unread";
  }

  private static List<Tile> tiles(Workload workload) {
    return List.of(
        tile(CountedWork.What.OPEN, workload.open(),
            "Concerns that your agency has raised and that are not closed, whatever step they are at. In "
                + workload.lateConcerns() + " of them something is past its time."),
        tile(CountedWork.What.OVERDUE, workload.overdue(),
            "Open tasks whose due time has passed. The question who takes one over is not counted again."),
        tile(CountedWork.What.UNCLAIMED, workload.unclaimed(),
            "Open tasks that nobody has claimed, whether or not they are due."),
        tile(CountedWork.What.WAITING, workload.waiting(),
            "Referrals and other information sent in writing for concerns that are still open, for which nobody has"
                + " logged an answer since. Each recipient counts once."),
        tile(CountedWork.What.DISPUTED, workload.disputed(),
            "Disagreements about what was decided or answered that are not settled yet, whether the concern is open or"
                + " closed."));
  }

  private static Tile tile(CountedWork.What what, int count, String means) {
    return new Tile(what.words(), count, means, "/dashboard/counted/" + what.key());
  }

  private static Row row(Workload.Late late) {
    return new Row(late.title(), Role.of(late.role()).map(Role::words).orElse("somebody"), late);
  }
}
