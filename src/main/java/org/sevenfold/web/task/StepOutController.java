package org.sevenfold.web.task;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.Exclusions;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "I am close to this family": whoever is offered a task steps out of its concern, with a reason. */
@Controller
@RequestMapping("/tasks/{id}/step-out")
class StepOutController {

  private final WorkList work;
  private final Concerns concerns;
  private final Exclusions exclusions;
  private final PhoneBook phoneBook;

  StepOutController(WorkList work, Concerns concerns, Exclusions exclusions, PhoneBook phoneBook) {
    this.work = work;
    this.concerns = concerns;
    this.exclusions = exclusions;
    this.phoneBook = phoneBook;
  }

  @GetMapping
  String why(@PathVariable TaskId id, @AuthenticationPrincipal SignedInPerson me, Model model) {
    model.addAttribute("task", offered(me.person(), id));
    return "step-out";
  }

  @SentOnce(orElse = "/tasks")
  @PostMapping
  String stepOut(@PathVariable TaskId id, @RequestParam(defaultValue = "") String why,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    OpenTask task = offered(me.person(), id);
    Concern concern = concerns.find(task.concern()).orElseThrow(NotFound::new);
    try {
      model.addAttribute("somebodyHere", exclusions.stepOut(me.person(), task, why));
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("wrong", Map.of("why", refused.getMessage()));
      model.addAttribute("typed", Map.of("why", why));
      model.addAttribute("problems", true);
      model.addAttribute("task", task);
      return "step-out";
    }
    model.addAttribute("bodies", phoneBook.in(concern.agency(), concern.pack()).numbersAboutStaff());
    return "stepped-out";
  }

  private OpenTask offered(Person person, TaskId id) {
    return work.knownTo(person.id(), id).orElseThrow(NotFound::new);
  }
}
