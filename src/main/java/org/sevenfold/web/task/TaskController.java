package org.sevenfold.web.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.SentPages;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.step.Section;
import org.sevenfold.step.Sheet;
import org.sevenfold.step.SheetAnswers;
import org.sevenfold.step.Sheets;
import org.sevenfold.web.page.NameQuestion;
import org.sevenfold.web.page.NextTaskRedirect;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.SentOnce;
import org.sevenfold.web.page.SubmittedAnswers;
import org.sevenfold.web.page.TypedSoFar;
import org.sevenfold.web.page.TypedSoFar.NextPage;
import org.sevenfold.web.security.SignedInPerson;
import org.sevenfold.work.AnswerRefused;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.NextTask;
import org.sevenfold.work.OpenTask;
import org.sevenfold.work.TaskId;
import org.sevenfold.work.WorkList;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One task: its page drawn from its form, and what somebody does with it. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

  private final CaseWork cases;
  private final WorkList work;
  private final Concerns concerns;
  private final TaskPage page;
  private final Sheets sheets;
  private final SheetAnswers sheetAnswers;
  private final NextTaskRedirect straightOn;
  private final NextTask nextTask;
  private final NameQuestion nameQuestion;
  private final TypedSoFar typedSoFar;
  private final SentPages sentPages;

  TaskController(CaseWork cases, WorkList work, Concerns concerns, TaskPage page, Sheets sheets,
      SheetAnswers sheetAnswers, NextTaskRedirect straightOn, NextTask nextTask, NameQuestion nameQuestion,
      TypedSoFar typedSoFar, SentPages sentPages) {
    this.cases = cases;
    this.work = work;
    this.concerns = concerns;
    this.page = page;
    this.sheets = sheets;
    this.sheetAnswers = sheetAnswers;
    this.straightOn = straightOn;
    this.nextTask = nextTask;
    this.nameQuestion = nameQuestion;
    this.typedSoFar = typedSoFar;
    this.sentPages = sentPages;
  }

  @GetMapping
  String open(@PathVariable TaskId id, @AuthenticationPrincipal SignedInPerson me, Model model) {
    OpenTask task = work.seenBy(me.person().id(), id).orElseThrow(NotFound::new);
    return page.opened(me.person(), task, sheets.of(me.person().id(), task), model);
  }

  @PostMapping
  String answer(@PathVariable TaskId id, @RequestParam MultiValueMap<String, String> parameters,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    Optional<String> before = sentPages.wentTo(me.person().id(), TypedSoFar.drawing(parameters));
    if (before.isPresent()) {
      return before.get();
    }
    OpenTask task = work.seenBy(me.person().id(), id).orElseThrow(NotFound::new);
    Sheet sheet = sheets.of(me.person().id(), task);
    Form form = sheet.whole();
    typedSoFar.keep(me.person().id(), DraftKey.of(id), form, parameters);
    SubmittedAnswers submitted = new SubmittedAnswers(parameters);
    Map<String, Object> answers = submitted.asked(form, new AnswerCheck(form, cases.facts(task)::apply));
    NameQuestion.Asked mentioned = mentioned(form, answers, parameters, me.person(), task.concern());
    model.addAttribute("mentioned", mentioned);
    if (mentioned.isNew()) {
      return page.again(me.person(), task, sheet, answers, List.of(), model);
    }
    try {
      Optional<List<Section>> notAsked = sentPages.once(me.person().id(), TypedSoFar.drawing(parameters), () -> {
        if (!mentioned.meant().isEmpty()) {
          cases.name(me.person(), mentioned.meant(), task.concern());
        }
        return sheetAnswers.give(me.person(), task, sheet, answers, submitted.left(answers));
      });
      return notAsked.map(rest -> sent(me.person(), task, rest, parameters)).orElse(concern(task));
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("refusal", refused.getMessage());
      return page.again(me.person(), task, sheet, answers, refused.problems(), model);
    }
  }

  /** What was typed is where it belongs; the next page opens, for whoever sends this one again too. */
  private String sent(Person person, OpenTask task, List<Section> notAsked, MultiValueMap<String, String> parameters) {
    typedSoFar.sent(person.id(), DraftKey.of(task.id()), parameters);
    Optional<OpenTask> next = nextTask.after(person, task);
    typedSoFar.carry(person.id(), DraftKey.of(task.id()), notAsked.stream().map(Section::asked).toList(),
        next.map(opens -> new NextPage(DraftKey.of(opens.id()), cases.form(opens))), parameters);
    String address = next(person, task, next);
    sentPages.leadsTo(person.id(), TypedSoFar.drawing(parameters), address);
    return address;
  }

  private static String concern(OpenTask task) {
    return "redirect:/concerns/" + task.concern();
  }

  /** Asked of whoever raised the concern, and of nobody else. */
  private NameQuestion.Asked mentioned(Form form, Map<String, Object> answers, MultiValueMap<String, String> sent,
      Person person, ConcernReference reference) {
    boolean mine = concerns.find(reference).map(Concern::raisedBy).filter(person.id()::equals).isPresent();
    return mine ? nameQuestion.of(form, AnswerCheck.given(answers), sent, person, concerns.excluded(reference))
        : new NameQuestion.Asked(List.of(), List.of(), false);
  }

  @SentOnce
  @PostMapping("/claim")
  String claim(@PathVariable TaskId id, @AuthenticationPrincipal SignedInPerson me) {
    cases.claim(me.person(), id);
    return "redirect:/tasks/" + id;
  }

  @SentOnce
  @PostMapping("/put-back")
  String putBack(@PathVariable TaskId id, @AuthenticationPrincipal SignedInPerson me) {
    cases.putBack(me.person(), id);
    return "redirect:/tasks";
  }

  /** The next task of the same person opens at once. What they may still see is asked after the answer. */
  private String next(Person person, OpenTask answered, Optional<OpenTask> next) {
    return next.map(task -> straightOn.to(person, task))
        .orElseGet(() -> concerns.seenBy(person.id(), answered.concern()).isPresent()
            ? concern(answered) : "redirect:/decisions/" + answered.id());
  }
}
