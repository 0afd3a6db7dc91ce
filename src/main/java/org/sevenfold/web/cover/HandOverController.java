package org.sevenfold.web.cover;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.cover.HandingOver;
import org.sevenfold.cover.rota.Absence;
import org.sevenfold.cover.rota.Absences;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.WorkList;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that somebody has goes to one person, with a note. */
@Controller
@RequestMapping("/cover/hand-over")
class HandOverController {

  private final HandingOver handing;
  private final Absences absences;
  private final Directory directory;
  private final Rights rights;
  private final WorkList work;

  HandOverController(HandingOver handing, Absences absences, Directory directory, Rights rights, WorkList work) {
    this.handing = handing;
    this.absences = absences;
    this.directory = directory;
    this.rights = rights;
    this.work = work;
  }

  @GetMapping
  String page(@AuthenticationPrincipal SignedInPerson me, Model model) {
    return fill(me.person(), model);
  }

  /** Sent again, it finds nothing that is left to hand over. */
  @PostMapping
  String over(@RequestParam(defaultValue = "") PersonId to, @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    try {
      model.addAttribute("came", handing.over(me.person().id(), to, note));
      model.addAttribute("receiver", directory.person(to).map(Person::name).orElse(""));
    } catch (AnswerRefused refused) {
      if (refused.reason() != AnswerRefused.Reason.ANSWERS) {
        throw refused;
      }
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", Map.of(directory.person(to).isEmpty() ? "to" : "note", refused.getMessage()));
      model.addAttribute("problems", true);
      model.addAttribute("typed", Map.of("to", to.value(), "note", note));
    }
    return fill(me.person(), model);
  }

  private String fill(Person me, Model model) {
    model.addAttribute("mine", work.mine(me.id()));
    model.addAttribute("people", receivers(me));
    model.addAttribute("deputy", absences.of(me.id()).stream().flatMap(HandOverController::deputy).findFirst()
        .orElse(""));
    return "hand-over";
  }

  private static Stream<String> deputy(Absence absence) {
    return absence.deputy().stream().map(PersonId::value);
  }

  private List<Person> receivers(Person me) {
    return directory.of(me.agency()).stream()
        .filter(one -> !one.id().equals(me.id()) && rights.allow(one.roles(), Right.SET_DUTY))
        .sorted(Comparator.comparing(Person::onDuty).reversed()).toList();
  }
}
