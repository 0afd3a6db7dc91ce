package org.sevenfold.web.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.sevenfold.form.Meaning;
import org.sevenfold.form.Problem;
import org.sevenfold.policy.Packs;
import org.sevenfold.record.Act;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Entry;
import org.sevenfold.record.Journal;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.step.Section;
import org.sevenfold.step.Sheet;
import org.sevenfold.step.Suggestion;
import org.sevenfold.step.Suggestions;
import org.sevenfold.web.page.FormPage;
import org.sevenfold.web.page.NotFound;
import org.sevenfold.web.page.PageJson;
import org.sevenfold.web.page.Prefill;
import org.sevenfold.web.page.TypedSoFar;
import org.sevenfold.work.CaseWork;
import org.sevenfold.work.DueReasons;
import org.sevenfold.work.OpenTask;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws the page of a task: its questions, and what whoever answers them may read beside. */
@Component
class TaskPage {

  private final CaseWork cases;
  private final Prefill prefill;
  private final Recommendation recommendation;
  private final Concerns concerns;
  private final Journal journal;
  private final EarlierAnswers shown;
  private final Brief brief;
  private final PageJson json;
  private final TypedSoFar typedSoFar;
  private final Suggestions suggestions;
  private final BesideTheQuestions beside;
  private final Sending sending;
  private final Packs packs;
  private final SeveralChildren several;
  private final DueReasons reasons;

  TaskPage(CaseWork cases, Prefill prefill, Recommendation recommendation, Concerns concerns, Journal journal,
      EarlierAnswers shown, Brief brief, PageJson json, TypedSoFar typedSoFar, Suggestions suggestions,
      BesideTheQuestions beside, Sending sending, Packs packs, SeveralChildren several, DueReasons reasons) {
    this.several = several;
    this.reasons = reasons;
    this.cases = cases;
    this.prefill = prefill;
    this.recommendation = recommendation;
    this.concerns = concerns;
    this.journal = journal;
    this.shown = shown;
    this.brief = brief;
    this.json = json;
    this.typedSoFar = typedSoFar;
    this.suggestions = suggestions;
    this.beside = beside;
    this.sending = sending;
    this.packs = packs;
  }

  /** As it opens: with what the record holds already, and over it what was typed and not sent. */
  String opened(Person person, OpenTask task, Sheet sheet, Model model) {
    Form form = sheet.whole();
    Behind behind = behind(person, form, task);
    Map<String, Object> known = behind.opens ? sending.known(person, task, sheet, behind.record,
        several.withoutTheLess(prefill.of(form, behind.record, behind.mine), behind.record)) : Map.of();
    return page(person, task, sheet, behind, typedSoFar.into(person.id(), DraftKey.of(task.id()), form, known, model),
        List.of(),
        model);
  }

  /** As it comes back, with what was typed. */
  String again(Person person, OpenTask task, Sheet sheet, Map<String, Object> typed, List<Problem> problems,
      Model model) {
    return page(person, task, sheet, behind(person, sheet.whole(), task), AnswerCheck.given(typed), problems, model);
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

  private String page(Person person, OpenTask task, Sheet sheet, Behind behind, Map<String, Object> answers,
      List<Problem> problems, Model model) {
    Form form = sheet.whole();
    Set<String> names = problems.isEmpty() ? Set.of() : cases.namesIn(task, answers);
    // the box is only shown once there is something to confirm
    Form drawn = names.isEmpty() ? form.without(Meaning.NAMES_MAY_STAY) : form;
    UnaryOperator<String> facts = cases.facts(task);
    AnswerCheck check = new AnswerCheck(form, facts::apply);
    typedSoFar.draw(DraftKey.of(task.id()), model);
    model.addAttribute("task", task);
    model.addAttribute("why", reasons.of(task));
    model.addAttribute("form", FormPage.of(drawn, check, answers, problems,
        new FormPage.Beside(field -> suggested(field, behind), packs.get(behind.concern.pack()).examples())));
    model.addAttribute("several", behind.opens
        ? several.beside(sheet.sections().stream().map(Section::form).toList(), task, behind.record,
            known(facts, "age_band")).orElse(null)
        : null);
    model.addAttribute("lacks", behind.opens ? several.lacking(task, behind.record) : List.of());
    beside.draw(person, behind.concern, behind.record, drawn, behind.opens, model);
    model.addAttribute("names", names);
    model.addAttribute("opens", behind.opens);
    model.addAttribute("back", behind.opens ? answeredLast(behind.record) : Optional.empty());
    model.addAttribute("mine", behind.mine);
    model.addAttribute("mayOpen", behind.mayOpen);
    model.addAttribute("brief", behind.brief);
    model.addAttribute("mayWatch", behind.mayWatch);
    model.addAttribute("earlier", shown.beside(form, behind.concern, task, behind.record));
    model.addAttribute("recommended",
        behind.opens ? recommendation.before(person.id(), form, behind.record) : Optional.empty());
    model.addAttribute("destination", destinations(task, sheet));
    model.addAttribute("sending",
        behind.opens ? sending.of(person, task, sheet, behind.record, answers).orElse(null) : null);
    model.addAttribute("hasFiles",
        behind.opens && Stream.of(Act.Kind.ATTACHED, Act.Kind.BODY_MAP)
            .anyMatch(kind -> behind.record.of(kind).findAny().isPresent()));
    model.addAttribute("button", form.button().orElse("Save and continue"));
    model.addAttribute("faults", behind.opens ? behind.record.faults() : List.of());
    model.addAttribute("facts", json.of(check.factsFor(suggestions.keys(form))));
    return "task";
  }

  /** The page that was answered last: from there one goes back to those before. */
  private static Optional<Integer> answeredLast(CaseRecord record) {
    return record.answers().filter(entry -> !entry.content().isEmpty()).map(Entry::number)
        .reduce((earlier, later) -> later);
  }

  /** What was said of the child most at risk goes before all else. */
  private List<Suggestion> suggested(Field field, Behind behind) {
    return Stream.concat(behind.opens ? several.suggested(field, behind.record).stream() : Stream.of(),
        suggestions.of(field).stream()).toList();
  }

  private static Map<String, String> known(UnaryOperator<String> facts, String key) {
    return Optional.ofNullable(facts.apply(key)).map(value -> Map.of(key, value)).orElse(Map.of());
  }

  /** Of all that the page answers for; empty where nothing leaves. */
  private Optional<String> destinations(OpenTask task, Sheet sheet) {
    return Stream.concat(Stream.of(task), sheet.further().stream().flatMap(one -> one.task().stream()))
        .flatMap(one -> Stream.ofNullable(cases.facts(one).apply("destination")))
        .reduce((one, other) -> one + "+" + other);
  }
}
