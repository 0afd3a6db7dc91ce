package org.sevenfold.web.concern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.correction.Correctable;
import org.sevenfold.correction.Correction;
import org.sevenfold.correction.CorrectionForms;
import org.sevenfold.correction.Corrections;
import org.sevenfold.correction.Way;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.SentPages;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.web.concern.OpenedPages.Opened;
import org.sevenfold.web.page.FormPage;
import org.sevenfold.web.page.NameQuestion;
import org.sevenfold.web.page.NextTaskRedirect;
import org.sevenfold.web.page.SubmittedAnswers;
import org.sevenfold.web.page.TypedSoFar;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.NextTask;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is written beside a page that was answered: an answer of it is corrected, or something is added to it. */
@Controller
@RequestMapping("/concerns/{reference}/answers/{entry}")
class CorrectionController {

  private final OpenedPages pages;
  private final Correctable correctable;
  private final Corrections corrections;
  private final Concerns concerns;
  private final CaseWork cases;
  private final NameQuestion names;
  private final TypedSoFar typedSoFar;
  private final SentPages sentPages;
  private final NextTask nextTask;
  private final NextTaskRedirect straightOn;

  CorrectionController(OpenedPages pages, Correctable correctable, Corrections corrections, Concerns concerns,
      CaseWork cases, NameQuestion names, TypedSoFar typedSoFar, SentPages sentPages, NextTask nextTask,
      NextTaskRedirect straightOn) {
    this.pages = pages;
    this.correctable = correctable;
    this.corrections = corrections;
    this.concerns = concerns;
    this.cases = cases;
    this.names = names;
    this.typedSoFar = typedSoFar;
    this.sentPages = sentPages;
    this.nextTask = nextTask;
    this.straightOn = straightOn;
  }

  @GetMapping("/correct/{key}")
  String askCorrection(@PathVariable ConcernReference reference, @PathVariable int entry, @PathVariable String key,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    Opened opened = pages.of(me.person().id(), reference, entry);
    Field field = opened.field(key);
    if (opened.page().lines().stream().noneMatch(line -> line.key().equals(key) && line.corrects())) {
      return "redirect:" + opened.address();
    }
    return correction(opened, field,
        typedSoFar.into(me.person().id(), KeptCorrection.key(opened, KeptCorrection.CORRECT + key),
            CorrectionForms.correct(field), Map.of(key, opened.now(key)), model),
        List.of(), model);
  }

  @PostMapping("/correct/{key}")
  String correct(@PathVariable ConcernReference reference, @PathVariable int entry, @PathVariable String key,
      @RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    Person person = me.person();
    Opened opened = pages.of(person.id(), reference, entry);
    Field field = opened.field(key);
    Map<String, Object> typed = new SubmittedAnswers(parameters).answers(CorrectionForms.correct(field));
    NameQuestion.Asked mentioned = mentioned(person, opened, typed, parameters);
    model.addAttribute("mentioned", mentioned);
    if (mentioned.isNew()) {
      return correction(opened, field, AnswerCheck.given(typed), List.of(), model);
    }
    try {
      return sent(person, opened, KeptCorrection.CORRECT + key, parameters, () -> {
        if (!mentioned.meant().isEmpty()) {
          cases.name(person, mentioned.meant(), reference);
        }
        return corrections.correct(person, reference, new Correction(entry, key, typed, knownTo(parameters)));
      });
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("refusal", refused.getMessage());
      return correction(pages.again(person.id(), opened), field, AnswerCheck.given(typed), refused.problems(), model);
    }
  }

  @GetMapping("/add")
  String askAddition(@PathVariable ConcernReference reference, @PathVariable int entry,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    Opened opened = pages.of(me.person().id(), reference, entry);
    return addition(opened,
        typedSoFar.into(me.person().id(), KeptCorrection.key(opened, KeptCorrection.ADD), CorrectionForms.add(),
            Map.of(),
            model),
        List.of(), model);
  }

  @PostMapping("/add")
  String add(@PathVariable ConcernReference reference, @PathVariable int entry,
      @RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    Opened opened = pages.of(me.person().id(), reference, entry);
    Map<String, Object> typed = new SubmittedAnswers(parameters).answers(CorrectionForms.add());
    try {
      return sent(me.person(), opened, KeptCorrection.ADD, parameters, () -> {
        corrections.add(me.person(), reference, entry, typed);
        return new Way.Words();
      });
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("refusal", refused.getMessage());
      return addition(opened, AnswerCheck.given(typed), refused.problems(), model);
    }
  }

  /** As on every page that asks what happened, and of whoever raised it alone. */
  private NameQuestion.Asked mentioned(Person person, Opened opened, Map<String, Object> typed,
      MultiValueMap<String, String> parameters) {
    return opened.concern().raisedBy().equals(person.id())
        ? names.of(opened.page().form(), AnswerCheck.given(typed), parameters, person,
            concerns.excluded(opened.concern().reference()))
        : new NameQuestion.Asked(List.of(), List.of(), false);
  }

  /** Once for each drawing of the page; whoever sends it again is led where the first one led. */
  private String sent(Person person, Opened opened, String page, MultiValueMap<String, String> parameters,
      Supplier<Way> act) {
    String drawing = TypedSoFar.drawing(parameters);
    return sentPages.wentTo(person.id(), drawing).orElseGet(() -> {
      Optional<Way> way = sentPages.once(person.id(), drawing, act);
      typedSoFar.sent(person.id(), KeptCorrection.key(opened, page), parameters);
      String address = next(person, opened, way.orElseGet(Way.Words::new));
      sentPages.leadsTo(person.id(), drawing, address);
      return address;
    });
  }

  /** What is asked again opens at once, where it is theirs to answer. */
  private String next(Person person, Opened opened, Way way) {
    return way instanceof Way.Words ? "redirect:" + opened.address()
        : nextTask.of(person, opened.concern().reference()).map(task -> straightOn.to(person, task))
            .orElse("redirect:/concerns/" + opened.concern().reference());
  }

  private String correction(Opened opened, Field field, Map<String, Object> answers, List<Problem> problems,
      Model model) {
    int entry = opened.entry().number();
    model.addAttribute("address", opened.address());
    model.addAttribute("key", field.key());
    model.addAttribute("written", field.worded(opened.entry().content().get(field.key())));
    model.addAttribute("corrected", Corrected.of(opened.record(), entry, field));
    model.addAttribute("knownTo", opened.newest(field.key()));
    model.addAttribute("again", correctable.way(opened.concern(), opened.record(), opened.page().form(),
        opened.entry(), field, Optional.empty()) instanceof Way.Again);
    typedSoFar.draw(KeptCorrection.key(opened, KeptCorrection.CORRECT + field.key()), model);
    return page(CorrectionForms.correct(field), answers, problems, "correct", model);
  }

  private String addition(Opened opened, Map<String, Object> answers, List<Problem> problems, Model model) {
    model.addAttribute("address", opened.address());
    model.addAttribute("about", opened.page().form().title());
    typedSoFar.draw(KeptCorrection.key(opened, KeptCorrection.ADD), model);
    return page(CorrectionForms.add(), answers, problems, "add", model);
  }

  private static String page(Form form, Map<String, Object> answers, List<Problem> problems, String template,
      Model model) {
    model.addAttribute("problems", model.getAttribute("refusal") != null);
    model.addAttribute("form", FormPage.of(form, new AnswerCheck(form, key -> null), answers, problems));
    return template;
  }

  private static int knownTo(MultiValueMap<String, String> parameters) {
    String typed = Optional.ofNullable(parameters.getFirst(SubmittedAnswers.KNOWN_TO)).orElse("");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
