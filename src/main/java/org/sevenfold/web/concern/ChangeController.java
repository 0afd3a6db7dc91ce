package org.sevenfold.web.concern;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.form.TypedText;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.page.NextTaskRedirect;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.NextTask;
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

/** What somebody brings into a concern at any moment: something has changed, they refer now, a lead goes on with it. */
@Controller
@RequestMapping("/concerns/{reference}")
class ChangeController {

  private final Concerns concerns;
  private final CaseWork cases;
  private final WorkList work;
  private final Statuses statuses;
  private final NextTaskRedirect straightOn;
  private final NextTask nextTask;

  ChangeController(Concerns concerns, CaseWork cases, WorkList work, Statuses statuses, NextTaskRedirect straightOn,
      NextTask nextTask) {
    this.concerns = concerns;
    this.cases = cases;
    this.work = work;
    this.statuses = statuses;
    this.straightOn = straightOn;
    this.nextTask = nextTask;
  }

  @PostMapping("/pass-to-lead")
  String pass(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me) {
    allowed(me.person(), Right.PASS_TO_LEAD, reference);
    cases.passToLead(me.person(), reference);
    return "redirect:/concerns/" + reference;
  }

  @GetMapping("/changed")
  String whatChanged(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me,
      Model model) {
    Concern concern = allowed(me.person(), Right.SAY_WHAT_CHANGED, reference);
    model.addAttribute("concern",
        statuses.of(me.person().id(), Reading.by(me.person().id(), View.CHANGE_PAGE), concern));
    return "changed";
  }

  @PostMapping("/changed")
  String changed(@PathVariable ConcernReference reference, @RequestParam CaseMessage what,
      @RequestParam(defaultValue = "") String said, @AuthenticationPrincipal SignedInPerson me) {
    Person person = me.person();
    allowed(person, what.right(), reference);
    Set<TaskId> before = work.ofConcern(reference).stream().map(OpenTask::id).collect(Collectors.toSet());
    cases.tell(person, reference, what, TypedText.saysNothing(said) ? Map.of() : Map.of("said", said.strip()));
    if (what == CaseMessage.WITHDRAWAL) {
      // what was stopped is read first; the question that is asked again stands there
      return "redirect:/concerns/" + reference;
    }
    return wanted(person, reference, what, before).or(() -> nextTask.of(person, reference))
        .map(task -> straightOn.to(person, task)).orElse("redirect:/concerns/" + reference);
  }

  /** What somebody wanted to be asked opens before them; what is asked again is for whoever answers the questions. */
  private Optional<OpenTask> wanted(Person person, ConcernReference reference, CaseMessage what, Set<TaskId> before) {
    return what.isWish() ? work.toGoOnWith(person.id(), reference).stream()
        .filter(task -> !before.contains(task.id())).findFirst() : Optional.empty();
  }

  private Concern allowed(Person person, Right right, ConcernReference reference) {
    return concerns.allowed(person.id(), right, reference).orElseThrow(NotFound::new);
  }
}
