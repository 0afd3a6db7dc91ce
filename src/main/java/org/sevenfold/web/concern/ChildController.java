package org.sevenfold.web.concern;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.child.Child;
import org.sevenfold.child.ChildWork;
import org.sevenfold.child.Children;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.concern.linked.LinkedConcerns;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
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

/** Another child is in a concern too: named, described anew, or let go on in a concern of their own. */
@Controller
@RequestMapping("/concerns/{reference}/children")
class ChildController {

  /** The number of a child who has none yet. */
  private static final int NEW = 0;

  private final Concerns concerns;
  private final ChildWork children;
  private final LinkedConcerns links;
  private final Journal journal;
  private final CaseWork cases;
  private final TypedSoFar typedSoFar;

  ChildController(Concerns concerns, ChildWork children, LinkedConcerns links, Journal journal, CaseWork cases,
      TypedSoFar typedSoFar) {
    this.concerns = concerns;
    this.children = children;
    this.links = links;
    this.journal = journal;
    this.cases = cases;
    this.typedSoFar = typedSoFar;
  }

  @GetMapping
  String ask(@PathVariable ConcernReference reference, @AuthenticationPrincipal SignedInPerson me, Model model) {
    allowed(me.person(), reference);
    return page(reference, NEW, kept(me.person(), reference, "", Map.of(), model), List.of(), model);
  }

  @SentOnce
  @PostMapping
  String add(@PathVariable ConcernReference reference, @RequestParam MultiValueMap<String, String> parameters,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    return said(me.person(), reference, NEW, parameters, model, response);
  }

  @GetMapping("/{number}")
  String child(@PathVariable ConcernReference reference, @PathVariable int number,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    allowed(me.person(), reference);
    CaseRecord record = journal.read(Reading.by(me.person().id(), View.CHANGE_PAGE), reference);
    Child child = Children.of(record, cases::form).numbered(number).orElseThrow(NotFound::new);
    model.addAttribute("name", child.name());
    model.addAttribute("own", links.ownOf(number, record)
        .filter(own -> concerns.seenBy(me.person().id(), own).isPresent()).orElse(null));
    return page(reference, number, kept(me.person(), reference, "/" + number, child.answers(), model), List.of(),
        model);
  }

  @SentOnce
  @PostMapping("/{number}")
  String sayAnew(@PathVariable ConcernReference reference, @PathVariable int number,
      @RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    return said(me.person(), reference, number, parameters, model, response);
  }

  @SentOnce
  @PostMapping("/{number}/own")
  String ownConcern(@PathVariable ConcernReference reference, @PathVariable int number,
      @AuthenticationPrincipal SignedInPerson me) {
    allowed(me.person(), reference);
    children.ownConcern(me.person(), reference, number);
    return concern(reference);
  }

  private String said(Person person, ConcernReference reference, int number, MultiValueMap<String, String> parameters,
      Model model, HttpServletResponse response) {
    allowed(person, reference);
    Map<String, Object> answers = new SubmittedAnswers(parameters).answers(children.form());
    try {
      if (number == NEW) {
        children.add(person, reference, answers);
      } else {
        children.sayAnew(person, reference, number, answers);
      }
      return concern(reference);
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("refusal", refused.getMessage());
      return page(reference, number, AnswerCheck.given(answers), refused.problems(), model);
    }
  }

  private Map<String, Object> kept(Person person, ConcernReference reference, String below, Map<String, Object> said,
      Model model) {
    return typedSoFar.into(person.id(), draft(reference, below), children.form(), said, model);
  }

  private static DraftKey draft(ConcernReference reference, String below) {
    return DraftKey.ofPath("/concerns/" + reference + "/children" + below);
  }

  private String page(ConcernReference reference, int number, Map<String, Object> answers, List<Problem> problems,
      Model model) {
    Form form = children.form();
    model.addAttribute("reference", reference);
    model.addAttribute("number", number);
    typedSoFar.draw(draft(reference, number == NEW ? "" : "/" + number), model);
    model.addAttribute("problems", !problems.isEmpty());
    model.addAttribute("form", FormPage.of(form, new AnswerCheck(form, key -> null), answers, problems));
    return "child";
  }

  private void allowed(Person person, ConcernReference reference) {
    concerns.allowed(person.id(), Right.SAY_WHAT_CHANGED, reference).orElseThrow(NotFound::new);
  }

  private static String concern(ConcernReference reference) {
    return "redirect:/concerns/" + reference;
  }
}
