package org.sevenfold.web.concern;

import java.util.Map;
import java.util.Optional;

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
  private final Wishes wishes;
  private final Statuses statuses;
  private final NextTaskRedirect straightOn;
  private final NextTask nextTask;

  ChangeController(Concerns concerns, CaseWork cases, Wishes wishes, Statuses statuses, NextTaskRedirect straightOn,
      NextTask nextTask) {
    this.concerns = concerns;
    this.cases = cases;
    this.wishes = wishes;
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
    Map<String, Object> words = TypedText.saysNothing(said) ? Map.of() : Map.of("said", said.strip());
    Optional<OpenTask> opened = wishes.told(person, reference, what, words);
    if (what == CaseMessage.WITHDRAWAL) {
      // what was stopped is read first; the question that is asked again stands there
      return "redirect:/concerns/" + reference;
    }
    return opened.or(() -> nextTask.of(person, reference))
        .map(task -> straightOn.to(person, task)).orElse("redirect:/concerns/" + reference);
  }

  private Concern allowed(Person person, Right right, ConcernReference reference) {
    return concerns.allowed(person.id(), right, reference).orElseThrow(NotFound::new);
  }
}
