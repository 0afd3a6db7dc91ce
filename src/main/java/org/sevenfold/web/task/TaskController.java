package org.sevenfold.web.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.form.Problem;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.web.page.FormPage;
import org.sevenfold.web.page.NameQuestion;
import org.sevenfold.web.page.NextTaskRedirect;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.PageJson;
import org.sevenfold.web.page.Prefill;
import org.sevenfold.web.page.SubmittedAnswers;
import org.sevenfold.web.page.TypedSoFar;
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
  private final Prefill prefill;
  private final Recommendation recommendation;
  private final Concerns concerns;
  private final Journal journal;
  private final EarlierAnswers shown;
  private final Brief brief;
  private final PageJson json;
  private final NextTaskRedirect straightOn;
  private final NextTask nextTask;
  private final NameQuestion nameQuestion;
  private final TypedSoFar typedSoFar;
  private final Sending sending;

  TaskController(CaseWork cases, WorkList work, Prefill prefill, Recommendation recommendation,
      Concerns concerns, Journal journal, EarlierAnswers shown, Brief brief, PageJson json, NextTaskRedirect straightOn,
      NextTask nextTask, NameQuestion nameQuestion, TypedSoFar typedSoFar, Sending sending) {
    this.cases = cases;
    this.work = work;
    this.prefill = prefill;
    this.recommendation = recommendation;
    this.concerns = concerns;
    this.journal = journal;
    this.shown = shown;
    this.brief = brief;
    this.json = json;
    this.straightOn = straightOn;
    this.nextTask = nextTask;
    this.nameQuestion = nameQuestion;
    this.typedSoFar = typedSoFar;
    this.sending = sending;
  }

  @GetMapping
  String open(@PathVariable TaskId id, @AuthenticationPrincipal SignedInPerson me, Model model) {
    OpenTask task = work.seenBy(me.person().id(), id).orElseThrow(NotFound::new);
    Form form = cases.form(task);
    Behind behind = behind(me.person(), form, task);
    Map<String, Object> known = behind.opens
        ? sending.known(me.person(), task, form, behind.record, prefill.of(form, behind.record)) : Map.of();
    Map<String, Object> before =
        typedSoFar.into(me.person().id(), DraftKey.of(id), form, model).orElse(known);
    return page(me.person(), task, form, behind, before, List.of(), model);
  }

  @PostMapping
  String answer(@PathVariable TaskId id, @RequestParam MultiValueMap<String, String> parameters,
      @AuthenticationPrincipal SignedInPerson me, Model model, HttpServletResponse response) {
    OpenTask task = work.seenBy(me.person().id(), id).orElseThrow(NotFound::new);
    Form form = cases.form(task);
    typedSoFar.keep(me.person().id(), DraftKey.of(id), form, parameters);
    Map<String, Object> answers = new SubmittedAnswers(parameters).answers(form);
    NameQuestion.Asked mentioned = mentioned(form, answers, parameters, me.person(), task.concern());
    model.addAttribute("mentioned", mentioned);
    if (mentioned.isNew()) {
      return page(me.person(), task, form, behind(me.person(), form, task), AnswerCheck.given(answers), List.of(),
          model);
    }
    try {
      if (!mentioned.meant().isEmpty()) {
        cases.name(me.person(), mentioned.meant(), task.concern());
      }
      cases.answer(me.person(), id, answers);
      typedSoFar.sent(me.person().id(), DraftKey.of(id), parameters);
      return next(me.person(), task);
    } catch (AnswerRefused refused) {
      response.setStatus(refused.reason().status());
      model.addAttribute("refusal", refused.getMessage());
      return page(me.person(), task, form, behind(me.person(), form, task), AnswerCheck.given(answers),
          refused.problems(), model);
    }
  }

  /** Asked of whoever raised the concern, and of nobody else. */
  private NameQuestion.Asked mentioned(Form form, Map<String, Object> answers, MultiValueMap<String, String> sent,
      Person person, ConcernReference reference) {
    boolean mine = concerns.find(reference).map(Concern::raisedBy).filter(person.id()::equals).isPresent();
    return mine ? nameQuestion.of(form, AnswerCheck.given(answers), sent, person, concerns.excluded(reference))
        : new NameQuestion.Asked(List.of(), List.of(), false);
  }

  @PostMapping("/claim")
  String claim(@PathVariable TaskId id, @AuthenticationPrincipal SignedInPerson me) {
    cases.claim(me.person(), id);
    return "redirect:/tasks/" + id;
  }

  @PostMapping("/put-back")
  String putBack(@PathVariable TaskId id, @AuthenticationPrincipal SignedInPerson me) {
    cases.putBack(me.person(), id);
    return "redirect:/tasks";
  }

  /** The next task of the same person opens at once. What they may still see is asked after the answer. */
  private String next(Person person, OpenTask answered) {
    return nextTask.after(person, answered).map(task -> straightOn.to(person, task))
        .orElseGet(() -> concerns.seenBy(person.id(), answered.concern()).isPresent()
            ? "redirect:/concerns/" + answered.concern() : "redirect:/decisions/" + answered.id());
  }

  /**
   * What stands behind a task, asked once for the whole page.
   *
   * @param opens    whether this person may open the concern: an adviser may not
   * @param mayOpen  whether they may open it with a reason; an adviser does not even learn which concern it is
   * @param mayWatch whether whoever is asked for this judgement may see who has looked at the concern
   */
  private record Behind(Concern concern, CaseRecord record, boolean opens, boolean mine, boolean mayOpen,
      Optional<Brief.Parts> brief, boolean mayWatch) {
  }

  private Behind behind(Person person, Form form, OpenTask task) {
    Concern concern = concerns.find(task.concern()).orElseThrow(NotFound::new);
    boolean opens = concerns.seenBy(person.id(), task.concern()).isPresent();
    boolean mayOpen = !opens && task.reference().equals(task.concern())
        && concerns.allowed(person.id(), Right.OPEN_WITH_REASON, task.concern()).isPresent();
    CaseRecord record = journal.read(Reading.by(person.id(), View.TASK_PAGE), task.concern());
    Optional<Brief.Parts> parts = brief.of(person, form, task, record);
    boolean mayWatch = parts.isPresent()
        && concerns.allowed(person.id(), Right.SEE_READERS, task.concern()).isPresent();
    return new Behind(concern, record, opens, concern.raisedBy().equals(person.id()), mayOpen, parts, mayWatch);
  }

  private String page(Person person, OpenTask task, Form form, Behind behind, Map<String, Object> answers,
      List<Problem> problems, Model model) {
    Set<String> names = problems.isEmpty() ? Set.of() : cases.namesIn(task, answers);
    // the box is only shown once there is something to confirm
    Form drawn = names.isEmpty() ? form.without(Meaning.NAMES_MAY_STAY) : form;
    UnaryOperator<String> facts = cases.facts(task);
    AnswerCheck check = new AnswerCheck(form, facts::apply);
    typedSoFar.draw(DraftKey.of(task.id()), model);
    model.addAttribute("task", task);
    model.addAttribute("form", FormPage.of(drawn, check, answers, problems));
    model.addAttribute("names", names);
    model.addAttribute("opens", behind.opens);
    model.addAttribute("mine", behind.mine);
    model.addAttribute("mayOpen", behind.mayOpen);
    model.addAttribute("brief", behind.brief);
    model.addAttribute("mayWatch", behind.mayWatch);
    model.addAttribute("earlier", shown.beside(form, behind.concern, task, behind.record));
    model.addAttribute("recommended", behind.opens ? recommendation.before(form, behind.record) : Optional.empty());
    model.addAttribute("destination", Optional.ofNullable(facts.apply("destination")));
    model.addAttribute("sending",
        behind.opens ? sending.of(person, task, form, behind.record, answers).orElse(null) : null);
    model.addAttribute("button", form.button().orElse("Save and continue"));
    model.addAttribute("faults", behind.opens ? behind.record.faults() : List.of());
    model.addAttribute("facts", json.of(check.factsFor()));
    return "task";
  }
}
