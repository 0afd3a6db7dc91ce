package org.sevenfold.web.administrator;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.clock.BankHolidays;
import org.sevenfold.clock.Trial;
import org.sevenfold.directory.Agency;
import org.sevenfold.policy.ServiceLevel;
import org.sevenfold.policy.ServiceLevels;
import org.sevenfold.policy.TimeKey;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AgencyTimes;
import org.sevenfold.work.AnswerRefused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long things may take in an agency: seen, tried on the days that go wrong, and proposed to a second person. */
@Controller
@RequestMapping("/people/agencies/{agency}/times")
class TimesController {

  private final TimesPage page;
  private final AgencyTimes times;
  private final BankHolidays holidays;
  private final Clock clock;

  TimesController(TimesPage page, AgencyTimes times, BankHolidays holidays, Clock clock) {
    this.page = page;
    this.times = times;
    this.holidays = holidays;
    this.clock = clock;
  }

  @GetMapping
  String all(@PathVariable String agency, Model model) {
    page.fillList(page.agency(agency), model);
    return "times";
  }

  /** @param unit empty where nothing is tried yet */
  @GetMapping("/{kind}")
  String one(@PathVariable String agency, @PathVariable String kind, @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String amount, @RequestParam(defaultValue = "") String calendar,
      @RequestParam(defaultValue = "") String reminders, @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String time, Model model,
      HttpServletResponse response) {
    Agency found = page.agency(agency);
    page.title(TimeKey.clock(kind));
    if (unit.isEmpty()) {
      return form(found, kind, TypedLevel.of(page.now(found).level(kind)), new TypedStart("", ""), model);
    }
    TypedLevel typed = new TypedLevel(unit, amount, calendar, reminders, next);
    TypedStart start = new TypedStart(day, time);
    Map<String, String> wrong = faults(found, kind, typed);
    wrong.putAll(start.faults(holidays));
    if (wrong.isEmpty()) {
      tryOn(found, kind, typed, start, model);
    } else {
      refuse(wrong, model, response);
    }
    return form(found, kind, typed, start, model);
  }

  @SentOnce
  @PostMapping("/{kind}")
  String propose(@PathVariable String agency, @PathVariable String kind, @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String amount, @RequestParam(defaultValue = "") String calendar,
      @RequestParam(defaultValue = "") String reminders, @RequestParam(defaultValue = "") String next,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Agency found = page.agency(agency);
    page.title(TimeKey.clock(kind));
    TypedLevel typed = new TypedLevel(unit, amount, calendar, reminders, next);
    Map<String, String> wrong = faults(found, kind, typed);
    if (wrong.isEmpty()) {
      try {
        times.propose(me.person().id(), found, kind, typed.read());
        return "redirect:/people/agencies/" + found.id() + "/times";
      } catch (AnswerRefused refused) {
        wrong.put("amount", refused.getMessage());
      }
    }
    refuse(wrong, model, response);
    return form(found, kind, typed, new TypedStart("", ""), model);
  }

  private Map<String, String> faults(Agency agency, String kind, TypedLevel typed) {
    Map<String, String> faults = new LinkedHashMap<>(typed.faults(page.calendars()));
    if (faults.isEmpty()) {
      typed.read().flatMap(level -> times.fault(agency, kind, level)).ifPresent(fault -> faults.put("amount", fault));
    }
    return faults;
  }

  private void tryOn(Agency agency, String kind, TypedLevel typed, TypedStart start, Model model) {
    ServiceLevels now = page.now(agency);
    ServiceLevels wanted = typed.read().map(level -> now.with(kind, level, clock.instant()))
        .orElseGet(() -> now.asThePack(TimeKey.clock(kind)));
    model.addAttribute("trials", Trial.of(start.starts(clock.instant(), holidays), kind, now, wanted, holidays));
  }

  private static void refuse(Map<String, String> wrong, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", wrong);
  }

  private String form(Agency agency, String kind, TypedLevel typed, TypedStart start, Model model) {
    page.fillOne(agency, TimeKey.clock(kind), model);
    ServiceLevel first = ServiceLevels.of(page.now(agency).pack()).level(kind);
    model.addAttribute("units", TypedLevel.unitsOf(first));
    model.addAttribute("calendars", page.calendars());
    model.addAttribute("roles", TypedLevel.nextRoles());
    model.addAttribute("typed", TimesPage.typed(typed.typed(), start));
    return "time";
  }
}
