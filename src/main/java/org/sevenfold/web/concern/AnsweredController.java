package org.sevenfold.web.concern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.correction.Correctable;
import org.sevenfold.correction.Correction;
import org.sevenfold.correction.CorrectionForms;
import org.sevenfold.correction.Corrections;
import org.sevenfold.correction.Way;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.draft.SentPages;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.page.FormPage;
import org.sevenfold.web.page.NextTaskRedirect;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SubmittedAnswers;
import org.sevenfold.web.page.TypedSoFar;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
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

/** A page that was answered: it is looked at, an answer of it is corrected, something is added to it. */
@Controller
@RequestMapping("/concerns/{reference}/answers/{entry}")
class AnsweredController {

  private final Concerns concerns;
  private final Journal journal;
  private final AnsweredPages pages;
  private final Correctable correctable;
  private final Corrections corrections;
  private final TypedSoFar typedSoFar;
  private final Drafts drafts;
  private final SentPages sentPages;
  private final NextTask nextTask;
  private final NextTaskRedirect straightOn;

  AnsweredController(Concerns concerns, Journal journal, AnsweredPages pages, Correctable correctable,
      Corrections corrections, TypedSoFar typedSoFar, Drafts drafts, SentPages sentPages, NextTask nextTask,
      NextTaskRedirect straightOn) {
    this.concerns = concerns;
    this.journal = journal;
    this.pages = pages;
    this.correctable = correctable;
    this.corrections = corrections;
    this.typedSoFar = typedSoFar;
    this.drafts = drafts;
    this.sentPages = sentPages;
    this.nextTask = nextTask;
    this.straightOn = straightOn;
  }

  /** One page with what is known of it. */
  private record Opened(Concern concern, CaseRecord record, AnsweredPages.Page page) {

    Entry entry() {
      return page.entry();
    }

    String address() {
      return "/concerns/" + concern.reference() + "/answers/" + entry().number();
    }

    /** An answer of it. */
    Field field(String key) {
      return page.form().field(key).filter(one -> entry().content().containsKey(key)).orElseThrow(NotFound::new);
    }
  }

  @GetMapping
  String look(@PathVariable ConcernReference reference, @PathVariable int entry,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    Opened opened = opened(me.person(), reference, entry);
    model.addAttribute("reference", reference);
    model.addAttribute("page", opened.page);
    model.addAttribute("goOn", nextTask.of(me.person(), reference));
    return "answered";
  }

  @GetMapping("/correct/{key}")
  String askCorrection(@PathVariable ConcernReference reference, @PathVariable int entry, @PathVariable String key,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    Opened opened = opened(me.person(), reference, entry);
    Field field = opened.field(key);
    if (opened.page.lines().stream().noneMatch(line -> line.key().equals(key) && line.corrects())) {
      return "redirect:" + opened.address();
    }
    Form form = CorrectionForms.correct(field);
    return correction(opened, field, typedSoFar.into(me.person().id(), draft(opened, "/correct/" + key), form,
        Map.of(key, now(opened, key)), model), List.of(), model);
  }

  @PostMapping("/correct/{key}")
  String correct(@PathVariable ConcernReference reference, @PathVariable int entry, @PathVariable String key,
      @RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    Opened opened = opened(me.person(), reference, entry);
    Field field = opened.field(key);
    Map<String, Object> typed = new SubmittedAnswers(parameters).answers(CorrectionForms.correct(field));
    try {
      return sent(me.person(), opened, "/correct/" + key, parameters, () -> corrections.correct(me.person(), reference,
          new Correction(entry, key, typed, knownTo(parameters))));
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("refusal", refused.getMessage());
      return correction(opened(me.person(), reference, entry), field, AnswerCheck.given(typed), refused.problems(),
          model);
    }
  }

  @GetMapping("/add")
  String askAddition(@PathVariable ConcernReference reference, @PathVariable int entry,
      @AuthenticationPrincipal SignedInPerson me, Model model) {
    Opened opened = opened(me.person(), reference, entry);
    return addition(opened, typedSoFar.into(me.person().id(), draft(opened, "/add"), CorrectionForms.add(), Map.of(),
        model), List.of(), model);
  }

  @PostMapping("/add")
  String add(@PathVariable ConcernReference reference, @PathVariable int entry,
      @RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal SignedInPerson me, Model model,
      HttpServletResponse response) {
    Opened opened = opened(me.person(), reference, entry);
    Map<String, Object> typed = new SubmittedAnswers(parameters).answers(CorrectionForms.add());
    try {
      return sent(me.person(), opened, "/add", parameters, () -> {
        corrections.add(me.person(), reference, entry, typed);
        return new Way.Words();
      });
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("refusal", refused.getMessage());
      return addition(opened, AnswerCheck.given(typed), refused.problems(), model);
    }
  }

  /** Once for each drawing of the page; whoever sends it again is led where the first one led. */
  private String sent(Person person, Opened opened, String page, MultiValueMap<String, String> parameters,
      Supplier<Way> act) {
    String drawing = TypedSoFar.drawing(parameters);
    return sentPages.wentTo(person.id(), drawing).orElseGet(() -> {
      Optional<Way> way = sentPages.once(person.id(), drawing, act);
      drafts.drop(person.id(), draft(opened, page));
      String address = next(person, opened, way.orElseGet(Way.Words::new));
      sentPages.leadsTo(person.id(), drawing, address);
      return address;
    });
  }

  /** What is asked again opens at once, where it is theirs to answer. */
  private String next(Person person, Opened opened, Way way) {
    return way instanceof Way.Words ? "redirect:" + opened.address()
        : nextTask.of(person, opened.concern.reference()).map(task -> straightOn.to(person, task))
            .orElse("redirect:/concerns/" + opened.concern.reference());
  }

  private String correction(Opened opened, Field field, Map<String, Object> answers, List<Problem> problems,
      Model model) {
    Form form = CorrectionForms.correct(field);
    Entry entry = opened.entry();
    model.addAttribute("address", opened.address());
    model.addAttribute("key", field.key());
    model.addAttribute("written", field.worded(entry.content().get(field.key())));
    model.addAttribute("corrected", Corrected.of(opened.record, entry.number(), field));
    model.addAttribute("knownTo", opened.record.correction(entry.number(), field.key()).map(Entry::number).orElse(0));
    model.addAttribute("again", correctable.way(opened.concern, opened.record, opened.page.form(), entry, field,
        Optional.empty()) instanceof Way.Again);
    return page(form, answers, problems, "correct", model);
  }

  private String addition(Opened opened, Map<String, Object> answers, List<Problem> problems, Model model) {
    model.addAttribute("address", opened.address());
    model.addAttribute("about", opened.page.form().title());
    return page(CorrectionForms.add(), answers, problems, "add", model);
  }

  private static String page(Form form, Map<String, Object> answers, List<Problem> problems, String template,
      Model model) {
    model.addAttribute("problems", model.getAttribute("refusal") != null);
    model.addAttribute("form", FormPage.of(form, new AnswerCheck(form, key -> null), answers, problems));
    return template;
  }

  private Opened opened(Person person, ConcernReference reference, int entry) {
    Concern concern =
        concerns.allowed(person.id(), Right.ADD_TO_ANSWER, reference).orElseThrow(NotFound::new);
    CaseRecord record = journal.read(Reading.by(person.id(), View.ANSWERED_PAGE), reference);
    return new Opened(concern, record, pages.of(person.id(), concern, record, entry));
  }

  private static Object now(Opened opened, String key) {
    return opened.record.correction(opened.entry().number(), key).map(Entry::corrected)
        .orElse(opened.entry().content()).get(key);
  }

  private static DraftKey draft(Opened opened, String page) {
    return DraftKey.ofPath(opened.address() + page);
  }

  private static int knownTo(MultiValueMap<String, String> parameters) {
    String typed = Optional.ofNullable(parameters.getFirst(SubmittedAnswers.KNOWN_TO)).orElse("");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
