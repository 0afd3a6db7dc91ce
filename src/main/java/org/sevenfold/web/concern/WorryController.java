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

/**
 * Whoever raised a concern is still worried, or whoever works on it does not agree, and says so on one page, whether it
 * is open or closed.
 */
@Controller
@RequestMapping("/concerns/{reference}")
class WorryController {

  private final Concerns concerns;
  private final CaseWork cases;
  private final TypedSoFar typedSoFar;

  WorryController(Concerns concerns, CaseWork cases, TypedSoFar typedSoFar) {
    this.typedSoFar = typedSoFar;
    this.concerns = concerns;
    this.cases = cases;
  }

  @GetMapping("/still-worried")
  String ask(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    return asked(Way.STILL_WORRIED, me, reference, model);
  }

  @SentOnce
  @PostMapping("/still-worried")
  String say(@PathVariable ConcernReference reference, @RequestParam MultiValueMap<String, String> parameters,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    return said(Way.STILL_WORRIED, me, reference, parameters, model, response);
  }

  @GetMapping("/disagree")
  String askDisagreement(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me,
      Model model) {
    return asked(Way.DISAGREE, me, reference, model);
  }

  @SentOnce
  @PostMapping("/disagree")
  String disagree(@PathVariable ConcernReference reference, @RequestParam MultiValueMap<String, String> parameters,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    return said(Way.DISAGREE, me, reference, parameters, model, response);
  }

  /** As whom somebody says it. */
  private enum Way {
    STILL_WORRIED("still-worried", Right.SAY_STILL_WORRIED, "I am still worried"),
    DISAGREE("disagree", Right.OPEN_DISAGREEMENT, "I do not agree");

    private final String path;
    private final Right right;
    private final String title;

    Way(String path, Right right, String title) {
      this.path = path;
      this.right = right;
      this.title = title;
    }

    private DraftKey draft(ConcernReference reference) {
      return DraftKey.ofPath("/concerns/" + reference + "/" + path);
    }
  }

  private String asked(Way way, SignedInPerson me, ConcernReference reference, Model model) {
    allowed(way, me.person().id(), reference);
    return page(way, reference,
        typedSoFar.into(me.person().id(), way.draft(reference), cases.worryForm(), Map.of(), model), List.of(), model);
  }

  private String said(Way way, SignedInPerson me, ConcernReference reference,
      MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
    allowed(way, me.person().id(), reference);
    Map<String, Object> answers = new SubmittedAnswers(parameters).answers(cases.worryForm());
    try {
      if (way == Way.STILL_WORRIED) {
        cases.stillWorried(me.person(), reference, answers);
      } else {
        cases.disagree(me.person(), reference, answers);
      }
      return "redirect:/concerns/" + reference;
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("refusal", refused.getMessage());
      return page(way, reference, AnswerCheck.given(answers), refused.problems(), model);
    }
  }

  private void allowed(Way way, PersonId person, ConcernReference reference) {
    concerns.allowed(person, way.right, reference).orElseThrow(NotFound::new);
  }

  private String page(Way way, ConcernReference reference, Map<String, Object> answers, List<Problem> problems,
      Model model) {
    Form form = cases.worryForm();
    model.addAttribute("reference", reference);
    typedSoFar.draw(way.draft(reference), model);
    model.addAttribute("title", way.title);
    model.addAttribute("path", way.path);
    model.addAttribute("problems", !problems.isEmpty());
    model.addAttribute("form", FormPage.of(form, new AnswerCheck(form, key -> null), answers, problems));
    return "still-worried";
  }
}
