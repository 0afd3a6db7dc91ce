package org.sevenfold.web.cover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.cover.Reassigning;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.ManagedWork;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A manager shares out open work: by whom it is with, without a word of whom it is about. */
@Controller
@RequestMapping("/cover/work")
class WorkController {

  private static final String NOBODY = "Nobody has taken it";

  private final Reassigning reassigning;
  private final ManagedWork managed;
  private final Directory directory;
  private final Rights rights;

  WorkController(Reassigning reassigning, ManagedWork managed, Directory directory, Rights rights) {
    this.reassigning = reassigning;
    this.managed = managed;
    this.directory = directory;
    this.rights = rights;
  }

  @GetMapping
  String page(@AuthenticationPrincipal SignedInPerson me, Model model) {
    return fill(me.person(), List.of(), model);
  }

  /** Sent again, it says that they have it already. */
  @PostMapping
  String give(@RequestParam(name = "to", defaultValue = "") PersonId receiver,
      @RequestParam(name = "task", defaultValue = "") List<TaskId> tasks, @AuthenticationPrincipal SignedInPerson me,
      Model model, HttpServletResponse response) {
    try {
      model.addAttribute("came", reassigning.give(me.person().id(), receiver, tasks));
      model.addAttribute("receiver", directory.person(receiver).map(Person::name).orElse(""));
      return fill(me.person(), List.of(), model);
    } catch (AnswerRefused refused) {
      if (refused.reason() != AnswerRefused.Reason.ANSWERS) {
        throw refused;
      }
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", Map.of(tasks.isEmpty() ? "tasks" : "to", refused.getMessage()));
      model.addAttribute("problems", true);
      model.addAttribute("typed", Map.of("to", receiver.value()));
      return fill(me.person(), tasks, model);
    }
  }

  private String fill(Person me, List<TaskId> chosen, Model model) {
    Map<String, List<OpenTask>> holders = new TreeMap<>(
        Comparator.comparing((String name) -> !NOBODY.equals(name)).thenComparing(Comparator.naturalOrder()));
    managed.of(me.id()).forEach(task -> holders.computeIfAbsent(holder(task), any -> new ArrayList<>())
        .add(task));
    model.addAttribute("holders", holders);
    model.addAttribute("chosen", chosen);
    model.addAttribute("people", directory.of(me.agency()).stream()
        .filter(one -> rights.allow(one.roles(), Right.SET_DUTY))
        .sorted(Comparator.comparing(Person::onDuty).reversed()).toList());
    return "share-work";
  }

  private String holder(OpenTask task) {
    Optional<Person> person = task.claimedBy().flatMap(directory::ever);
    return person.map(one -> one.name() + ", " + one.job() + (one.onDuty() ? "" : " (not on duty now)"))
        .orElse(NOBODY);
  }
}
