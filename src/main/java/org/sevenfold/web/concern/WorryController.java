package org.sevenfold.web.concern;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.PersonId;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.web.page.FormPage;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.page.SubmittedAnswers;
import org.sevenfold.web.page.TypedSoFar;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseWork;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever raised a concern is still worried, and says so on one page, whether it is open or closed. */
@Controller
@RequestMapping("/concerns/{reference}/still-worried")
class WorryController {

  private final Concerns concerns;
  private final CaseWork cases;
  private final TypedSoFar typedSoFar;

  WorryController(Concerns concerns, CaseWork cases, TypedSoFar typedSoFar) {
    this.typedSoFar = typedSoFar;
    this.concerns = concerns;
    this.cases = cases;
  }

  @GetMapping
  String ask(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    allowed(me.person().id(), reference);
    return page(reference,
        typedSoFar.into(me.person().id(), DraftKey.ofPath("/concerns/" + reference + "/still-worried"),
            cases.worryForm(), Map.of(), model),
        List.of(), model);
  }

  @SentOnce
  @PostMapping
  String say(@PathVariable ConcernReference reference, @RequestParam MultiValueMap<String, String> parameters,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    allowed(me.person().id(), reference);
    Map<String, Object> answers = new SubmittedAnswers(parameters).answers(cases.worryForm());
    try {
      cases.stillWorried(me.person(), reference, answers);
      return "redirect:/concerns/" + reference;
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("refusal", refused.getMessage());
      return page(reference, AnswerCheck.given(answers), refused.problems(), model);
    }
  }

  private void allowed(PersonId person, ConcernReference reference) {
    concerns.allowed(person, Right.SAY_STILL_WORRIED, reference).orElseThrow(NotFound::new);
  }

  private String page(ConcernReference reference, Map<String, Object> answers, List<Problem> problems, Model model) {
    Form form = cases.worryForm();
    model.addAttribute("reference", reference);
    model.addAttribute("problems", !problems.isEmpty());
    model.addAttribute("form", FormPage.of(form, new AnswerCheck(form, key -> null), answers, problems));
    return "still-worried";
  }
}
