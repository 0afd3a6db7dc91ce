package org.sevenfold.web.cover;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.cover.DutySetting;
import org.sevenfold.cover.rota.Shift;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SiteId;
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

/** Who is on duty when, by place and role. */
@Controller
@RequestMapping("/cover/rota")
class RotaController {

  private final DutySetting setting;
  private final RotaPage page;
  private final LondonTime london;

  RotaController(DutySetting setting, RotaPage page, LondonTime london) {
    this.setting = setting;
    this.page = page;
    this.london = london;
  }

  @GetMapping
  String rota(@AuthenticationPrincipal SignedInPerson me, Model model) {
    return page.fill(me.person(), model);
  }

  @SentOnce
  @PostMapping
  String add(@RequestParam(defaultValue = "") PersonId person, @RequestParam(defaultValue = "") String as,
      @RequestParam(defaultValue = "") SiteId site, @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String begins, @RequestParam(defaultValue = "") String ends,
      @RequestParam(name = "last_day", defaultValue = "") String lastDay,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<Role> post = asked(Role.of(as), "as", "Choose what they are there as", wrong);
    Optional<DayOfWeek> weekday = asked(weekday(day), "day", "Choose the day", wrong);
    Optional<LocalTime> from = asked(TypedMoment.time(begins), "begins", "Give the time", wrong);
    Optional<LocalTime> until = asked(TypedMoment.time(ends), "ends", "Give the time", wrong);
    Optional<LocalDate> last = TypedMoment.day(lastDay);
    if (wrong.isEmpty()) {
      try {
        PersonId whose = person.value().isEmpty() ? me.person().id() : person;
        setting.onRota(me.person().id(), new Shift(DutySetting.id(), whose, post.orElseThrow(),
            Optional.of(site).filter(one -> !one.value().isEmpty()), weekday.orElseThrow(), from.orElseThrow(),
            until.orElseThrow(), london.today(), last, me.person().id()));
        return "redirect:/cover/rota";
      } catch (AnswerRefused refused) {
        if (refused.reason() != AnswerRefused.Reason.ANSWERS) {
          throw refused;
        }
        wrong.put("as", refused.getMessage());
      }
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", wrong);
    model.addAttribute("problems", true);
    model.addAttribute("typed", Map.of("person", person.value(), "as", as, "site", site.value(), "day", day, "begins",
        begins, "ends", ends, "last_day", lastDay));
    return page.fill(me.person(), model);
  }

  @SentOnce
  @PostMapping("/{id}/end")
  String end(@PathVariable String id, @AuthenticationPrincipal SignedInPerson me) {
    setting.offRota(me.person().id(), id);
    return "redirect:/cover/rota";
  }

  private static Optional<DayOfWeek> weekday(String typed) {
    return typed.matches("[1-7]") ? Optional.of(DayOfWeek.of(Integer.parseInt(typed))) : Optional.empty();
  }

  private static <T> Optional<T> asked(Optional<T> typed, String box, String missing, Map<String, String> wrong) {
    if (typed.isEmpty()) {
      wrong.put(box, missing);
    }
    return typed;
  }
}
