package org.sevenfold.web.administrator;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.clock.BankHolidays;
import org.sevenfold.clock.Trial;
import org.sevenfold.directory.Agency;
import org.sevenfold.form.TypedText;
import org.sevenfold.policy.CalendarWords;
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

/** When a place works: an agency's office, its council's hub, a school. Tried and proposed as times are. */
@Controller
@RequestMapping("/people/agencies/{agency}/calendars/{name}")
class CalendarsController {

  private static final int LONGEST = 2000;
  private static final int TRIED = 2;

  private final TimesPage page;
  private final AgencyTimes times;
  private final BankHolidays holidays;
  private final Clock clock;

  CalendarsController(TimesPage page, AgencyTimes times, BankHolidays holidays, Clock clock) {
    this.page = page;
    this.times = times;
    this.holidays = holidays;
    this.clock = clock;
  }

  /** How one kind that is counted in it comes out. */
  record Counted(String title, List<Trial> trials) {
  }

  /** @param hours empty where nothing is tried yet */
  @GetMapping
  String one(@PathVariable String agency, @PathVariable String name, @RequestParam(defaultValue = "") String hours,
      @RequestParam(defaultValue = "") String closed, @RequestParam(defaultValue = "") String terms,
      @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String time,
      @RequestParam(defaultValue = "false") boolean tried, Model model, HttpServletResponse response) {
    Agency found = page.agency(agency);
    page.title(TimeKey.calendar(name));
    if (!tried) {
      CalendarWords now = CalendarWords.of(page.now(found).calendar(name));
      return form(found, name, now, new TypedStart("", ""), model);
    }
    CalendarWords typed = new CalendarWords(hours, closed, terms);
    TypedStart start = new TypedStart(day, time);
    Map<String, String> wrong = faults(typed);
    wrong.putAll(start.faults(holidays));
    if (wrong.isEmpty()) {
      model.addAttribute("counted", counted(found, name, typed, start));
    } else {
      refuse(wrong, model, response);
    }
    return form(found, name, typed, start, model);
  }

  @SentOnce
  @PostMapping
  String propose(@PathVariable String agency, @PathVariable String name, @RequestParam(defaultValue = "") String hours,
      @RequestParam(defaultValue = "") String closed, @RequestParam(defaultValue = "") String terms,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Agency found = page.agency(agency);
    page.title(TimeKey.calendar(name));
    CalendarWords typed = new CalendarWords(hours, closed, terms);
    Map<String, String> wrong = faults(typed);
    if (wrong.isEmpty()) {
      try {
        times.open(me.person().id(), found, name, Optional.of(typed));
        return "redirect:/people/agencies/" + found.id() + "/times";
      } catch (AnswerRefused refused) {
        wrong.put("hours", refused.getMessage());
      }
    }
    refuse(wrong, model, response);
    return form(found, name, typed, new TypedStart("", ""), model);
  }

  private static Map<String, String> faults(CalendarWords typed) {
    Map<String, String> faults = new LinkedHashMap<>();
    TypedText.fault(typed.hours(), LONGEST).or(typed::faultOfHours).ifPresent(fault -> faults.put("hours", fault));
    TypedText.fault(typed.closed(), LONGEST).or(typed::faultOfClosed).ifPresent(fault -> faults.put("closed", fault));
    TypedText.fault(typed.terms(), LONGEST).or(typed::faultOfTerms).ifPresent(fault -> faults.put("terms", fault));
    return faults;
  }

  private List<Counted> counted(Agency agency, String name, CalendarWords typed, TypedStart start) {
    ServiceLevels now = page.now(agency);
    ServiceLevels wanted = now.with(name, typed.read(), clock.instant());
    return page.countedIn(now, name).stream().limit(TRIED).map(kind -> new Counted(page.title(TimeKey.clock(kind)),
        Trial.of(start.starts(clock.instant(), holidays), kind, now, wanted, holidays))).toList();
  }

  private static void refuse(Map<String, String> wrong, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", wrong);
  }

  private String form(Agency agency, String name, CalendarWords typed, TypedStart start, Model model) {
    page.fillOne(agency, TimeKey.calendar(name), model);
    model.addAttribute("typed", TimesPage.typed(
        Map.of("hours", typed.hours(), "closed", typed.closed(), "terms", typed.terms()), start));
    return "calendar";
  }
}
