package org.sevenfold.web.administrator;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.clock.BankHolidays;
import org.sevenfold.clock.TrialStarts;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Role;
import org.sevenfold.policy.OwnLadder;
import org.sevenfold.policy.Pack;
import org.sevenfold.policy.Rung;
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

/** Who is asked in an agency when something is late, and in which order: seen, tried, and proposed as times are. */
@Controller
@RequestMapping("/people/agencies/{agency}/ladder")
class LadderController {

  private static final String FIRST = "first";
  private static final int TRIED = 3;

  private final TimesPage page;
  private final AgencyTimes times;
  private final Directory directory;
  private final BankHolidays holidays;
  private final Clock clock;

  LadderController(TimesPage page, AgencyTimes times, Directory directory, BankHolidays holidays, Clock clock) {
    this.page = page;
    this.times = times;
    this.directory = directory;
    this.holidays = holidays;
    this.clock = clock;
  }

  @GetMapping
  String one(@PathVariable String agency, @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String second, @RequestParam(defaultValue = "") String third,
      @RequestParam(defaultValue = "") String fourth, @RequestParam(defaultValue = "") String ring,
      @RequestParam(defaultValue = "false") boolean tried, Model model, HttpServletResponse response) {
    Agency found = page.agency(agency);
    if (!tried) {
      return form(found, TypedLadder.of(page.now(found).asked()), model);
    }
    TypedLadder typed = new TypedLadder(List.of(first, second, third, fourth), ring);
    Optional<String> fault = typed.read().flatMap(ladder -> times.fault(found, ladder));
    if (fault.isEmpty()) {
      tryOn(found, typed.read(), model);
    }
    fault.ifPresent(why -> refuse(why, model, response));
    return form(found, typed, model);
  }

  @SentOnce
  @PostMapping
  String propose(@PathVariable String agency, @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String second, @RequestParam(defaultValue = "") String third,
      @RequestParam(defaultValue = "") String fourth, @RequestParam(defaultValue = "") String ring,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Agency found = page.agency(agency);
    TypedLadder typed = new TypedLadder(List.of(first, second, third, fourth), ring);
    try {
      times.ask(me.person().id(), found, typed.read());
      return "redirect:/people/agencies/" + found.id() + "/times";
    } catch (AnswerRefused refused) {
      refuse(refused.getMessage(), model, response);
      return form(found, typed, model);
    }
  }

  /** The first moments are enough: each shows the whole way. */
  private void tryOn(Agency agency, Optional<OwnLadder> wanted, Model model) {
    ServiceLevels now = page.now(agency);
    Map<String, Instant> starts = new LinkedHashMap<>();
    TrialStarts.from(clock.instant(), holidays).entrySet().stream().limit(TRIED)
        .forEach(start -> starts.put(start.getKey(), start.getValue()));
    model.addAttribute("trials",
        LadderTrial.of(starts, now, now.with(wanted), holidays, rung -> words(agency, now.pack(), rung)));
  }

  private String words(Agency agency, Pack pack, Rung rung) {
    return rung.ring().isEmpty() ? rung.ask().stream().flatMap(role -> Role.of(role).stream())
        .map(role -> role.words() + " (" + directory.of(role, agency.id()).size() + " here)")
        .collect(Collectors.joining(" and ")) : "everybody again, and " + pack.body(rung.ring()).name() + " outside";
  }

  private static void refuse(String why, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", Map.of(FIRST, why));
  }

  private String form(Agency agency, TypedLadder typed, Model model) {
    page.fillOne(agency, TimeKey.LADDER, model);
    model.addAttribute("boxes", TypedLadder.labels());
    model.addAttribute("roles", TypedLadder.roles());
    model.addAttribute("bodies", TypedLadder.outside(page.now(agency).pack()));
    model.addAttribute("typed", typed.typed());
    return "ladder";
  }
}
