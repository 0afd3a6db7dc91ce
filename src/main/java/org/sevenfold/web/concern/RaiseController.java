package org.sevenfold.web.concern;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.attachment.Attachment;
import org.sevenfold.attachment.DraftFiles;
import org.sevenfold.attachment.body.BodyMap;
import org.sevenfold.attachment.body.DraftBodyMap;
import org.sevenfold.child.ChildWork;
import org.sevenfold.clock.LondonTime;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Site;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.SentPages;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.form.Problem;
import org.sevenfold.web.page.FormPage;
import org.sevenfold.web.page.NameQuestion;
import org.sevenfold.web.page.NextTaskRedirect;
import org.sevenfold.web.page.SubmittedAnswers;
import org.sevenfold.web.page.TypedSoFar;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseMessage;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.NextTask;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.RaisingSite;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Raising a concern: one page, on a phone, in two minutes. Whoever stops there has done enough. */
@Controller
@RequestMapping("/concerns/new")
class RaiseController {

  private static final Duration CANNOT_WAIT = Duration.ofHours(1);

  private final CaseWork cases;
  private final NextTask nextTask;
  private final Clock clock;
  private final NextTaskRedirect straightOn;
  private final NameQuestion names;
  private final TypedSoFar typedSoFar;
  private final SentPages sentPages;
  private final RaisingSite sites;
  private final Concerns concerns;
  private final Wishes wishes;
  private final ChildWork children;
  private final DraftFiles files;
  private final DraftBodyMap bodyMap;

  RaiseController(CaseWork cases, NextTask nextTask, Clock clock, NextTaskRedirect straightOn, NameQuestion names,
      TypedSoFar typedSoFar, SentPages sentPages, RaisingSite sites, Concerns concerns, Wishes wishes,
      ChildWork children, DraftFiles files, DraftBodyMap bodyMap) {
    this.bodyMap = bodyMap;
    this.children = children;
    this.files = files;
    this.sites = sites;
    this.concerns = concerns;
    this.wishes = wishes;
    this.cases = cases;
    this.nextTask = nextTask;
    this.clock = clock;
    this.straightOn = straightOn;
    this.names = names;
    this.typedSoFar = typedSoFar;
    this.sentPages = sentPages;
  }

  @GetMapping
  String ask(@AuthenticationPrincipal SignedInPerson me, Model model) {
    Form form = cases.raisingForm(me.person());
    asksForSite(me.person(), typedSoFar.beside(me.person().id(), DraftKey.RAISE, RaisingSite.KEY).orElse(""), model);
    ChildBlocks others = new ChildBlocks(children.form(), typedSoFar.names(me.person().id(), DraftKey.RAISE));
    return page(form, others, typedSoFar.into(me.person().id(), DraftKey.RAISE, form, Map.of(), model), List.of(),
        model);
  }

  /** Another child is put on the page, taken out or put back: it is drawn again with all that was typed. */
  @PostMapping(params = ChildBlocks.PRESSED)
  String anotherChild(@RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(ChildBlocks.PRESSED) String pressed, @AuthenticationPrincipal SignedInPerson me, Model model) {
    Form form = cases.raisingForm(me.person());
    ChildBlocks others = new ChildBlocks(children.form(), parameters).pressed(pressed);
    typedSoFar.keep(me.person().id(), DraftKey.RAISE, others.below(form), others.typed());
    asksForSite(me.person(), Optional.ofNullable(parameters.getFirst(RaisingSite.KEY)).orElse(""), model);
    return page(form, others, AnswerCheck.given(new SubmittedAnswers(parameters).answers(form)), List.of(), model);
  }

  @PostMapping
  String raise(@RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal SignedInPerson me,
      Model model, HttpServletResponse response) {
    Person person = me.person();
    Optional<String> before = sentPages.wentTo(person.id(), TypedSoFar.drawing(parameters));
    if (before.isPresent()) {
      return before.get();
    }
    Form form = cases.raisingForm(person);
    ChildBlocks others = new ChildBlocks(children.form(), parameters);
    Form whole = others.below(form);
    typedSoFar.keep(person.id(), DraftKey.RAISE, whole, parameters);
    Map<String, Object> typed = new SubmittedAnswers(parameters).answers(whole);
    Map<String, Object> answers = ChildBlocks.withoutChildren(typed);
    String site = Optional.ofNullable(parameters.getFirst(RaisingSite.KEY)).orElse("");
    boolean asked = asksForSite(person, site, model);
    NameQuestion.Asked mentioned = names.of(whole, AnswerCheck.given(typed), parameters, person, Set.of());
    model.addAttribute("mentioned", mentioned);
    if (mentioned.isNew()) {
      return page(form, others, AnswerCheck.given(answers), List.of(), model);
    }
    try {
      Map<String, Object> all = new LinkedHashMap<>(names.with(form, answers, mentioned.meant()));
      if (asked) {
        all.put(RaisingSite.KEY, site);
      }
      return sentPages.once(person.id(), TypedSoFar.drawing(parameters), () -> raised(person, all, others))
          .map(reference -> sent(person, reference, parameters)).orElse("redirect:/concerns");
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("refusal", refused.getMessage());
      return page(form, others, AnswerCheck.given(answers), refused.problems(), model);
    }
  }

  /** What was added to the page goes with it. */
  private ConcernReference raised(Person person, Map<String, Object> answers, ChildBlocks others) {
    ConcernReference reference = raisedFor(person, answers, others);
    files.goWith(person.id(), reference, DraftKey.RAISE);
    bodyMap.goWith(person.id(), reference);
    return reference;
  }

  private ConcernReference raisedFor(Person person, Map<String, Object> answers, ChildBlocks others) {
    if (others.answers().isEmpty()) {
      return cases.raise(person, answers);
    }
    List<Problem> problems = others.problems(LondonTime.at(clock.instant()));
    if (!problems.isEmpty()) {
      throw new AnswerRefused(AnswerRefused.Reason.ANSWERS, "Some answers are missing or do not fit", problems);
    }
    try {
      return children.raise(person, answers, others.answers());
    } catch (AnswerRefused refused) {
      throw new AnswerRefused(refused.reason(), refused.getMessage(), others.onThePage(refused.problems()));
    }
  }

  @ModelAttribute("files")
  List<Attachment> files(@AuthenticationPrincipal SignedInPerson me) {
    return files.of(me.person().id(), DraftKey.RAISE);
  }

  @ModelAttribute("bodyMap")
  Optional<BodyMap> bodyMap(@AuthenticationPrincipal SignedInPerson me) {
    return bodyMap.of(me.person().id());
  }

  private String sent(Person person, ConcernReference reference, MultiValueMap<String, String> parameters) {
    typedSoFar.sent(person.id(), DraftKey.RAISE, parameters);
    String address = next(person, reference);
    sentPages.leadsTo(person.id(), TypedSoFar.drawing(parameters), address);
    return address;
  }

  /** Where the agency has sites and it is not clear which is meant, the page asks. Otherwise nobody hears of any. */
  private boolean asksForSite(Person person, String typed, Model model) {
    List<Site> choices = sites.choices(person);
    if (!choices.isEmpty()) {
      Map<String, String> words = new LinkedHashMap<>();
      choices.forEach(site -> words.put(site.id().value(), site.name()));
      words.put(RaisingSite.NO_SINGLE_ONE, "None of these, or more than one");
      model.addAttribute("sites", words);
      model.addAttribute("typed", Map.of(RaisingSite.KEY, typed));
    }
    return !choices.isEmpty();
  }

  /** What can't wait opens at once: the number to ring comes before anything else, a question without names too. */
  private String next(Person person, ConcernReference reference) {
    return nextTask.of(person, reference)
        .filter(task -> task.dueAt().filter(due -> due.isBefore(clock.instant().plus(CANNOT_WAIT))).isPresent())
        .or(() -> question(person, reference))
        .map(task -> straightOn.to(person, task)).orElse("redirect:/concerns/" + reference + "/raised");
  }

  /** Where nobody is told whom it is about, somebody is asked; if that fails it is raised all the same. */
  private Optional<OpenTask> question(Person person, ConcernReference reference) {
    try {
      return concerns.isMasked(reference) ? wishes.told(person, reference, CaseMessage.ADVICE_WANTED, Map.of())
          : Optional.empty();
    } catch (AnswerRefused somebodyWasFirst) {
      return Optional.empty();
    }
  }

  private String page(Form form, ChildBlocks others, Map<String, Object> answers, List<Problem> problems,
      Model model) {
    AnswerCheck check = new AnswerCheck(form, key -> null);
    typedSoFar.draw(DraftKey.RAISE, model);
    problems.stream().filter(problem -> problem.key().equals(RaisingSite.KEY))
        .forEach(problem -> model.addAttribute("wrong", Map.of(problem.key(), problem.message())));
    model.addAttribute("form", FormPage.of(form, check, answers, problems));
    model.addAttribute("whole", FormPage.of(others.below(form), check, Map.of(), problems));
    model.addAttribute("children", others.drawn(problems));
    model.addAttribute("mayAdd", others.mayAdd());
    model.addAttribute("nextChild", others.next());
    return "raise";
  }
}
