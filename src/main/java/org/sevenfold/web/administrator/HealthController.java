package org.sevenfold.web.administrator;

import java.util.List;

import org.sevenfold.attachment.Attachments;
import org.sevenfold.attachment.malware.MalwareScan;
import org.sevenfold.clock.BankHolidays;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.Concerns;
import org.sevenfold.cover.Gap;
import org.sevenfold.cover.GapAlarm;
import org.sevenfold.cover.Reached;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Sites;
import org.sevenfold.notice.Reach;
import org.sevenfold.policy.Pack;
import org.sevenfold.record.RecordHealth;
import org.sevenfold.report.FailedJobs;
import org.sevenfold.start.Settings;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.OpenTask;
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
  private final Concerns concerns;
  private final RecordHealth record;
  private final Directory directory;
  private final Sites sites;
  private final StillToSet stillToSet;
  private final MalwareScan scan;
  private final Attachments attachments;
  private final GapAlarm alarm;
  private final Reached reached;
  private final Reach reach;
  private final BankHolidays holidays;
  private final LondonTime london;
  private final boolean cockpit;

  HealthController(FailedJobs jobs, WorkList work, Concerns concerns, RecordHealth record, Directory directory,
      Sites sites, StillToSet stillToSet, Settings settings, MalwareScan scan, Attachments attachments, GapAlarm alarm,
      Reached reached, Reach reach, BankHolidays holidays, LondonTime london) {
    this.holidays = holidays;
    this.london = london;
    this.alarm = alarm;
    this.reached = reached;
    this.reach = reach;
    this.scan = scan;
    this.attachments = attachments;
    this.stillToSet = stillToSet;
    this.directory = directory;
    this.sites = sites;
    this.jobs = jobs;
    this.work = work;
    this.concerns = concerns;
    this.record = record;
    this.cockpit = settings.tasklistAndCockpit();
  }

  /** A body that people of an agency are told to ring, and whose number nobody has put in. */
  record Unknown(Agency agency, String body) {
  }

  /** A place without a lead, by its name, and whom to ring instead. */
  record WithoutLead(String place, Gap gap, List<Pack.Body> ring) {
  }

  @GetMapping
  String health(@AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("jobs", jobs.waiting());
    model.addAttribute("tasks", shownTo(me, work.offeredToNobody()));
    model.addAttribute("heldInVain", shownTo(me, work.heldInVain()));
    model.addAttribute("sitesWithoutLead", sites.withoutLead().stream()
        .map(site -> site.name() + directory.agency(site.agency()).map(agency -> ", " + agency.name()).orElse(""))
        .toList());
    model.addAttribute("gaps", alarm.open().stream().map(this::withoutLead).toList());
    model.addAttribute("lastChecked", record.lastChecked());
    model.addAttribute("checked", record.isChecked());
    model.addAttribute("faults", record.faults());
    List<StillToSet.Missing> missing = directory.agencies().stream().map(stillToSet::of).toList();
    model.addAttribute("withoutNumber", missing.stream()
        .flatMap(one -> one.bodies().stream().map(body -> new Unknown(one.agency(), body))).toList());
    model.addAttribute("missing", missing.stream().filter(StillToSet.Missing::isAnything).toList());
    model.addAttribute("scanner", scan.readiness().name());
    model.addAttribute("filesWaiting", attachments.waiting());
    model.addAttribute("reach", reach.now());
    model.addAttribute("bankHolidays", holidays.toDo(london.today()));
    model.addAttribute("cockpit", cockpit);
    return "health";
  }

  private WithoutLead withoutLead(Gap gap) {
    String agency = directory.agency(gap.place().agency()).map(Agency::name).orElse("");
    String place = gap.place().site().flatMap(sites::find).map(site -> site.name() + ", " + agency).orElse(agency);
    return new WithoutLead(place, gap, reached.numbers(gap.place().agency()));
  }

  /** What a task is called may tell whoever is left out of its concern what it is about. */
  private List<OpenTask> shownTo(SignedInPerson me, List<OpenTask> tasks) {
    return tasks.stream().filter(task -> !concerns.excluded(task.concern()).contains(me.person().id())).toList();
  }

  @SentOnce
  @PostMapping("/jobs/{id}/try-again")
  String tryAgain(@PathVariable String id, @AuthenticationPrincipal SignedInPerson me) {
    boolean done = jobs.tryAgain(id);
    if (done) {
      LOG.info("The failed job {} is tried again by {}", id, me.person().id());
    }
    return done ? "redirect:/health?tried" : "redirect:/health?gone";
  }
}
