package org.sevenfold.web.cover;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.cover.DutySetting;
import org.sevenfold.cover.HandingOver;
import org.sevenfold.directory.PersonId;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
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

/** On duty or off with one press, and away from when until when. */
@Controller
@RequestMapping("/cover")
class CoverController {

  private static final String PAGE = "redirect:/cover";

  private final DutySetting setting;
  private final HandingOver handing;
  private final DutyPage page;

  CoverController(DutySetting setting, HandingOver handing, DutyPage page) {
    this.setting = setting;
    this.handing = handing;
    this.page = page;
  }

  @GetMapping
  String duty(@AuthenticationPrincipal SignedInPerson me, Model model) {
    return page.fill(me.person(), model);
  }

  /** @param person whose; empty for oneself */
  @SentOnce
  @PostMapping("/duty")
  String say(@RequestParam(defaultValue = "") PersonId person, @RequestParam boolean on,
      @RequestParam(defaultValue = "false") boolean back, @AuthenticationPrincipal SignedInPerson me) {
    boolean own = isOwn(me, person);
    setting.say(me.person().id(), own ? me.person().id() : person, on);
    if (own && back) {
      handing.back(me.person().id());
    }
    return own ? PAGE : "redirect:/cover/rota";
  }

  @SentOnce
  @PostMapping("/absences")
  String away(@RequestParam(defaultValue = "") PersonId person, @RequestParam(defaultValue = "") PersonId deputy,
      @RequestParam(name = "from_day", defaultValue = "") String fromDay,
      @RequestParam(name = "from_time", defaultValue = "") String fromTime,
      @RequestParam(name = "until_day", defaultValue = "") String untilDay,
      @RequestParam(name = "until_time", defaultValue = "") String untilTime,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<Instant> from = moment(fromDay, fromTime, "from_day", wrong);
    Optional<Instant> until = moment(untilDay, untilTime, "until_day", wrong);
    if (wrong.isEmpty()) {
      try {
        setting.absent(me.person().id(), isOwn(me, person) ? me.person().id() : person, from.orElseThrow(),
            until.orElseThrow(), Optional.of(deputy).filter(one -> !one.value().isEmpty()));
        return PAGE + "#absences";
      } catch (AnswerRefused refused) {
        if (refused.reason() != AnswerRefused.Reason.ANSWERS) {
          throw refused;
        }
        wrong.put("until_day", refused.getMessage());
      }
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", wrong);
    model.addAttribute("problems", true);
    model.addAttribute("typed", Map.of("person", person.value(), "deputy", deputy.value(), "from_day", fromDay,
        "from_time", fromTime, "until_day", untilDay, "until_time", untilTime));
    return page.fill(me.person(), model);
  }

  @SentOnce
  @PostMapping("/absences/{id}/end")
  String end(@PathVariable String id, @AuthenticationPrincipal SignedInPerson me) {
    setting.endAbsence(me.person().id(), id);
    return PAGE + "#absences";
  }

  private static Optional<Instant> moment(String day, String time, String box, Map<String, String> wrong) {
    Optional<Instant> moment = TypedMoment.of(day, time);
    if (moment.isEmpty()) {
      wrong.put(box, "Give the day and the time");
    }
    return moment;
  }

  private static boolean isOwn(SignedInPerson me, PersonId person) {
    return person.value().isEmpty() || person.equals(me.person().id());
  }
}
