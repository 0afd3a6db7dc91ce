package org.sevenfold.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sevenfold.directory.PersonId;
import org.sevenfold.draft.Draft;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.draft.Drafts;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Field;
import org.sevenfold.form.Form;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed into the page of a form and not sent: it stands there again, whatever closed the page, and is
 * kept as long as the page has not been sent.
 */
@Component
public class TypedSoFar {

  /** Which drawing of the page it is: each comes with one of its own, see {@link DrawnForms}. */
  static final String DRAWING = "_drawing";

  private static final String GONE = "A page that is not open to you any more";

  private final Drafts drafts;

  TypedSoFar(Drafts drafts) {
    this.drafts = drafts;
  }

  /** The page is drawn with what it needs to keep what is typed. */
  public void draw(DraftKey page, Model model) {
    model.addAttribute("draftKey", page.value());
  }

  /** What is kept stands in the page, which says so, over what would stand there otherwise. */
  public Map<String, Object> into(PersonId person, DraftKey page, Form form, Map<String, Object> otherwise,
      Model model) {
    Map<String, Object> answers = new LinkedHashMap<>(otherwise);
    drafts.find(person, page).ifPresent(kept -> {
      model.addAttribute("keptAt", kept.savedAt());
      answers.putAll(new SubmittedAnswers(new LinkedMultiValueMap<>(kept.content().typed())).answers(form));
    });
    return AnswerCheck.given(answers);
  }

  /** What is kept of the page under a key that is none of its form's. */
  public Optional<String> beside(PersonId person, DraftKey page, String key) {
    return drafts.find(person, page).map(kept -> kept.content().typed().getOrDefault(key, List.of()))
        .flatMap(values -> values.stream().findFirst());
  }

  /** All that is kept of the page, by the names under which it was sent; nothing where nothing is. */
  public MultiValueMap<String, String> names(PersonId person, DraftKey page) {
    return new LinkedMultiValueMap<>(drafts.find(person, page).map(kept -> kept.content().typed()).orElse(Map.of()));
  }

  /** @return whether it is kept */
  public boolean keep(PersonId person, DraftKey page, Form form, MultiValueMap<String, String> typed) {
    Map<String, Object> answers = AnswerCheck.given(new SubmittedAnswers(typed).answers(form));
    return drafts.keep(person, page, drawing(typed), new Draft.Content(form.title(), asTyped(typed),
        lines(form, answers)));
  }

  /**
   * Keeps what comes when the page is not theirs any more, or never was: it is not asked which, so that this tells
   * nothing. It stands beside the questions that were kept with it before, or else beside their keys.
   *
   * @return whether there is anything to keep
   */
  public boolean keepLate(PersonId person, DraftKey page, MultiValueMap<String, String> typed) {
    return keepUnasked(person, page, GONE, typed);
  }

  /**
   * The same of a page that was sent when its person's session was over.
   *
   * @param title of the page, where nothing was kept of it before
   */
  boolean keepUnsent(PersonId person, DraftKey page, String title, MultiValueMap<String, String> typed) {
    return keepUnasked(person, page, title, typed);
  }

  private boolean keepUnasked(PersonId person, DraftKey page, String title, MultiValueMap<String, String> typed) {
    Map<String, List<String>> answers = asTyped(typed);
    answers.values().removeIf(values -> values.stream().allMatch(String::isBlank));
    if (answers.isEmpty()) {
      return false;
    }
    Optional<Draft.Content> before = drafts.find(person, page).map(Draft::content);
    Map<String, String> questions = before.map(Draft.Content::lines).orElse(List.of()).stream()
        .collect(Collectors.toMap(Draft.Line::key, Draft.Line::question));
    List<Draft.Line> lines = answers.entrySet().stream()
        .map(one -> new Draft.Line(one.getKey(),
            questions.getOrDefault(one.getKey(), one.getKey().replace('_', ' ')), String.join("; ", one.getValue())))
        .toList();
    return drafts.keep(person, page, drawing(typed),
        new Draft.Content(before.map(Draft.Content::title).orElse(title), answers, lines));
  }

  /** The page has been sent, and what it said is where it belongs. */
  public void sent(PersonId person, DraftKey page, MultiValueMap<String, String> typed) {
    drafts.sent(person, page, drawing(typed));
  }

  /**
   * What was typed for steps that were not asked after all stands in the next page, as far as that asks for it; what
   * was written in free words and is asked nowhere is kept as it is.
   *
   * @param page  that was sent
   * @param next  that opens now, with its form
   */
  public void carry(PersonId person, DraftKey page, List<Form> notAsked, Optional<NextPage> next,
      MultiValueMap<String, String> typed) {
    Map<String, List<String>> rest = asTyped(typed);
    rest.keySet()
        .removeIf(name -> field(notAsked, name).isEmpty() || typed.get(name).stream().allMatch(String::isBlank));
    next.filter(opens -> !rest.isEmpty()).ifPresent(opens -> drafts.keep(person, opens.page(), "",
        new Draft.Content(opens.form().title(), rest, List.of())));
    rest.keySet().removeIf(name -> !field(notAsked, name).map(Field::type).filter(Field.Type::isTyped).isPresent()
        || next.flatMap(opens -> opens.form().field(name)).isPresent());
    keepLate(person, page, new LinkedMultiValueMap<>(rest));
  }

  /** A page that opens next. */
  public record NextPage(DraftKey page, Form form) {
  }

  private static Optional<Field> field(List<Form> forms, String name) {
    return forms.stream().flatMap(form -> form.field(SubmittedAnswers.withoutDatePart(name)).stream()).findFirst();
  }

  /** Which drawing of the page it is; empty for one that came without. */
  public static String drawing(MultiValueMap<String, String> typed) {
    return Optional.ofNullable(typed.getFirst(DRAWING)).orElse("");
  }

  private static Map<String, List<String>> asTyped(MultiValueMap<String, String> typed) {
    Map<String, List<String>> kept = new LinkedHashMap<>(typed);
    kept.keySet().removeAll(SubmittedAnswers.OF_THE_PAGE);
    return kept;
  }

  private static List<Draft.Line> lines(Form form, Map<String, Object> answers) {
    return form.fields().filter(field -> answers.containsKey(field.key()))
        .map(field -> new Draft.Line(field.key(), field.label(), words(field, answers.get(field.key())))).toList();
  }

  private static String words(Field field, Object answer) {
    List<?> chosen = answer instanceof List<?> several ? several : List.of(answer);
    Map<String, String> labels = field.options().stream()
        .collect(Collectors.toMap(Field.Option::value, Field.Option::label, (one, other) -> one));
    return chosen.stream().map(Object::toString).map(value -> labels.getOrDefault(value, value))
        .collect(Collectors.joining("; "));
  }
}
